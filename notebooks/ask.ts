import { began, ended } from "./page-state.ts";
import { Progress } from "./progress.ts";
import type { AnswerTo, FromWorker, Question, ToWorker } from "./question.ts";
import { tellProblems } from "./tell.ts";

const progress = new Progress();
const waiting = new Map<number, (message: FromWorker) => void>();
let worker: Worker | null = null;
let asked = 0;

/** The worker of this page, started when there is something to ask it. */
function started(): Worker {
  if (worker !== null) return worker;
  worker = new Worker(new URL("./answers.worker.ts", import.meta.url), { type: "module", name: "caseload" });
  worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => waiting.get(data.id)?.(data));
  worker.addEventListener("error", ({ message }) => {
    for (const [id, hear] of waiting) hear({ id, problems: [message || "the worker of this page did not start"] });
  });
  return worker;
}

/**
 * Asks the library in a worker, so that the page stays free, and shows how far it is.
 *
 * @param invalidation - of the cell: once it resolves the answer is not wanted any more, and the work ends
 * @returns the answer; where there is none it waits for other settings, so that what hangs on it keeps what it shows, and
 * the page says why. Once it is not wanted it rejects: the notebook's runtime works out no cell anew before it has settled.
 */
export function ask<Q extends Question>(question: Q, invalidation: Promise<unknown>): Promise<AnswerTo<Q>> {
  const id = ++asked;
  const post = (message: ToWorker): void => started().postMessage(message);
  began();
  progress.show(id, question.ask, 0, null);
  return new Promise((resolve, reject) => {
    const end = (): void => {
      if (!waiting.delete(id)) return;
      progress.end(id);
      ended();
    };
    waiting.set(id, (message) => {
      if ("done" in message) {
        progress.show(id, question.ask, message.done, message.atMost);
        return;
      }
      end();
      if ("answer" in message) resolve(message.answer as AnswerTo<Q>);
      else tellProblems(message.problems);
    });
    invalidation.then(() => {
      if (waiting.has(id)) post({ id, cancel: true });
      end();
      reject(new DOMException("The settings have changed.", "AbortError"));
    });
    post({ id, question });
  });
}
