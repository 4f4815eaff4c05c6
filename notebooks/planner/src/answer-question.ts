import {
  answer,
  calibrateScenarios,
  compareVariants,
  type Executor,
  findBySimulation,
  issueText,
  readScenarios,
  type SimulateServiceOptions
} from "caseload";
import type { FromWorker, Stage } from "./questions.ts";
import { scenarioFile } from "./scenario-text.ts";

/** Replications of the first look: enough to see the size of things, and there within a second or two. */
const firstLook = 4;

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
    tell
  }: { readonly executor: Executor; readonly signal: AbortSignal; readonly tell: (tidings: Tidings) => void }
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
    let own = 0;
    const result = await findBySimulation(scenario, {
      executor,
      signal,
      ...(service === 0 ? {} : { variantOf: base.scenario }),
      onProgress: (done) => {
        own = done;
        tell({ stage: "posts", done: before + own, atMost: null });
      }
    });
    if (signal.aborted) return;
    before += own;
    tell({ service, found: result.ok ? result.found : { problem: result.problem } });
  }
  tell({ isDone: true });
}
