import { startPart } from "./program.ts";
import type { FromWorker, ToWorker } from "./questions.ts";

/** More would hold more memory than they save time. */
const mostWorkers = 8;

/** The worker that answers the page, with workers for its replications. */
export interface AnswersWorker {
  /** A new question ends the one before. */
  ask(id: number, text: string): void;
}

/**
 * Starts the workers of the page.
 *
 * @param onFailure - told why they cannot work
 */
export function openWorker(onTidings: (tidings: FromWorker) => void, onFailure: (why: string) => void): AnswersWorker {
  const answers = startPart("answers");
  answers.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => onTidings(data));
  const failed = ({ message }: ErrorEvent): void => onFailure(message || "the browser does not start its workers");
  answers.addEventListener("error", failed);
  const workers = Math.min(mostWorkers, Math.max(1, navigator.hardwareConcurrency ?? 1));
  const ports = Array.from({ length: workers }, () => {
    const { port1, port2 } = new MessageChannel();
    const worker = startPart("replications");
    worker.addEventListener("error", failed);
    worker.postMessage(port1, [port1]);
    return port2;
  });
  const post = (message: ToWorker, transfer: Transferable[] = []): void => answers.postMessage(message, transfer);
  post({ ports }, ports);
  return { ask: (id, text) => post({ id, text }) };
}
