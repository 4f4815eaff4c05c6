import { respond } from "caseload";

/** Runs replications for whoever holds the other end of the channel that the page hands over, one job after the other. */
export function serveReplications(): void {
  addEventListener("message", ({ data: port }: MessageEvent<MessagePort>) => {
    port.addEventListener("message", async ({ data }: MessageEvent<Parameters<typeof respond>[0]>) => {
      port.postMessage(await respond(data));
    });
    port.start();
  });
}
