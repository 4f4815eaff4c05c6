import { createHash } from "node:crypto";
import { join } from "node:path";
import { expect, test } from "vitest";
import { exp, expm1 } from "../../src/arithmetic/exponential.ts";
import { logGamma } from "../../src/arithmetic/gamma-function.ts";
import { gammaQuantile } from "../../src/arithmetic/gamma-quantile.ts";
import { incompleteBeta } from "../../src/arithmetic/incomplete-beta.ts";
import { lowerGamma } from "../../src/arithmetic/incomplete-gamma.ts";
import { log, log1p } from "../../src/arithmetic/logarithm.ts";
import { normalCdf, normalQuantile } from "../../src/arithmetic/normal.ts";
import { power } from "../../src/arithmetic/power.ts";
import { simulate } from "../../src/engine/simulate.ts";
import { subjectOf, verificationScenarios } from "../../src/experiment/verification/subject.ts";
import { clopperPearson } from "../../src/statistics/clopper-pearson.ts";
import { negativeBinomialQuantile } from "../../src/statistics/negative-binomial.ts";
import { studentTQuantile } from "../../src/statistics/student-t.ts";

// Numbers on record, to the last bit. On every engine that comes to the same ones, what tests hold against theory is the
// same too, so they need not be simulated and judged again on each.

const hash = (numbers: Float64Array): string =>
  createHash("sha256")
    .update(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength))
    .digest("hex")
    .slice(0, 16);

const record = (name: string): string => join(import.meta.dirname, "same-bits", `${name}.txt`);

test("runs of every service of the verification are the bits on record", async () => {
  const lines = [...verificationScenarios.keys()].map((id) => {
    const { program } = subjectOf(id);
    return `${id} ${hash(simulate(program, 1, 0).totals)}`;
  });
  expect(new Set(lines.map((line) => line.split(" ")[1])).size).toBeGreaterThan(lines.length / 2);
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(record("runs"));
});

/** From tiny to huge, and from nearly 0 to nearly 1; none of them a number that binary writes exactly. */
const sizes = Array.from({ length: 400 }, (_, step) => (step + 0.1) * (step + 0.3) * 0.017);
const shares = Array.from({ length: 400 }, (_, step) => (step + 0.3) / 400.7);

const functions: Readonly<Record<string, () => readonly number[]>> = {
  exp: () => sizes.map((size) => exp(-size / 100)),
  expm1: () => shares.map(expm1),
  log: () => sizes.map(log),
  log1p: () => shares.map(log1p),
  power: () => sizes.map((size, at) => power(size, shares[at] ?? 0)),
  logGamma: () => sizes.map(logGamma),
  gammaQuantile: () => shares.map((share, at) => gammaQuantile(0.3 + at / 50, share)),
  incompleteBeta: () => shares.map((share, at) => incompleteBeta(0.4 + at / 30, 2.3, share)),
  lowerGamma: () => sizes.map((size, at) => lowerGamma(0.5 + at / 20, size / 10)),
  normalCdf: () => shares.map((share) => normalCdf(8 * share - 4)),
  normalQuantile: () => shares.map(normalQuantile),
  clopperPearson: () =>
    shares.flatMap((_, at) => {
      const { low, high } = clopperPearson(at, 400, 0.95);
      return [low, high];
    }),
  negativeBinomialQuantile: () => shares.map((share, at) => negativeBinomialQuantile(3 + at, 0.1 + at / 400, share)),
  studentTQuantile: () => shares.map((share, at) => studentTQuantile(share, 1 + (at % 40)))
};

test("functions over their range are the bits on record", async () => {
  const lines = Object.entries(functions).map(([name, values]) => {
    const numbers = Float64Array.from(values());
    expect(numbers.every(Number.isFinite), name).toBe(true);
    return `${name} ${hash(numbers)}`;
  });
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(record("functions"));
});
