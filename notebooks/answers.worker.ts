import {
  answer,
  bundledEvidence,
  calibrateScenarios,
  compareVariants,
  findBySimulation,
  issueText,
  oversightSwitch,
  type PoolExecutor,
  poolExecutor,
  readScenarios,
  simulateService
} from "caseload";
import type { Answers, FromWorker, Question, ToWorker } from "./question.ts";

// The worker behind a notebook: it reads, counts and simulates, and spreads replications over workers of its own.

const cancelled = new Map<number, AbortController>();
let executor: PoolExecutor | null = null;

addEventListener("message", async ({ data }: MessageEvent<ToWorker>) => {
  const { id } = data;
  if ("cancel" in data) {
    cancelled.get(id)?.abort();
    return;
  }
  const controller = new AbortController();
  cancelled.set(id, controller);
  const tell = (message: FromWorker): void => postMessage(message);
  try {
    const found = await answerTo(data.question, controller.signal, (done, atMost) => tell({ id, done, atMost }));
    tell("problems" in found ? { id, problems: found.problems } : { id, answer: found.answer });
  } catch (error) {
    tell({ id, problems: [error instanceof Error ? error.message : String(error)] });
  } finally {
    cancelled.delete(id);
  }
});

type Found = { readonly answer: Answers[Question["ask"]] } | { readonly problems: readonly string[] };

async function answerTo(
  question: Question,
  signal: AbortSignal,
  onProgress: (done: number, atMost: number | null) => void
): Promise<Found> {
  const { ask, text } = question;
  if (ask === "posts") {
    const { ok, ...result } = answer(text);
    if (!("posts" in result)) return { problems: result.problems };
    const read = readScenarios(text);
    if (!ok || !read.ok) return { problems: [] };
    return { answer: [{ ...read.scenarios[0], posts: result.posts }, ...result.variants] };
  }

  const read = readScenarios(text);
  if (!read.ok) return { problems: read.issues.map(issueText) };
  const calibrated = calibrateScenarios(read.scenarios);
  if (!calibrated.ok) return { problems: calibrated.problems };
  if (ask === "oversight") return { answer: oversightSwitch(calibrated.scenarios[0].scenario, bundledEvidence) };
  executor ??= poolExecutor({ isLong: true });
  if (ask === "find") {
    const found = await findBySimulation(read.scenarios[0], {
      executor,
      signal,
      onProgress: (done) => onProgress(done, null),
      ...(question.replications === undefined ? {} : { replications: question.replications })
    });
    return found.ok ? { answer: found.found } : { problems: [found.problem] };
  }

  const options = { executor, signal, onProgress, replications: question.replications };
  const found = await (ask === "compare"
    ? compareVariants(calibrated.scenarios, options)
    : simulateService(calibrated.scenarios[0], options));
  return found === null ? { problems: ["it was ended before there was anything to tell"] } : { answer: found };
}
