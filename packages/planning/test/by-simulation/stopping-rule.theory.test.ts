import { judgeTogether } from "@caseload/simulation";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  failingRule,
  failuresOfSecond,
  fixedRule,
  replicationsToMeet,
  type StoppingRule,
  stoppingRule,
  wordSoFar
} from "../../src/by-simulation/stopping-rule.ts";

/** One Standard with 100 occasions a replication, met in all of them or in none. */
const judgementOf = (outcomes: readonly boolean[]) =>
  judgeTogether(
    [
      {
        id: "standard-1",
        target: 0.9,
        terms: outcomes.map((reached) => ({ numerator: reached ? 100 : 0, denominator: 100 }))
      }
    ],
    0.8
  );

const repeated = (successes: number, failures: number): boolean[] => [
  ...Array(failures).fill(false),
  ...Array(successes).fill(true)
];

/** Chance of so many successes or more among n, by adding up the binomial distribution. */
function atLeast(successes: number, n: number, p: number): number {
  let term = (1 - p) ** n;
  let sum = 0;
  for (let k = 0; k <= n; k++) {
    if (k >= successes) sum += term;
    term *= ((n - k) / (k + 1)) * (p / (1 - p));
  }
  return sum;
}

test("replications to meet: the first at which a worse service would come by as many successes one time in twenty", () => {
  for (const p of [0.5, 0.8, 0.9]) {
    for (const failures of [0, 1, 2, 3, 5]) {
      const n = replicationsToMeet(failures, p);
      expect(atLeast(n - failures, n, p)).toBeLessThanOrEqual(0.05);
      expect(atLeast(n - 1 - failures, n - 1, p)).toBeGreaterThan(0.05);
    }
  }
  expect([0, 1, 2, 3].map((failures) => replicationsToMeet(failures, 0.8))).toEqual([14, 22, 30, 37]);
});

/** Chance that a rule ends with each word, where each replication succeeds with a probability: state by state. */
function chances(rule: StoppingRule, p: number): { meets: number; fails: number; replications: number } {
  let states = new Map([[0, 1]]);
  const ends = { meets: 0, fails: 0, replications: 0 };
  for (let n = 1; states.size > 0; n++) {
    const next = new Map<number, number>();
    for (const [successes, chance] of states) {
      for (const [more, part] of [
        [1, p],
        [0, 1 - p]
      ] as const) {
        next.set(successes + more, (next.get(successes + more) ?? 0) + chance * part);
      }
    }
    states = new Map();
    for (const [successes, chance] of next) {
      const judgement = judgementOf(repeated(successes, n - successes));
      if (!rule.isEnough(judgement)) states.set(successes, chance);
      else {
        ends.replications += n * chance;
        if (judgement.verdict === "meets") ends.meets += chance;
        else ends.fails += chance;
      }
    }
  }
  return ends;
}

test("at the very probability asked for, a confirmation says `meets` one time in twenty, a search a little oftener", () => {
  const fixed = chances(fixedRule(0.8), 0.8);
  expect(fixed.meets + fixed.fails).toBeCloseTo(1, 12);
  // 34 or more of 37 at 0.8.
  expect(fixed.meets).toBeCloseTo(atLeast(34, 37, 0.8), 12);
  expect(fixed.meets).toBeLessThan(0.05);
  const sequential = chances(stoppingRule(0.8), 0.8);
  expect(sequential.meets).toBeGreaterThan(fixed.meets);
  expect(sequential.meets).toBeLessThan(0.12);
});

test("what hardly ever fails, or hardly ever succeeds, is soon told; a good establishment is hardly ever missed", () => {
  const good = chances(stoppingRule(0.8), 0.98);
  expect(good.meets).toBeGreaterThan(0.98);
  expect(good.replications).toBeLessThan(18);
  const bad = chances(stoppingRule(0.8), 0.05);
  expect(bad.fails).toBeGreaterThan(1 - 1e-6);
  // Four failures, and seldom a success between them.
  expect(bad.replications).toBeCloseTo(4 / 0.95, 3);
});

test("words: fourteen successes are enough to meet, four failures to give up", () => {
  const rule = stoppingRule(0.8);
  expect(rule.most).toBe(37);
  expect(rule.isEnough(judgementOf(repeated(0, 3)))).toBe(false);
  expect(rule.isEnough(judgementOf(repeated(0, 4)))).toBe(true);
  expect(rule.isEnough(judgementOf(repeated(13, 0)))).toBe(false);
  expect(rule.isEnough(judgementOf(repeated(14, 0)))).toBe(true);
  expect(rule.isEnough(judgementOf(repeated(17, 3)))).toBe(false);
  expect(rule.isEnough(judgementOf(repeated(17, 4)))).toBe(true);
  expect(judgementOf(repeated(17, 4)).verdict).toBe("cannot tell");
});

test("small numbers that fail are not told by a part of the replications, which may be the hardest", () => {
  const few = (n: number) =>
    judgeTogether([{ id: "standard-1", target: 0.9, terms: Array(n).fill({ numerator: 0, denominator: 2 }) }], 0.8);
  expect(few(3).verdict).toBe("does not meet");
  expect(stoppingRule(0.8).isEnough(few(3))).toBe(false);
  expect(stoppingRule(0.8).isEnough(few(36))).toBe(false);
  expect(stoppingRule(0.8).isEnough(few(37))).toBe(true);
  expect(failingRule(stoppingRule(0.8)).isEnough(few(36))).toBe(false);
});

test("what is put under way in any case is never too much", () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }), fc.boolean(), (outcomes, fixed) => {
      const rule = fixed ? fixedRule(0.8) : stoppingRule(0.8);
      for (let n = 0; ; n++) {
        const seen = outcomes.slice(0, n);
        const judgement = judgementOf(seen);
        if (n > 0 && rule.isEnough(judgement)) break;
        const successes = seen.filter(Boolean).length;
        const more = rule.atLeastMore(successes, n);
        expect(more).toBeGreaterThanOrEqual(1);
        expect(n + more).toBeLessThanOrEqual(rule.most);
        for (let k = 1; k < more; k++) expect(rule.isEnough(judgementOf(outcomes.slice(0, n + k)))).toBe(false);
      }
    }),
    { seed: 1, numRuns: 30, endOnFailure: true }
  );
});

test("surely too few: what is said of some holds for all, in whatever order they come and whatever the others say", () => {
  const rule = stoppingRule(0.8);
  const outcomes = fc.array(fc.boolean(), { minLength: rule.most, maxLength: rule.most });
  fc.assert(
    fc.property(outcomes, fc.nat(rule.most), (all, n) => {
      const seen = all.slice(0, n);
      if (n === 0 || wordSoFar(judgementOf(seen), rule) !== "does not meet") return;
      expect(judgementOf(all).verdict).toBe("does not meet");
      expect(judgementOf([...seen, ...Array(rule.most - n).fill(true)]).verdict).toBe("does not meet");
    }),
    { seed: 1, numRuns: 200, endOnFailure: true }
  );
  // As many failures as make 24 successes of 37: with one success more a service at 0.8 would have so few one time in twenty.
  const failures = Array.from({ length: 38 }, (_, k) => k).find((k) => 1 - atLeast(37 - k + 1, 37, 0.8) <= 0.05) ?? 0;
  expect(wordSoFar(judgementOf(repeated(0, failures)), rule)).toBe("does not meet");
  expect(wordSoFar(judgementOf(repeated(0, failures - 1)), rule)).toBe("cannot tell");
  expect(failingRule(rule).isEnough(judgementOf(repeated(0, failures)))).toBe(true);
  expect(failingRule(rule).isEnough(judgementOf(repeated(0, failures - 1)))).toBe(false);
});

test("at the very chance wanted, posts are called surely too few one time in twenty at most", () => {
  const rule = failingRule(stoppingRule(0.8));
  let states = new Map([[0, 1]]);
  let tooFew = 0;
  for (let n = 1; states.size > 0; n++) {
    const next = new Map<number, number>();
    for (const [successes, chance] of states) {
      next.set(successes + 1, (next.get(successes + 1) ?? 0) + chance * 0.8);
      next.set(successes, (next.get(successes) ?? 0) + chance * 0.2);
    }
    states = new Map();
    for (const [successes, chance] of next) {
      const judgement = judgementOf(repeated(successes, n - successes));
      if (!rule.isEnough(judgement)) states.set(successes, chance);
      else if (wordSoFar(judgement, rule) === "does not meet") tooFew += chance;
    }
  }
  expect(tooFew).toBeLessThan(0.05);
});

test("a second column is allowed what the first leaves of one in twenty", () => {
  for (const [probability, most] of [
    [0.8, 37],
    [0.8, 22],
    [0.8, 30],
    [0.8, 60],
    [0.9, 76],
    [0.5, 20]
  ] as const) {
    const forgiven = Array.from({ length: most }, (_, k) => k).filter(
      (k) => atLeast(most - k, most, probability) <= 0.05
    );
    const first = atLeast(most - (forgiven.length - 1), most, probability);
    const second = failuresOfSecond(fixedRule(probability, most));
    if (second !== null) expect(first + atLeast(most - second, most, probability)).toBeLessThanOrEqual(0.05);
    expect(first + atLeast(most - (second === null ? 0 : second + 1), most, probability)).toBeGreaterThan(0.05);
  }
  expect(failuresOfSecond(fixedRule(0.8))).toBe(1);
  expect(failuresOfSecond(fixedRule(0.8, 22))).toBeNull();
});

test("a month at the very chance wanted is told to meet one time in twenty: one look at 22, and not another at 14", () => {
  expect(replicationsToMeet(1, 0.8)).toBe(22);
  const once = atLeast(21, 22, 0.8);
  expect(once).toBeLessThan(0.05);
  // None of the first 14, or one of them and none of the next 8: what two looks would come to.
  const twice = 0.8 ** 14 + 14 * 0.2 * 0.8 ** 13 * 0.8 ** 8;
  expect(twice).toBeGreaterThan(0.05);
});

test("fewer replications than it takes to meet are refused", () => {
  expect(() => stoppingRule(0.8, 13)).toThrow("invalid replications; not a whole number from 14");
  expect(() => fixedRule(0.9, 28)).toThrow("not a whole number from 29");
  expect(() => stoppingRule(1)).toThrow("invalid probability");
});
