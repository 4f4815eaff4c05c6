import { join } from "node:path";
import { type Program, type Run, type RunBlock, type RunLayout, simulate } from "@caseload/simulation";
import { layoutOf } from "../../packages/simulation/dist/src/engine/layout-of.js";
import { readProgram } from "../read-program.ts";

const scenario = "packages/simulation/test/scenario/exact-cases/bench-model-b.yaml";
const hoursPerDay = 1600 / 365.25;

/** Model (b), an ordinary scenario, compiled. */
export const readModelB = (): Program => readProgram(join(import.meta.dirname, "..", "..", scenario));

/** One replication of model (b): the outputs that `agreement.ts` compares. */
export function modelB(program: Program, seed: number, replication: number): Readonly<Record<string, number>> {
  const run = simulate(program, seed, replication);
  const layout = layoutOf(program);
  const sums = observedSums(run, layout);
  const waits = sums("waitDays").map((days, tier) => (days / (sums("started")[tier] ?? 0)) * hoursPerDay);
  const [worked, clinical] = [sums("worked"), sums("clinical")];
  return {
    waitH: waits[0] ?? Number.NaN,
    waitM: waits[1] ?? Number.NaN,
    waitL: waits[2] ?? Number.NaN,
    utilisationCns: (worked[0] ?? 0) / (clinical[0] ?? 0),
    utilisationSw: (worked[1] ?? 0) / (clinical[1] ?? 0),
    caseload: total(sums("personDays")) / program.clock.horizonDays,
    tasks: total([...block(run, layout, "created")])
  };
}

const block = ({ totals }: Run, { offsets, sizes }: RunLayout, name: RunBlock): Float64Array =>
  totals.subarray(offsets[name], offsets[name] + sizes[name]);

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** Sums over the observed years of a block whose last dimension is years: one for each of what comes before. */
function observedSums(run: Run, layout: RunLayout): (name: RunBlock) => readonly number[] {
  const years = layout.dimensions.year;
  return (name) => {
    const values = block(run, layout, name);
    return Array.from({ length: values.length / years }, (_, row) =>
      total([...values.subarray(row * years + 1, (row + 1) * years)])
    );
  };
}
