import { payProgressions } from "@caseload/evidence";
import type { Post } from "@caseload/simulation";
import fc from "fast-check";
import { expect, test } from "vitest";
import { financialYears } from "../../src/bid/financial-year.ts";
import { payAhead } from "../../src/bid/pay-ahead.ts";
import { type PostCostLine, type PostPricing, postCosts } from "../../src/bid/post-costs.ts";
import { complete } from "../../src/evidence.ts";
import { evidence } from "../made-up-service.ts";
import { madeUpPost } from "./made-up-post.ts";

const known = complete(evidence);

interface Rules {
  readonly pension?: "trust" | "system";
  readonly highCostArea?: "none" | "inner";
  readonly inflation?: number;
  readonly appointAt?: PostPricing["appointAt"];
  readonly years?: number;
}

function linesOf(post: Post, rules: Rules = {}): readonly PostCostLine[] {
  const { pension = "trust", highCostArea = "none", inflation = 0, appointAt = "entry", years = 1 } = rules;
  return postCosts(
    { posts: [post], startDate: "2026-04-01", cost: { pension, payStep: "intermediate", highCostArea } },
    {
      years: financialYears("2026-04-01", years),
      rulesOf: (price) => payAhead({ ...price, highCostArea, pension }, inflation, known),
      appointAt
    }
  );
}

const total = (lines: readonly PostCostLine[], year?: string): number =>
  lines.filter((line) => year === undefined || line.year === year).reduce((sum, line) => sum + line.total, 0);

// By hand from the pay tables: pay + 15 % of what a head has above £5,000 + pension + 0.5 %.
test("band and point: a band 4 at the top is £31,157 a year and costs £39,716.71", () => {
  const lines = linesOf(madeUpPost({ role: "supportWorker", band: "4" }));
  expect(lines).toHaveLength(1);
  const [line] = lines;
  expect(line?.basic).toBe(31_157);
  expect(line?.nationalInsurance).toBeCloseTo(0.15 * 26_157, 6);
  expect(line?.pension).toBeCloseTo(0.1438 * 31_157, 6);
  expect(line?.levy).toBeCloseTo(0.005 * 31_157, 6);
  expect(total(lines)).toBeCloseTo(39_716.7116, 4);
});

test("pension convention: a band 7 in the middle costs the trust £66,699.28 and the NHS £71,580.89", () => {
  expect(total(linesOf(madeUpPost()))).toBeCloseTo(66_699.2816, 4);
  expect(total(linesOf(madeUpPost(), { pension: "system" }))).toBeCloseTo(71_580.8896, 4);
});

test("part year: a band 7 at entry from 1 September is there for 212 of 365 days and costs £36,821.28", () => {
  const [line, ...rest] = linesOf(madeUpPost({ startDate: "2026-09-01" }));
  expect(rest).toEqual([]);
  expect(line).toMatchObject({ isNew: true, step: "entry", days: 212, daysOfYear: 365 });
  expect(line?.total).toBeCloseTo(36_821.2835, 4);
});

test("progression and inflation: a band 7 appointed on 1 October 2026 moves on after two years, at 3 % a year", () => {
  const lines = linesOf(madeUpPost({ startDate: "2026-10-01" }), { years: 8, inflation: 0.03 });
  const in2028 = lines.filter(({ year }) => year === "2028/29");
  expect(in2028.map(({ step, days }) => [step, days])).toEqual([
    ["entry", 183],
    ["intermediate", 182]
  ]);
  // 49,388 and 51,932 times 1.03 twice; the threshold of national insurance stays at 5,000.
  expect(total(in2028)).toBeCloseTo(69_049.4561, 3);
  // Three years in the middle.
  expect(lines.filter(({ step }) => step === "top")[0]).toMatchObject({ year: "2031/32", days: 183 });
});

test("supplement: 20 % of a band 6 at the top in inner London is capped at £8,745", () => {
  const [line] = linesOf(madeUpPost({ band: "6", startDate: "2026-04-02" }), {
    highCostArea: "inner",
    appointAt: "top",
    years: 2
  }).slice(-1);
  expect(line).toMatchObject({ year: "2027/28", step: "top", basic: 48_117, supplement: 8_745 });
  expect(line?.total).toBeCloseTo(73_102.3656, 4);
});

test("heads and share: two half-time people cross the threshold twice, and a quarter of a post costs a quarter", () => {
  expect(total(linesOf(madeUpPost({ heads: 2 })))).toBeCloseTo(65_949.2816, 4);
  const quarter = madeUpPost({ band: "6", sbcShare: { ...madeUpPost().sbcShare, value: 0.25 } });
  expect(total(linesOf(quarter))).toBeCloseTo(13_505.099, 3);
});

test("a post that ends is paid for its last day, and not after it", () => {
  expect(linesOf(madeUpPost({ endDate: "2026-04-30" }))[0]?.days).toBe(30);
  expect(linesOf(madeUpPost({ endDate: "2026-03-31" }))).toEqual([]);
});

test("steps cut a year into parts whose days are those that the post is there, and money follows days", () => {
  const day = fc.date({ min: new Date("2026-04-02"), max: new Date("2033-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(
      day,
      fc.constantFrom(...payProgressions.map(({ band }) => band)),
      fc.constantFrom("entry", "intermediate", "top"),
      (date, band, appointAt) => {
        const startDate = date.toISOString().slice(0, 10);
        const lines = linesOf(madeUpPost({ band, startDate }), { years: 9, appointAt });
        const days = lines.reduce((sum, line) => sum + line.days, 0);
        expect(days).toBe((Date.parse("2035-04-01") - Date.parse(startDate)) / 86_400_000);
        for (const line of lines) {
          const parts = line.basic + line.supplement + line.nationalInsurance + line.pension + line.levy;
          expect(parts).toBeCloseTo(line.total, 6);
        }
        const paid = lines.map(({ basic, days: held, daysOfYear }) => (basic * daysOfYear) / held);
        expect(paid.map(Math.round)).toEqual(paid.map(Math.round).sort((a, b) => a - b));
      }
    ),
    { seed: 1, numRuns: 100, endOnFailure: true }
  );
});
