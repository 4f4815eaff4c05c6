import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface RefusingProxy {
  readonly address: string;
  /** What was asked for, by page, worker, frame or beacon alike. */
  readonly asked: string[];
  readonly close: () => Promise<void>;
}

/** Chromium itself asks there how to fill in the fields of a form, whatever the page. */
const askedByChromium = "content-autofill.googleapis.com:443";

/** A proxy that writes down whatever is asked of it and lets nothing through. */
export async function refusingProxy(): Promise<RefusingProxy> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.writeHead(403).end();
  });
  server.on("connect", (request, socket) => {
    if (request.url !== askedByChromium) asked.push(request.url ?? "");
    socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      })
  };
}
