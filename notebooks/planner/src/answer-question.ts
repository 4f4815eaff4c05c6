import {
  answer,
  type BySimulation,
  calibrateScenarios,
  compareVariants,
  type Executor,
  findBySimulation,
  issueText,
  readScenarios,
  type SimulateServiceOptions
} from "caseload";
import type { FromWorker, Stage } from "./questions.ts";
import { needsTheSame, searchKey } from "./same-search.ts";
import { scenarioFile } from "./scenario-text.ts";

/** Replications of the first look: enough to see the size of things, and there within a second or two. */
const firstLook = 4;

/** Searches that are kept: a step back, or a variant more, does not look for the same posts again. */
const mostKept = 12;

/** What was found by searches that were carried through, by what they hang on. */
export type Found = Map<string, BySimulation>;

type Told<T> = T extends unknown ? Omit<T, "id"> : never;

/** What is told of an answer, without the number of the question. */
export type Tidings = Told<FromWorker>;

/**
 * Answers a scenario file as far as it can be answered, from the quick to the sure: the desk methods, a first look at what
 * the posts in place achieve, the same with the library's precision, then the posts that simulation finds.
 */
export async function answerQuestion(
  text: string,
  {
    executor,
    signal,
    tell,
    kept = new Map()
  }: {
    readonly executor: Executor;
    readonly signal: AbortSignal;
    readonly tell: (tidings: Tidings) => void;
    readonly kept?: Found;
  }
): Promise<void> {
  const pauseForNews = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
  const file = { file: scenarioFile };

  // How many posts, by the desk methods?
  const desk = answer(text, file);
  const read = readScenarios(text, file);
  if (!desk.ok || !read.ok) {
    tell({ problems: desk.ok ? (read.ok ? [] : read.issues.map(issueText)) : desk.problems });
    return;
  }
  const [base] = read.scenarios;
  tell({ answered: [{ ...base, posts: desk.posts }, ...desk.variants] });
  await pauseForNews();
  if (signal.aborted) return;

  // What do the posts in place achieve?
  const calibrated = calibrateScenarios(read.scenarios);
  if (!calibrated.ok) {
    tell({ problems: calibrated.problems });
    return;
  }
  for (const isRough of [true, false]) {
    const stage: Stage = isRough ? "first look" : "simulation";
    const options: SimulateServiceOptions = {
      executor,
      signal,
      onProgress: (done, atMost) => tell({ stage, done, atMost }),
      ...(isRough ? { replications: firstLook } : {})
    };
    const compared = await compareVariants(calibrated.scenarios, options);
    if (signal.aborted) return;
    if (compared !== null) tell({ compared, isRough });
  }

  // Which posts would meet the Standards?
  let before = 0;
  for (const [service, scenario] of read.scenarios.entries()) {
    if (service > 0 && needsTheSame(base.scenario, scenario.scenario)) {
      tell({ service, found: null });
      continue;
    }
    const key = `${service === 0 ? "" : searchKey(base.scenario)} ${searchKey(scenario.scenario)}`;
    let own = 0;
    const result =
      kept.get(key) ??
      (await findBySimulation(scenario, {
        executor,
        signal,
        ...(service === 0 ? {} : { variantOf: base.scenario }),
        onProgress: (done) => {
          own = done;
          tell({ stage: "posts", done: before + own, atMost: null });
        }
      }));
    if (signal.aborted) return;
    keep(kept, key, result);
    before += own;
    tell({ service, found: result.ok ? result.found : { problem: result.problem } });
  }
  tell({ isDone: true });
}

/** The oldest gives way. */
function keep(kept: Found, key: string, result: BySimulation): void {
  kept.delete(key);
  kept.set(key, result);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
}
