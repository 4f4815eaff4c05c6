import fc from "fast-check";
import { expect, test } from "vitest";
import { observedTotal } from "../../src/disclosure/observed-total.ts";
import { countInterval } from "../../src/trusts/count-interval.ts";
import { protectTrusts } from "../../src/trusts/protect-trusts.ts";
import type { Flow, SizeMeasure, Trust, TrustRow } from "../../src/trusts/trust.ts";
import { evidence, trustRow } from "./trust-rows.ts";

const sized = (sizes: TrustRow["sizes"], changes: Partial<TrustRow> = {}, rule: "nhs" | "none" = "none"): Trust =>
  protectTrusts([trustRow("trust-1", { sizes, ...changes })], [], rule, evidence).trusts[0]!;

test("a count of new people is the size, with its chance around it", () => {
  const { sizedBy, newPatientsUsed, newPatientsPerYear, factors } = sized({ newPatients: 74 });
  expect([sizedBy, newPatientsUsed]).toEqual(["newPatients", 74]);
  const { low, high } = countInterval(74);
  expect(factors).toHaveLength(1);
  expect(newPatientsPerYear.value).toBe(74);
  expect(newPatientsPerYear.low).toBeCloseTo(low, 9);
  expect(newPatientsPerYear.high).toBeCloseTo(high, 9);
});

test("a counted caseload is divided by the years that people stay, which may be the base's", () => {
  // 36,000 people over 11,500 deaths a year is the default: 3.13 years.
  expect(sized({ caseload: 313 }).newPatientsUsed).toBeCloseTo(100, 6);
  const rows = [trustRow("trust-1", { sizes: { caseload: 300 } })];
  expect(protectTrusts(rows, [], "none", evidence, { stayYears: 4 }).trusts[0]?.newPatientsUsed).toBe(75);
});

test("a population times 15 (13 to 20) in 100,000, and its own age structure beside it", () => {
  const { newPatientsUsed, factors, sizedBy } = sized({ population: 491_000, breastActivity: 5000 });
  expect(sizedBy).toBe("population");
  expect(newPatientsUsed).toBeCloseTo(73.65, 9);
  expect(factors.map(({ id, isShared }) => [id, isShared])).toEqual([
    ["new-patients-per-100k", true],
    ["own:proxy", false]
  ]);
  expect(factors[0]?.low).toBeCloseTo(13 / 15, 12);
  expect(factors[0]?.high).toBeCloseTo(20 / 15, 12);
});

test("breast activity: the share of the pathways in the file, times England's 8,474, where the file is about England", () => {
  const rows = [500_000, 150_000].map((breastActivity, i) => trustRow(`trust-${i + 1}`, { sizes: { breastActivity } }));
  const { trusts, warnings } = protectTrusts(rows, [], "nhs", evidence);
  expect(trusts[0]?.newPatientsUsed).toBeCloseTo((8474 * 500) / 650, 6);
  expect(trusts.reduce((sum, { newPatientsUsed }) => sum + newPatientsUsed, 0)).toBeCloseTo(8474, 6);
  expect(trusts[1]?.how).toContain("a proxy");
  expect(warnings[0]).toContain("specialist centres without breast referrals are not in it");
  expect(trusts[1]?.factors.map(({ id }) => id)).toEqual([
    "new-patients-england",
    "own:proxy",
    "own:chance",
    "own:rounding"
  ]);
});

test("breast activity of a few trusts is a share of England's pathways, not of theirs", () => {
  const { newPatientsUsed, how } = sized({ breastActivity: 6940 });
  expect(newPatientsUsed).toBeCloseTo((8474 * 6940) / 694_286, 6);
  expect(how).toContain("of England");
});

test("counts in part are wider upwards; where nobody counts there is no best guess", () => {
  const full = sized({ newPatients: 74 }, { dataCompleteness: "full" });
  const partial = sized({ newPatients: 74 }, { dataCompleteness: "partial" });
  const none = sized({ newPatients: 74 }, { dataCompleteness: "none" });
  expect(partial.newPatientsPerYear).toMatchObject({ value: 74, low: full.newPatientsPerYear.low });
  // Chance alone is +25.5 %; with up to a third missing, sqrt(0.2554^2 + 0.33^2) = 41.7 %.
  expect(partial.newPatientsPerYear.high).toBeCloseTo(
    74 * (1 + Math.sqrt((countInterval(74).high / 74 - 1) ** 2 + 0.33 ** 2)),
    9
  );
  expect(none.newPatientsPerYear.value).toBeNull();
  expect(none.newPatientsPerYear.high).toBeGreaterThan(2 * 74);
  expect(none.newPatientsUsed).toBe(74);
});

test("an estimate from a population is wider too where nobody counts, and has no best guess", () => {
  const told = sized({ population: 491_000 }, { dataCompleteness: "full" }).newPatientsPerYear;
  const none = sized({ population: 491_000 }, { dataCompleteness: "none" }).newPatientsPerYear;
  expect(told.value).toBeCloseTo(73.65, 9);
  expect(none.value).toBeNull();
  expect(none.high).toBeGreaterThan(told.high);
});

test("a suppressed count has an interval and no best guess; a zero stays zero", () => {
  const rows = [5, 3, 0].map((newPatients, i) => trustRow(`trust-${i + 1}`, { sizes: { newPatients } }));
  const { trusts, suppressed, words } = protectTrusts(rows, [], "nhs", evidence);
  expect(suppressed).toBe(2);
  expect(words).toContain("2 counts are suppressed");
  expect(trusts[0]?.newPatientsPerYear.value).toBeNull();
  expect(trusts[0]?.newPatientsPerYear.low).toBeLessThanOrEqual(1);
  expect(trusts[0]?.newPatientsPerYear.high).toBeGreaterThanOrEqual(7);
  expect(trusts[0]?.how).toContain("a suppressed number of new people a year (1 to 7)");
  // 1 - e^-3.689 = 97.5 %: so many a year may by chance be none in one.
  expect(trusts[2]?.newPatientsPerYear).toMatchObject({ low: 0, value: 0 });
  expect(trusts[2]?.newPatientsPerYear.high).toBeCloseTo(3.689, 3);
});

test("a count that the source suppressed is a range in the middle of which the sums start", () => {
  const { newPatientsUsed, newPatientsPerYear, observed } = sized(
    {},
    { suppressedAtSource: { newPatients: { low: 1, high: 4 } } }
  );
  expect(newPatientsUsed).toBe(2.5);
  expect(newPatientsPerYear.value).toBeNull();
  expect(observed.newPatients?.shown).toBeNull();
});

test("both new people and caseload are protected, a population is not", () => {
  const { observed } = sized({ newPatients: 3, caseload: 12, population: 20_003 }, {}, "nhs");
  expect([observed.newPatients?.shown, observed.caseload?.shown, observed.population?.shown]).toEqual([
    null,
    10,
    20_003
  ]);
});

test("true counts are nowhere in what comes out", () => {
  const rows = [6, 4, 83, 132].map((newPatients, i) =>
    trustRow(`trust-${i + 1}`, { sizes: { newPatients, caseload: newPatients * 3 }, alliance: i < 2 ? "A" : "B" })
  );
  const other = rows.map((row) => ({
    ...row,
    sizes: { newPatients: [5, 5, 85, 130][rows.indexOf(row)]!, caseload: [19, 11, 250, 395][rows.indexOf(row)]! }
  }));
  const seen = (from: readonly TrustRow[]): string => JSON.stringify(protectTrusts(from, [], "nhs", evidence));
  expect(seen(rows)).toBe(seen(other));
});

test("totals are the rows that are shown and one line of small numbers together", () => {
  const rows = [6, 4, 83, 132].map((newPatients, i) => trustRow(`trust-${i + 1}`, { sizes: { newPatients } }));
  const { trusts } = protectTrusts(rows, [], "nhs", evidence);
  expect(observedTotal(trusts, "newPatients")).toEqual({
    measure: "newPatients",
    trustsShown: 2,
    shown: 85 + 130,
    together: { trusts: 2, count: 8 },
    total: 223,
    notInFile: 0
  });
  expect(observedTotal(trusts, "caseload")).toBeNull();
});

const flow = (from: string, to: string, share: number): Flow => ({ line: 2, from, to, share });

test("people move to where they are cared for; a place that only the flows name is not in the file", () => {
  const rows = [80, 120].map((newPatients, i) =>
    trustRow(`trust-${i + 1}`, { name: `T${i + 1}`, sizes: { newPatients }, alliance: "A" })
  );
  const flows = [flow("T1", "Treating Centre", 0.5), flow("T1", "T2", 0.1), flow("t2", "treating centre", 0.25)];
  const { trusts, warnings } = protectTrusts(rows, flows, "none", evidence);
  expect(trusts.map(({ newPatientsUsed }) => newPatientsUsed)).toEqual([32, 98, 70]);
  expect(trusts[2]).toMatchObject({
    inFile: false,
    sizedBy: "flows",
    name: "Treating Centre",
    alliance: "A",
    observed: {}
  });
  expect(trusts[2]?.from).toEqual([
    { name: "T1", people: 40 },
    { name: "T2", people: 30 }
  ]);
  expect(trusts[0]?.to).toEqual([
    { name: "Treating Centre", share: 0.5 },
    { name: "T2", share: 0.1 }
  ]);
  expect(warnings.at(-1)).toContain("1 treating place is named by the flows only");
});

test("flows change no total, whoever sends how many where", () => {
  const row = fc.record({
    measure: fc.constantFrom<SizeMeasure>("newPatients", "caseload", "population", "breastActivity"),
    size: fc.integer({ min: 0, max: 5000 }),
    to: fc.integer({ min: 0, max: 7 }),
    share: fc.double({ min: 0.01, max: 1, noNaN: true })
  });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (drawn) => {
      const rows = drawn.map(({ measure, size }, i) =>
        trustRow(`trust-${i}`, { name: `T${i}`, sizes: { [measure]: size } })
      );
      const flows = drawn.flatMap(({ to, share }, i) => (to === i ? [] : [flow(`T${i}`, `T${to}`, share)]));
      const total = (list: readonly Flow[]): number =>
        protectTrusts(rows, list, "nhs", evidence).trusts.reduce(
          (sum, { newPatientsUsed }) => sum + newPatientsUsed,
          0
        );
      expect(total(flows)).toBeCloseTo(total([]), 8);
    }),
    { seed: 1, numRuns: 100, endOnFailure: true }
  );
});

test("shared factors stay whole in a flow, own ones even out", () => {
  const rows = [100, 100].map((population, i) =>
    trustRow(`trust-${i + 1}`, { name: `T${i + 1}`, sizes: { population: population * 1e5 } })
  );
  const { trusts } = protectTrusts(rows, [flow("T1", "C", 1), flow("T2", "C", 1)], "none", evidence);
  const centre = trusts[2]!;
  expect(centre.factors.find(({ id }) => id === "new-patients-per-100k")?.high).toBeCloseTo(20 / 15, 12);
  // Two equal parts, each up to 30 % more by its ages: 0.3 / sqrt 2.
  expect(centre.factors.find(({ id }) => id === "own:proxy")?.high).toBeCloseTo(1 + 0.3 / Math.SQRT2, 12);
  expect(trusts[0]?.newPatientsPerYear).toMatchObject({ low: 0, high: 0 });
});
