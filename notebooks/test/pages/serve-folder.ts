import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize, sep } from "node:path";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".csv": "text/csv; charset=utf-8"
};

export interface Server {
  /** Without a slash at the end. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Serves the files of one folder, and nothing outside it, to this machine on a port that is free. */
export async function serveFolder(folder: string): Promise<Server> {
  const inside = normalize(folder + sep);
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    const path = normalize(
      join(inside, decodeURIComponent(pathname.endsWith("/") ? `${pathname}index.html` : pathname))
    );
    const bytes = path.startsWith(inside) ? await readFile(path).catch(() => null) : null;
    if (bytes === null) response.writeHead(404).end();
    else response.writeHead(200, { "content-type": types[extname(path)] ?? "application/octet-stream" }).end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      })
  };
}
