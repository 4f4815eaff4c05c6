import fc from "fast-check";
import { expect, test } from "vitest";
import { fewestToMeet, type Judged, judge, judgeTogether, successShare } from "../../src/experiment/success.ts";
import { KeyedDraws } from "../../src/random/keyed-draws.ts";

/** So many of 100 in time in each replication, target 0.9. */
const ofHundred = (id: string, numerators: readonly number[], target = 0.9): Judged => ({
  id,
  target,
  terms: numerators.map((numerator) => ({ numerator, denominator: 100 }))
});

const times = <T>(n: number, value: T): T[] => Array.from({ length: n }, () => value);

test("the words against tables of Clopper and Pearson at p = 0.8", () => {
  // One-sided 95 % bounds: 14 of 14 from 0.8074, 13 of 13 from 0.7942; 13 of 14 from 0.7033; 5 of 10 up to 0.7776,
  // 6 of 10 up to 0.8500.
  const word = (successes: number, n: number) =>
    judge(ofHundred("a", [...times(successes, 90), ...times(n - successes, 89)]), 0.8).verdict;
  expect([word(14, 14), word(13, 13), word(13, 14)]).toEqual(["meets", "cannot tell", "cannot tell"]);
  expect([word(5, 10), word(6, 10), word(0, 1)]).toEqual(["does not meet", "cannot tell", "cannot tell"]);
  expect(fewestToMeet(0.8)).toBe(14);
  expect(fewestToMeet(0.95)).toBe(59);
});

test("a target exactly reached is reached, a ceiling as well as a floor", () => {
  const reached = judge(ofHundred("a", [90, 90, 89]), 0.8);
  expect(reached.success).toMatchObject({ successes: 2, n: 3 });
  const days = times(20, { numerator: 1400, denominator: 100 });
  expect(judge({ id: "days", terms: days, target: 14, sense: "atMost" }, 0.8).verdict).toBe("meets");
  expect(judge({ id: "days", terms: days, target: 13.9, sense: "atMost" }, 0.8).verdict).toBe("does not meet");
});

test("few people are judged together, on the pooled mean and its interval, and marked", () => {
  // 19 people: 17 of 19 is a failure of 90 % by one person, and 18 of 19 a success.
  const small = (numerators: readonly number[]) =>
    judge({ id: "small", target: 0.9, terms: numerators.map((numerator) => ({ numerator, denominator: 19 })) }, 0.8);
  const good = small(times(8, [17, 19, 18]).flat());
  expect(good).toMatchObject({ verdict: "meets", smallNumbers: true, success: { successes: 16, n: 24 } });
  expect(good.estimate.low).toBeGreaterThan(0.9);
  expect(small(times(8, [15, 17, 16]).flat()).verdict).toBe("does not meet");
  expect(small([17, 18]).verdict).toBe("cannot tell");
  expect(small([19]).verdict).toBe("cannot tell");
  const terms = times(20, { numerator: 45, denominator: 50 });
  expect(judge({ id: "fifty", target: 0.9, terms }, 0.8)).toMatchObject({ verdict: "meets", smallNumbers: false });
});

test("which are few may be said beforehand, so that samples on either side of the bound are judged alike", () => {
  const terms = (denominator: number) => times(20, { numerator: denominator * 0.92, denominator });
  const judged = (denominator: number, smallNumbers?: boolean) =>
    judge(
      { id: "a", target: 0.9, terms: terms(denominator), ...(smallNumbers === undefined ? {} : { smallNumbers }) },
      0.8
    ).smallNumbers;
  expect([judged(49), judged(51)]).toEqual([true, false]);
  expect([judged(49, true), judged(51, true), judged(49, false)]).toEqual([true, true, false]);
  // A target of everything never is: no mean reaches it.
  expect(judge({ id: "all", target: 1, terms: terms(49), smallNumbers: true }, 0.8).smallNumbers).toBe(false);
});

test("nothing in the denominator tells nothing", () => {
  const none = { id: "none", target: 0.9, terms: times(30, { numerator: 0, denominator: 0 }) };
  expect(judge(none, 0.8)).toMatchObject({ verdict: "cannot tell", estimate: { mean: null } });
  expect(judgeTogether([ofHundred("a", times(30, 95)), none], 0.8).verdict).toBe("cannot tell");
  expect(judgeTogether([ofHundred("a", times(30, 5)), none], 0.8).verdict).toBe("does not meet");
});

test("together means in the same replication", () => {
  // Each fails in 2 of 30 (lower bound 0.80 or more), together in 4 of 30 (0.72).
  const a = ofHundred("a", [...times(28, 95), 80, 80]);
  const b = ofHundred("b", [80, 80, ...times(28, 95)]);
  expect([judge(a, 0.78).verdict, judge(b, 0.78).verdict]).toEqual(["meets", "meets"]);
  const both = judgeTogether([a, b], 0.78);
  expect(both.success.successes).toBe(26);
  expect(both.verdict).toBe("cannot tell");
  expect(both.failsFirst).toEqual(["a", "b"]);
});

test("what fails first: the most failures, but not few people who meet their target together", () => {
  const small = {
    id: "small",
    target: 0.9,
    terms: times(10, [17, 19, 19])
      .flat()
      .map((numerator) => ({ numerator, denominator: 19 }))
  };
  const a = ofHundred("a", [...times(29, 95), 80]);
  const b = ofHundred("b", [...times(27, 95), ...times(3, 80)]);
  const joint = judgeTogether([a, b, small], 0.6);
  expect(joint.failsFirst).toEqual(["b"]);
  expect(joint).toMatchObject({ verdict: "meets", success: { successes: 27, n: 30 } });
  expect(judgeTogether([ofHundred("a", times(30, 95))], 0.8).failsFirst).toEqual([]);
});

test("small numbers alone are judged by their words alone", () => {
  const small = {
    id: "small",
    target: 0.5,
    terms: times(9, [9, 10, 11])
      .flat()
      .map((numerator) => ({ numerator, denominator: 12 }))
  };
  expect(judgeTogether([small], 0.8).verdict).toBe("meets");
  expect(judgeTogether([{ ...small, target: 0.95 }, ofHundred("a", times(27, 95))], 0.8).verdict).toBe("does not meet");
});

test("a service just at p is told that it meets, or does not, in at most 5 of 100 experiments each", () => {
  const experiments = 1000;
  const draws = new KeyedDraws(76, 0);
  const words = { meets: 0, "does not meet": 0, "cannot tell": 0 };
  for (let experiment = 0; experiment < experiments; experiment++) {
    const numerators = Array.from({ length: 40 }, (_, k) => (draws.uniform(experiment, 0, k) < 0.8 ? 95 : 85));
    words[judge(ofHundred("a", numerators), 0.8).verdict] += 1;
  }
  // Exactly (binomial, 40 of 0.8): 37 or more 0.0285, 27 or fewer 0.0432.
  const within = (share: number) => 4 * Math.sqrt((share * (1 - share)) / experiments);
  expect(Math.abs(words.meets / experiments - 0.0285)).toBeLessThan(within(0.0285));
  expect(Math.abs(words["does not meet"] / experiments - 0.0432)).toBeLessThan(within(0.0432));
});

test("a higher target is never easier", () => {
  const rank = { "does not meet": 0, "cannot tell": 1, meets: 2 };
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 30 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom(10, 100),
      (numerators, a, b, denominator) => {
        const terms = numerators.map((numerator) => ({ numerator: (numerator * denominator) / 100, denominator }));
        const word = (target: number) => rank[judge({ id: "x", terms, target }, 0.8).verdict];
        expect(word(Math.max(a, b))).toBeLessThanOrEqual(word(Math.min(a, b)));
      }
    ),
    { seed: 1, numRuns: 200 }
  );
});

test("refusals, and no replications", () => {
  expect(successShare(0, 0)).toEqual({ successes: 0, n: 0, share: null, low: 0, high: 1 });
  expect(judge(ofHundred("a", []), 0.8).verdict).toBe("cannot tell");
  expect(() => judge(ofHundred("a", [1]), 1)).toThrow("invalid probability; not in (0, 1): 1");
  expect(() => judge(ofHundred("a", [1], Number.NaN), 0.8)).toThrow("invalid target; not finite: NaN");
  expect(() => judgeTogether([], 0.8)).toThrow("invalid indicators; none given");
  expect(() => judgeTogether([ofHundred("a", [1]), ofHundred("b", [1, 2])], 0.8)).toThrow(RangeError);
});

test("with few occasions a target of everything is judged on the share of replications, any other on the mean", () => {
  const terms = Array.from({ length: 40 }, (_, k) => ({ numerator: k === 0 ? 9 : 10, denominator: 10 }));
  const everything = judge({ id: "all", terms, target: 1 }, 0.8);
  expect(everything).toMatchObject({ verdict: "meets", smallNumbers: false, success: { successes: 39, n: 40 } });
  expect(judge({ id: "most", terms, target: 0.99 }, 0.8).smallNumbers).toBe(true);
  // A ceiling of 1 is no target of everything.
  expect(judge({ id: "few", terms, target: 1, sense: "atMost" }, 0.8).smallNumbers).toBe(true);
});

/** So many occasions in all, one at most in a replication, of which some were missed. */
const seldom = (occasions: number, missed: number, replications = 37, target = 0.9) => ({
  id: "seldom",
  target,
  terms: Array.from({ length: replications }, (_, k) => ({
    numerator: k >= missed && k < occasions ? 1 : 0,
    denominator: k < occasions ? 1 : 0
  }))
});

test("few occasions: `meets` as often as a service at its target has so few misses one time in twenty", () => {
  const word = (occasions: number, missed: number) => judge(seldom(occasions, missed), 0.8);
  // 0.9 to the power of 28 is 0.052, of 29 it is 0.047; 0.3 occasions a replication used to meet with none missed in 11.
  expect(word(11, 0)).toMatchObject({ verdict: "cannot tell", tooRare: true });
  expect(word(28, 0)).toMatchObject({ verdict: "cannot tell", tooRare: true });
  expect(word(29, 0)).toMatchObject({ verdict: "meets", tooRare: false });
  expect(word(30, 1)).toMatchObject({ verdict: "cannot tell", tooRare: false });
  // 6 or more of 8 missed by chance where 1 in 10 is: less than one time in a thousand.
  expect(word(8, 6)).toMatchObject({ verdict: "does not meet", tooRare: false });
  expect(judge(seldom(1, 0, 37, 0.9), 0.8).tooRare).toBe(true);
  expect(judge({ ...seldom(1, 0), sense: "atMost" }, 0.8).tooRare).toBe(false);
});

test("what is too rare stands in nobody's way while it is met on average, and nothing is told by it alone", () => {
  const often = ofHundred("often", times(37, 95));
  expect(judgeTogether([often, seldom(11, 1)], 0.8)).toMatchObject({ verdict: "meets", failsFirst: [] });
  expect(judgeTogether([often, seldom(11, 2)], 0.8)).toMatchObject({ verdict: "cannot tell", failsFirst: ["seldom"] });
  expect(judgeTogether([often, seldom(11, 11)], 0.8).verdict).toBe("does not meet");
  expect(judgeTogether([ofHundred("often", times(37, 85)), seldom(11, 0)], 0.8).verdict).toBe("does not meet");
  expect(judgeTogether([seldom(11, 0)], 0.8).verdict).toBe("cannot tell");
});

test.each([0.1, 0.3, 1, 3, 10])(
  "%d occasions a replication, met just as often as wanted: told to meet in 5 of 100 at most",
  (often) => {
    const experiments = 200;
    const most = 0.05 + 3 * Math.sqrt((0.05 * 0.95) / experiments);
    const draws = new KeyedDraws(77, 0);
    for (const target of [0.8, 0.9, 0.95]) {
      let meets = 0;
      for (let experiment = 0; experiment < experiments; experiment++) {
        const terms = Array.from({ length: 37 }, (_, k) => {
          // Twenty chances of an occasion, so that their number is binomial.
          const outcomes = Array.from({ length: 20 }, (_, each) => ({
            occurs: draws.uniform(experiment, 0, 40 * k + 2 * each) < often / 20,
            isMet: draws.uniform(experiment, 0, 40 * k + 2 * each + 1) < target
          })).filter(({ occurs }) => occurs);
          return { numerator: outcomes.filter(({ isMet }) => isMet).length, denominator: outcomes.length };
        });
        if (judge({ id: "a", target, terms }, 0.8).verdict === "meets") meets += 1;
      }
      expect(meets / experiments).toBeLessThanOrEqual(most);
    }
  }
);
