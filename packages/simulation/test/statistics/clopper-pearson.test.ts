import { expect, test } from "vitest";
import { clopperPearson, clopperPearsonLower, clopperPearsonUpper } from "../../src/statistics/clopper-pearson.ts";

/** Successes, trials, two-sided low and high, one-sided low and high, all 95 %: scipy 1.17, binomtest and beta.ppf. */
const published: readonly (readonly [number, number, number, number, number, number])[] = [
  [0, 10, 0, 0.30849710781876294, 0, 0.2588655508930522],
  [1, 10, 0.0025285785444625728, 0.44501611702819543, 0.005116196891823701, 0.39416330243650466],
  [5, 10, 0.1870860284474045, 0.8129139715525955, 0.2224411010081294, 0.7775588989918706],
  [9, 10, 0.5549838829718047, 0.9974714214555375, 0.6058366975634952, 0.9948838031081763],
  [10, 10, 0.6915028921812371, 1, 0.7411344491069477, 1],
  [13, 14, 0.6613155100681788, 0.9981932193408724, 0.7032657610511254, 0.9963428968086164],
  [81, 263, 0.25273674558504267, 0.36762192260134746, 0.26105574600911197, 0.35817849557578413],
  [950, 1000, 0.9346095120845064, 0.9626646023953394, 0.9371365964876203, 0.9608364640744107]
];

test("exact bounds agree with scipy's", () => {
  for (const [successes, trials, low, high, lower, upper] of published) {
    const both = clopperPearson(successes, trials);
    const found = [both.low, both.high, clopperPearsonLower(successes, trials), clopperPearsonUpper(successes, trials)];
    [low, high, lower, upper].forEach((value, i) => {
      expect(found[i], `${successes} of ${trials}`).toBeCloseTo(value, 11);
    });
  }
});

test("no failure has a closed form, and no trial tells nothing", () => {
  for (const n of [1, 3, 14, 59]) expect(clopperPearsonLower(n, n)).toBeCloseTo(0.05 ** (1 / n), 12);
  expect([clopperPearsonLower(0, 0), clopperPearsonUpper(0, 0)]).toEqual([0, 1]);
});

test("the one-sided lower bound is above the truth in at most 5 of 100, whatever the truth: summed exactly", () => {
  const n = 30;
  for (let truth = 0.02; truth < 1; truth += 0.02) {
    let chance = (1 - truth) ** n;
    let covered = 0;
    for (let k = 0; k <= n; k++) {
      if (clopperPearsonLower(k, n) <= truth) covered += chance;
      chance *= ((n - k) / (k + 1)) * (truth / (1 - truth));
    }
    expect(covered, `${truth}`).toBeGreaterThanOrEqual(0.95);
  }
});

test("refusals", () => {
  expect(() => clopperPearsonLower(3, 2)).toThrow("invalid successes; not a whole number in [0, 2]: 3");
  expect(() => clopperPearsonUpper(1, 2.5)).toThrow("invalid trials; not a whole number: 2.5");
  expect(() => clopperPearson(1, 2, 1)).toThrow(RangeError);
});
