import {
  type Batch,
  bundledEvidence,
  compileScenario,
  type Program,
  parseScenario,
  type Run,
  resolveScenario,
  type Scenario
} from "@caseload/simulation";
import type { PostsJob } from "../src/job.ts";

/** Jobs of services of different size. */
export const madeUpJobs = (count: number): readonly PostsJob[] =>
  Array.from({ length: count }, (_, i) => ({ name: `service ${i}`, scenario: madeUpService(20 + 10 * i) }));

function madeUpService(newPatientsPerYear: number): Scenario {
  const text = JSON.stringify({
    organisation: "Made-up Trust",
    years: 1,
    newPatientsPerYear,
    posts: [{ role: "cns", wte: 1 }]
  });
  const parsed = parseScenario(text, { file: "made-up.json" });
  if (!parsed.ok) throw new Error("the made-up service cannot be parsed");
  const resolved = resolveScenario(parsed.file, bundledEvidence, {});
  if (!resolved.ok) throw new Error("the made-up service cannot be resolved");
  return resolved.scenario;
}

/** A small service as a program. */
export const madeUpProgram = (newPatientsPerYear = 10): Program =>
  compileScenario(madeUpService(newPatientsPerYear), "strict");

/** A batch for each of the first replications of two programs. */
export const madeUpBatches = (count: number): readonly Batch[] =>
  [madeUpProgram(10), madeUpProgram(15)].flatMap((program) =>
    Array.from({ length: count }, (_, from) => ({ program, seed: 7, from, to: from + 1 }))
  );

/** Everything in runs, each number byte by byte. */
export const bytesOf = (results: readonly (readonly Run[])[]): string =>
  JSON.stringify(
    results.map((runs) =>
      runs.map(({ totals, ...rest }) => ({
        ...rest,
        totals: Array.from(new Uint8Array(totals.buffer, totals.byteOffset, totals.byteLength)).join(" ")
      }))
    )
  );
