import { type PoolExecutor, poolExecutor } from "caseload";
import { answerQuestion, type Found } from "./answer-question.ts";
import type { ToWorker } from "./questions.ts";
import { takePorts } from "./start-worker.ts";

/** Listens for questions and answers them, the last one asked first: a new question ends the one before. */
export function serveAnswers(): void {
  let under = new AbortController();
  const kept: Found = new Map();
  let executor: PoolExecutor | null = null;
  addEventListener("message", async ({ data }: MessageEvent<ToWorker>) => {
    if ("ports" in data) {
      takePorts(data.ports);
      return;
    }
    under.abort();
    const controller = new AbortController();
    under = controller;
    const { id, text } = data;
    const tell = (tidings: object): void => {
      if (!controller.signal.aborted) postMessage({ id, ...tidings });
    };
    try {
      executor ??= poolExecutor({ isLong: true });
      await answerQuestion(text, { executor, signal: controller.signal, tell, kept });
    } catch (error) {
      tell({
        problems: [`The page could not work this out: ${error instanceof Error ? error.message : String(error)}`]
      });
    }
  });
}
