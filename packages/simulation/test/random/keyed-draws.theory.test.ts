import fc from "fast-check";
import { expect, test } from "vitest";
import { KeyedDraws } from "../../src/random/keyed-draws.ts";
import { threefry } from "../../src/random/threefry.ts";
import { chiSquareP, draws, enough, kolmogorovP, pairsP, times, zOfMean, zOfVariance } from "./goodness-of-fit.ts";

const below = (limit: number) => fc.integer({ min: 0, max: limit - 1 });
const names = [below(2 ** 24), below(2 ** 16), below(2 ** 24)] as const;
const anySeed = fc.maxSafeNat();

test("a draw is 13 rounds of Threefry on its names, under a key of seed and replication", () => {
  const check = (seed: number, replication: number, person: number, stream: number, occurrence: number) => {
    const keyed = new KeyedDraws(seed, replication);
    const ofSeed = [Number(BigInt(seed) & 0xffffffffn) | 0, Number(BigInt(seed) >> 32n) | 0] as const;
    const key = threefry([replication | 0, 0x5bc0de], ofSeed, 20);
    const counter = [person + (stream >>> 8) * 2 ** 24, occurrence + (stream % 256) * 2 ** 24] as const;
    keyed.draw(person, stream, occurrence);
    expect([keyed.word0, keyed.word1]).toEqual(threefry(counter, key, 13));
    keyed.again();
    keyed.again();
    expect([keyed.word0, keyed.word1]).toEqual(threefry(counter, [key[0] ^ 2, key[1]], 13));
  };
  fc.assert(fc.property(anySeed, below(2 ** 32), ...names, check), { seed: 1, numRuns: 500 });
});

test("a draw depends on its names alone", () => {
  fc.assert(
    fc.property(anySeed, ...names, (seed, person, stream, occurrence) => {
      const fresh = new KeyedDraws(seed, 3);
      const used = new KeyedDraws(seed, 3);
      for (let i = 0; i < 5; i++) used.exponential(i, 2, person);
      used.again();
      expect(used.exponential(person, stream, occurrence)).toBe(fresh.exponential(person, stream, occurrence));
      expect(used.spare).toBe(fresh.spare);
      used.normal(occurrence, stream, 1);
      expect(used.uniform(person, stream, occurrence)).toBe(fresh.uniform(person, stream, occurrence));
    }),
    { seed: 1, numRuns: 200 }
  );
});

test("large numbers wrap within their stream", () => {
  const keyed = draws();
  expect(keyed.uniform(2 ** 24 + 5, 7, 1)).toBe(keyed.uniform(5, 7, 1));
  expect(keyed.uniform(5, 7, 2 ** 24 + 1)).toBe(keyed.uniform(5, 7, 1));
  const seen = new Set(times(70_000, (stream) => keyed.uniform(0, stream, 0)));
  expect(seen.size).toBe(2 ** 16);
});

test("seeds and replications that cannot be are refused", () => {
  for (const seed of [-1, 0.5, 2 ** 53, Number.NaN]) expect(() => new KeyedDraws(seed, 0)).toThrow(RangeError);
  for (const replication of [-1, 0.5, 2 ** 32]) expect(() => new KeyedDraws(0, replication)).toThrow(RangeError);
});

test("a uniform is never 0 or 1", () => {
  const keyed = draws();
  keyed.word0 = 0;
  keyed.word1 = 0;
  expect(keyed.asUniform()).toBe(2 ** -53);
  keyed.word0 = -1;
  keyed.word1 = -1;
  expect(keyed.asUniform()).toBe(1 - 2 ** -53);
});

test("uniforms are even along occurrences, people, streams, replications and seeds", () => {
  const keyed = draws();
  const along: Readonly<Record<string, (i: number) => number>> = {
    occurrences: (i) => keyed.uniform(3, 8, i),
    people: (i) => keyed.uniform(i, 8, 0),
    streams: (i) => keyed.uniform(3, i, 0),
    replications: (i) => new KeyedDraws(1, i).uniform(0, 0, 0),
    seeds: (i) => new KeyedDraws(i, 0).uniform(0, 0, 0),
    attempts: (i) => {
      if (i === 0) keyed.draw(3, 8, 0);
      keyed.again();
      return keyed.asUniform();
    }
  };
  for (const [name, at] of Object.entries(along)) {
    const sample = times(50_000, at);
    expect(
      kolmogorovP(sample, (x) => x),
      name
    ).toBeGreaterThan(enough);
    const neighbours = sample.slice(1).map((x, i) => [sample[i]!, x] as const);
    expect(
      pairsP(
        neighbours.filter((_, i) => i % 2 === 0),
        20
      ),
      `pairs of ${name}`
    ).toBeGreaterThan(enough);
  }
});

test("draws of the same number are independent across people, streams, replications and seeds", () => {
  const base = new KeyedDraws(7, 0);
  const others: Readonly<Record<string, (i: number) => number>> = {
    "next person": (i) => base.uniform(12, 8, i),
    "next stream": (i) => base.uniform(11, 9, i),
    "stream 256 on": (i) => base.uniform(11, 8 + 256, i),
    "person and occurrence exchanged": (i) => base.uniform(i, 8, 11),
    "next replication": (i) => next.uniform(11, 8, i),
    "next seed": (i) => nextSeed.uniform(11, 8, i),
    "the attempt after": (i) => {
      base.draw(11, 8, i);
      base.again();
      return base.asUniform();
    }
  };
  const next = new KeyedDraws(7, 1);
  const nextSeed = new KeyedDraws(8, 0);
  for (const [name, other] of Object.entries(others)) {
    const pairs = times(60_000, (i) => [base.uniform(11, 8, i), other(i)] as const);
    expect(pairsP(pairs, 24), name).toBeGreaterThan(enough);
  }
});

test("every bit of both words is 1 half of the time, also where one bit of a name changes", () => {
  const keyed = draws();
  const n = 20_000;
  for (const flipped of [null, [1, 0, 0], [0, 1, 0], [0, 0, 1], [0, 256, 0]] as const) {
    const ones = new Float64Array(64);
    for (let i = 0; i < n; i++) {
      keyed.draw(2 * i, 8, 6);
      let [a, b] = [keyed.word0, keyed.word1];
      if (flipped !== null) {
        keyed.draw(2 * i + flipped[0], 8 + flipped[1], 6 + flipped[2]);
        a ^= keyed.word0;
        b ^= keyed.word1;
      }
      for (let bit = 0; bit < 32; bit++) {
        ones[bit]! += (a >>> bit) & 1;
        ones[bit + 32]! += (b >>> bit) & 1;
      }
    }
    // 64 bits x 5: the largest of 320 standard normals is below 4.5 but for one chance in 500.
    for (const count of ones) expect(Math.abs(count - n / 2) / Math.sqrt(n / 4)).toBeLessThan(4.5);
  }
});

test("exponentials are exponential, in the body and in the tail", () => {
  const keyed = draws();
  const sample = times(400_000, (i) => keyed.exponential(i & 1023, 8, i >> 10));
  expect(kolmogorovP(sample, (x) => 1 - Math.exp(-x))).toBeGreaterThan(enough);
  expect(Math.abs(zOfMean(sample, 1, 1))).toBeLessThan(4);
  expect(Math.abs(zOfVariance(sample, 1, 1, 9))).toBeLessThan(4);
  expect(Math.min(...sample.slice(0, 1000))).toBeGreaterThan(0);
  // Beyond 7.697 the tail takes over: 181 expected; in it, the distribution begins again.
  const tail = sample.filter((x) => x > 7.69711747013105).map((x) => x - 7.69711747013105);
  expect(Math.abs(tail.length - 400_000 * Math.exp(-7.69711747013105)) / Math.sqrt(181)).toBeLessThan(4);
  expect(kolmogorovP(tail, (x) => 1 - Math.exp(-x))).toBeGreaterThan(enough);
});

test("the edges of the layers of the exponential are right: 1,000 equally likely bins", () => {
  const keyed = draws(1);
  const n = 1_000_000;
  const counts = new Float64Array(1000);
  for (let i = 0; i < n; i++) counts[Math.floor(Math.exp(-keyed.exponential(i, 64, 0)) * 1000)]! += 1;
  expect(chiSquareP(counts, new Float64Array(1000).fill(n / 1000))).toBeGreaterThan(enough);
});

test("what an exponential spares is uniform and tells nothing of it", () => {
  const keyed = draws();
  const pairs = times(200_000, (i) => [Math.exp(-keyed.exponential(i, 9, 0)), keyed.spare] as const);
  expect(
    kolmogorovP(
      pairs.map(([, spare]) => spare),
      (x) => x
    )
  ).toBeGreaterThan(enough);
  expect(pairsP(pairs, 30)).toBeGreaterThan(enough);
  // Also among the few that needed more than one look: close to the edges of layers, and the tail.
  const rare = pairs.filter(([share]) => share < 0.001).map(([, spare]) => spare);
  expect(kolmogorovP(rare, (x) => x)).toBeGreaterThan(enough);
});
