import { expect, test } from "vitest";
import { KeyedDraws } from "../../src/random/keyed-draws.ts";
import {
  type SaltelliAnswers,
  type SobolIndices,
  saltelliPoint,
  sobolIndices
} from "../../src/statistics/sobol-indices.ts";
import { SobolSequence } from "../../src/statistics/sobol-sequence.ts";

type Model = (x: Float64Array) => number;

const drawsOf = (seed: number, stream: number) => {
  const draws = new KeyedDraws(seed, 0);
  return (index: number, dimension: number) => draws.uniform(index, stream, dimension);
};

/** The model at the points of Saltelli's scheme; coordinates from a function of the index of the point. */
function answersOf(model: Model, inputs: number, points: number, point: (i: number) => Float64Array): SaltelliAnswers {
  const at = (mixed: "a" | "b" | number) =>
    Float64Array.from({ length: points }, (_, i) => model(saltelliPoint(point(i), mixed)));
  return { a: at("a"), b: at("b"), mixed: Array.from({ length: inputs }, (_, i) => at(i)) };
}

function bySobol(model: Model, inputs: number, points: number, seed: number, resamples: number): SobolIndices {
  const sequence = new SobolSequence(2 * inputs, drawsOf(seed, 0));
  const answers = answersOf(model, inputs, points, (i) => sequence.point(i));
  return sobolIndices(answers, drawsOf(seed, 1), { resamples });
}

function byChance(model: Model, inputs: number, points: number, seed: number, resamples: number): SobolIndices {
  const draw = drawsOf(seed, 2);
  const point = (i: number) => Float64Array.from({ length: 2 * inputs }, (_, d) => draw(i, d));
  return sobolIndices(answersOf(model, inputs, points, point), drawsOf(seed, 1), { resamples });
}

/** Ishigami & Homma (1990) with a = 7, b = 0.1. */
const ishigami: Model = (u) => {
  const [x, y, z] = Array.from(u, (value) => Math.PI * (2 * value - 1)) as [number, number, number];
  return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
};
/** Saltelli et al. (2008), Global Sensitivity Analysis: The Primer, 4.6. */
const ofIshigami = { first: [0.3139, 0.4424, 0], total: [0.5576, 0.4424, 0.2437] };

test("the Ishigami function on a Sobol' sequence: within 0.01, and inside the intervals given", () => {
  const { inputs, mean, variance, note } = bySobol(ishigami, 3, 4096, 1, 200);
  expect(note).toBeNull();
  // Mean a/2; variance 1/2 + a^2/8 + b pi^4/5 + b^2 pi^8/18.
  expect(mean).toBeCloseTo(3.5, 1);
  expect(variance).toBeCloseTo(0.5 + 49 / 8 + (0.1 * Math.PI ** 4) / 5 + (0.01 * Math.PI ** 8) / 18, 0);
  inputs.forEach(({ first, total }, i) => {
    for (const [index, exact] of [
      [first, ofIshigami.first[i]!],
      [total, ofIshigami.total[i]!]
    ] as const) {
      expect(Math.abs(index.estimate - exact)).toBeLessThan(0.01);
      expect(index.low!).toBeLessThanOrEqual(exact);
      expect(index.high!).toBeGreaterThanOrEqual(exact);
      expect(index.high! - index.low!).toBeLessThan(0.12);
    }
  });
});

test("on random points the 95 % intervals hold the Ishigami indices about as often as they say", () => {
  const runs = 60;
  let held = 0;
  for (let seed = 0; seed < runs; seed++) {
    byChance(ishigami, 3, 256, seed, 150).inputs.forEach(({ first, total }, i) => {
      if (first.low! <= ofIshigami.first[i]! && ofIshigami.first[i]! <= first.high!) held += 1;
      if (total.low! <= ofIshigami.total[i]! && ofIshigami.total[i]! <= total.high!) held += 1;
    });
  }
  // Four standard errors of a share of 0.95 in 60 independent runs (the six of a run may go together), and 0.01 for
  // percentiles out of 150 resamples.
  expect(held / (6 * runs)).toBeGreaterThan(0.95 - 4 * Math.sqrt((0.95 * 0.05) / runs) - 0.01);
  expect(held / (6 * runs)).toBeLessThan(0.995);
});

test("a linear model: shares of the variance, nothing from interactions", () => {
  // Variances 16, 9, 1 and 0 of 26, each over 12; and a large mean that is no part of any index.
  const linear: Model = ([x, y, z]) => 1000 + 4 * x! - 3 * y! + z!;
  const { inputs } = bySobol(linear, 4, 1024, 2, 50);
  const exact = [16 / 26, 9 / 26, 1 / 26, 0];
  inputs.forEach(({ first, total }, i) => {
    expect(Math.abs(first.estimate - exact[i]!)).toBeLessThan(0.005);
    expect(Math.abs(total.estimate - exact[i]!)).toBeLessThan(0.005);
  });
  // An input the model does not read has exactly none.
  expect(inputs[3]).toEqual({ first: { estimate: 0, low: 0, high: 0 }, total: { estimate: 0, low: 0, high: 0 } });
});

test("Sobol's g-function: products of (|4x - 2| + a)/(1 + a) with a = 0, 1, 4.5, 9, 99, 99", () => {
  const a = [0, 1, 4.5, 9, 99, 99];
  const g: Model = (x) => a.reduce((product, ai, i) => (product * (Math.abs(4 * x[i]! - 2) + ai)) / (1 + ai), 1);
  // Saltelli & Sobol' (1995): V_i = 1/(3 (1 + a_i)^2), V = product of (1 + V_i) - 1, VT_i = V_i product over j != i.
  const parts = a.map((ai) => 1 / (3 * (1 + ai) ** 2));
  const all = parts.reduce((product, part) => product * (1 + part), 1);
  const { inputs, mean, variance } = bySobol(g, 6, 4096, 3, 100);
  expect(mean).toBeCloseTo(1, 2);
  expect(variance).toBeCloseTo(all - 1, 2);
  inputs.forEach(({ first, total }, i) => {
    const exact = parts[i]! / (all - 1);
    const exactTotal = (parts[i]! * all) / (1 + parts[i]!) / (all - 1);
    expect(Math.abs(first.estimate - exact)).toBeLessThan(0.01);
    expect(Math.abs(total.estimate - exactTotal)).toBeLessThan(0.01);
    expect(first.low! <= exact && exact <= first.high!).toBe(true);
    expect(total.low! <= exactTotal && exactTotal <= total.high!).toBe(true);
  });
});

test("an answer that does not vary has no indices, and says so", () => {
  const constant = { mean: 0.1, variance: 0, inputs: [], note: "the answer does not vary" };
  expect(bySobol(() => 0.1, 2, 16, 1, 5)).toEqual({ ...constant, mean: expect.closeTo(0.1, 14) });
  // Nor has one that varies by rounding alone.
  expect(bySobol(([x]) => 0.1 + 1e-15 * x!, 2, 16, 1, 5).note).toBe("the answer does not vary");
  expect(bySobol(() => 0, 2, 16, 1, 5)).toEqual({ ...constant, mean: 0 });
});

test("resamples in which the answer does not vary are left out", () => {
  const answers = { a: [1, 0, 0], b: [0, 0, 0], mixed: [[0, 0, 0]] };
  const never = sobolIndices(answers, () => 0.5, { resamples: 10 });
  expect(never.inputs[0]?.total).toMatchObject({ low: null, high: null });
  expect(sobolIndices(answers, () => 0, { resamples: 10 }).inputs[0]?.total.low).not.toBeNull();
});

test("the points of Saltelli's scheme", () => {
  const coordinates = Float64Array.of(1, 2, 3, 4, 5, 6);
  expect([...saltelliPoint(coordinates, "a")]).toEqual([1, 2, 3]);
  expect([...saltelliPoint(coordinates, "b")]).toEqual([4, 5, 6]);
  expect([...saltelliPoint(coordinates, 1)]).toEqual([1, 5, 3]);
  expect(() => saltelliPoint(coordinates, 3)).toThrow(RangeError);
  expect(() => saltelliPoint(Float64Array.of(1, 2, 3), "a")).toThrow("not an even number: 3");
});

test("answers that are no numbers or do not go together are refused", () => {
  const draw = () => 0.5;
  expect(() => sobolIndices({ a: [1], b: [2], mixed: [] }, draw)).toThrow("fewer than 2: 1");
  expect(() => sobolIndices({ a: [1, 2], b: [2], mixed: [] }, draw)).toThrow("1 against 2");
  expect(() => sobolIndices({ a: [1, 2], b: [2, 3], mixed: [[1, Number.NaN]] }, draw)).toThrow("not finite: NaN");
  const answers = { a: [1, 2], b: [2, 3], mixed: [] };
  expect(() => sobolIndices(answers, draw, { resamples: 0 })).toThrow(RangeError);
  expect(() => sobolIndices(answers, draw, { confidence: 1 })).toThrow(RangeError);
});
