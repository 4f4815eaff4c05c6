import { SobolSequence, saltelliPoint, sobolIndices } from "@caseload/simulation";
import type { Assumption } from "../assumption.ts";
import { drawsFor } from "./sample-points.ts";
import type { Influences } from "./sensitivity-answer.ts";
import { totalOf } from "./tornado.ts";
import type { LoadAnswer } from "./uncertain-case.ts";

/** A share below this is rounding. */
const nothing = 1e-12;

/** The points of one row of Saltelli's scheme: at A, at B, and at A with each input in turn as at B. */
export type SaltelliRow<T> = readonly [a: T, b: T, ...mixed: T[]];

/** A row of the unit cube. */
export function saltelliRow(sequence: SobolSequence, index: number): SaltelliRow<Float64Array> {
  const point = sequence.point(index);
  const inputs = Array.from({ length: point.length / 2 }, (_, input) => saltelliPoint(point, input));
  return [saltelliPoint(point, "a"), saltelliPoint(point, "b"), ...inputs];
}

/** The sequence that rows of so many inputs are taken from. */
export const saltelliSequence = (inputs: number, seed: number): SobolSequence =>
  new SobolSequence(2 * inputs, drawsFor("influences", seed));

/**
 * First-order and total Sobol' indices of all posts, with 95 % bootstrap intervals, in each reading. Rows in which a
 * point contradicts itself are left out whole.
 */
export function influences(
  inputs: readonly Assumption[],
  rows: readonly SaltelliRow<LoadAnswer | null>[],
  seed: number
): Influences[] {
  const whole = rows.filter((row): row is SaltelliRow<LoadAnswer> => row.every((answer) => answer !== null));
  const [first] = whole;
  if (inputs.length === 0 || first === undefined || whole.length < 2) return [];
  return first[0].readings.map(({ reading }, index) => {
    const answers = (place: number): number[] =>
      whole.map((row) => {
        const at = row[place]?.readings[index];
        return at === undefined ? Number.NaN : totalOf(at);
      });
    const found = sobolIndices(
      { a: answers(0), b: answers(1), mixed: inputs.map((_, input) => answers(2 + input)) },
      drawsFor("resamples", seed)
    );
    const named = found.inputs.flatMap((indices, i) => {
      const assumption = inputs[i];
      if (assumption === undefined || !(indices.total.estimate > nothing)) return [];
      return [{ id: assumption.id, label: assumption.label, ...indices }];
    });
    named.sort((a, b) => b.total.estimate - a.total.estimate || (a.id < b.id ? -1 : 1));
    return { reading, points: whole.length, inputs: named };
  });
}
