import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Mean of an output over replications, and their standard deviation where there are several. */
export interface Summary {
  readonly mean: number;
  readonly sd?: number;
}

export type Outputs = Readonly<Record<string, Summary>>;

interface Expected {
  readonly mean: number;
  /** Standard deviation between replications. */
  readonly sd: number;
  /** Replications that the mean was taken over; null where it is exact. */
  readonly replications: number | null;
}

/** What each output of each model should be, from theory where there is one, else from the C++ reference. */
export const expected: Readonly<Record<"a" | "b", Readonly<Record<string, Expected>>>> = JSON.parse(
  readFileSync(join(import.meta.dirname, "..", "reference", "expected.json"), "utf8")
);

/** Logical events of one unit of n: two for each customer of (a), and of a replication of (b) what theory expects. */
export const eventsPerUnit = { a: 2, b: expected.b.events?.mean ?? Number.NaN } as const;

export function summaryOf(runs: readonly Readonly<Record<string, number>>[]): Outputs {
  const names = Object.keys(runs[0] ?? {});
  return Object.fromEntries(names.map((name) => [name, summarise(runs.map((run) => run[name] ?? Number.NaN))]));
}

function summarise(values: readonly number[]): Summary {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  if (values.length < 2) return { mean };
  return { mean, sd: Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)) };
}

/** How far an output lies from what it should be, in standard errors. */
export interface Agreement {
  readonly output: string;
  readonly mean: number;
  readonly expected: number;
  readonly z: number;
}

/**
 * Each output of several runs of a program against what it should be.
 * @param runs - each with its n: customers of (a), replications of (b)
 */
export function agreementOf(
  model: "a" | "b",
  runs: readonly { readonly n: number; readonly outputs: Outputs }[]
): readonly Agreement[] {
  const n = runs.reduce((sum, run) => sum + run.n, 0);
  return Object.entries(expected[model]).flatMap(([output, { mean: target, sd, replications }]) => {
    if (runs.some(({ outputs }) => outputs[output] === undefined)) return [];
    const mean = runs.reduce((sum, run) => sum + (run.n / n) * (run.outputs[output]?.mean ?? Number.NaN), 0);
    const standardError = sd * Math.sqrt(1 / n + (replications === null ? 0 : 1 / replications));
    return [{ output, mean, expected: target, z: (mean - target) / standardError }];
  });
}
