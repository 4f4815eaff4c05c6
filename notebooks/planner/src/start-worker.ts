import type { WorkerLike } from "caseload";

/** Ends of the channels to workers that the page has started and that nobody uses yet. */
const free: MessagePort[] = [];

/** Hands workers of the page over to the worker that answers. */
export function takePorts(ports: readonly MessagePort[]): void {
  free.push(...ports);
}

/** Stands in for the library's own way to start workers, whose file is not there beside a page that is one file. */
export const platform = {
  startWorker(): WorkerLike {
    const port = free.shift();
    if (port === undefined) throw new Error("the page has no more workers");
    return {
      post: (job) => port.postMessage(job),
      onResponse(listener) {
        port.addEventListener("message", ({ data }) => listener(data));
        port.start();
      },
      onFailure: (listener) =>
        port.addEventListener("messageerror", () => listener(new Error("a message could not be read"))),
      terminate: () => port.close()
    };
  },
  /** None where the page handed none over: then replications run here. */
  availableWorkers: (): number => free.length
};
