import { expect, test } from "vitest";
import type { ComparedTrust } from "../../src/trusts/comparison.ts";
import { funnelsOf, missingFunnels } from "../../src/trusts/funnels.ts";
import type { ProtectedCount, Trust } from "../../src/trusts/trust.ts";
import { aTrust, compared } from "./a-trust.ts";

const exactly = (count: number): ProtectedCount => ({
  shown: count,
  suppressed: null,
  used: count,
  low: count,
  high: count
});
const hidden: ProtectedCount = { shown: null, suppressed: "small", used: 4, low: 1, high: 7 };

/** A made-up trust with a counted caseload and so many CNSs. */
const staffed = (number: number, people: number, cns: number, changes: Partial<Trust> = {}): ComparedTrust =>
  compared(aTrust(number, 50, { observed: { caseload: exactly(people) }, ...changes }), [], {
    inPlace: { weighted: { cns, supportWorker: 3 }, contracted: { cns: 2 * cns, supportWorker: 3 } }
  });

const three = [staffed(1, 100, 1), staffed(2, 210, 2), staffed(3, 290, 3)];

test("rates are counts over weighted posts, and the centre is the rate of all together", () => {
  const [funnel] = funnelsOf(three);
  expect(funnel?.id).toBe("people-per-wte");
  expect(funnel?.centre).toBe(100);
  expect(funnel?.points.map(({ key, denominator, rate }) => [key, denominator, rate])).toEqual([
    ["trust-1", 1, 100],
    ["trust-2", 2, 105],
    ["trust-3", 3, 290 / 3]
  ]);
  // 2 (sqrt(210) - sqrt(200)) for the second.
  expect(funnel?.points[1]?.z).toBeCloseTo(2 * (Math.sqrt(210) - Math.sqrt(200)), 12);
  expect(funnel?.points.every(({ zone }) => zone === "within")).toBe(true);
  expect(funnel?.overdispersion).toMatchObject({ tau: 0, widened: false });
  expect(funnel?.method).toContain("They rest on 3 trusts only.");
  expect(funnel?.method).toContain("not widened");
});

test("a trust beyond the limits is told by the limit, and limits narrow along the denominator", () => {
  const many = Array.from({ length: 12 }, (_, index) => staffed(index + 1, 100 + (index % 3) - 1, 1));
  // 11 at about 100 a WTE, and one each at 122 and 135: about 100 expected, 95 % up to 121, 99.8 % to 132.
  const [funnel] = funnelsOf([...many, staffed(20, 123, 1), staffed(21, 140, 1), staffed(22, 60, 1)]);
  const zones = new Map(funnel?.points.map(({ key, zone }) => [key, zone]));
  expect([zones.get("trust-1"), zones.get("trust-20"), zones.get("trust-21"), zones.get("trust-22")]).toEqual([
    "within",
    "beyond 95 %",
    "beyond 99.8 %",
    "beyond 99.8 %"
  ]);
  const widths = funnel?.limits.map(({ low95, high95 }) => high95 - low95) ?? [];
  expect(widths.length).toBeGreaterThan(20);
  expect(widths.every((width, index) => index === 0 || width < (widths[index - 1] ?? 0))).toBe(true);
  expect(funnel?.method).not.toContain("trusts only");
});

test("where trusts differ beyond chance the limits are widened, and nobody in the crowd stands out", () => {
  const spread = Array.from({ length: 20 }, (_, index) => staffed(index + 1, 60 + 4 * index, 1));
  const [funnel] = funnelsOf(spread);
  expect(funnel?.overdispersion.widened).toBe(true);
  expect(funnel?.overdispersion.tau).toBeGreaterThan(0.05);
  expect(funnel?.points.filter(({ zone }) => zone !== "within")).toEqual([]);
  expect(funnel?.method).toContain("Spiegelhalter et al. 2012");
});

test("a rounded count lies outside only where all that it may stand for do", () => {
  const rounded = { ...exactly(125), low: 113, high: 137 };
  const crowd = Array.from({ length: 12 }, (_, index) => staffed(index + 1, 100, 1));
  const zoneOf = (count: ProtectedCount) =>
    funnelsOf([...crowd, staffed(20, 0, 1, { observed: { caseload: count } })])[0]?.points.at(-1)?.zone;
  expect(zoneOf(exactly(125))).toBe("beyond 95 %");
  expect(zoneOf(rounded)).toBe("within");
});

test("whoever cannot be shown is left out by name with the reason, and is in no centre", () => {
  const leftOut = [
    staffed(4, 0, 1, { observed: { caseload: hidden } }),
    staffed(5, 300, 0),
    compared(aTrust(6, 40, { observed: { caseload: exactly(90) } }), []),
    staffed(7, 80, 1, { observed: { population: exactly(90_000) } }),
    staffed(8, 80, 1, { from: [{ name: "Made-up Trust 1", people: 9 }] }),
    staffed(9, 80, 1, { dataCompleteness: "none" }),
    staffed(10, 80, 1, { inFile: false }),
    staffed(11, 80, 1, { serviceModel: "combined", posts: [{ role: "cns", wte: 2, sbcShare: null }] })
  ];
  const [funnel] = funnelsOf([...three, ...leftOut]);
  expect(funnel?.points).toHaveLength(3);
  expect(funnel?.centre).toBe(100);
  expect(funnel?.leftOut.map(({ name }) => name)).toEqual(leftOut.map(({ trust }) => trust.name));
  const why = funnel?.leftOut.map((each) => each.why) ?? [];
  expect(why[0]).toContain("small number");
  expect(why[1]).toContain("no CNS in place");
  expect(why[2]).toContain("posts not in the file");
  expect(why[3]).toContain("people on the caseload not in the file");
  expect(why[4]).toContain("flows");
  expect(why[5]).toContain("not counted");
  expect(why[6]).toContain("no row in the file");
  expect(why[7]).toContain("share of time");
});

test("new people are held against pathways and population, by thousands and hundred thousands", () => {
  const counted = [60, 75, 90].map((people, index) =>
    compared(
      aTrust(index + 1, people, {
        observed: {
          newPatients: exactly(people),
          breastActivity: exactly(100 * people),
          population: exactly(5000 * people)
        }
      }),
      []
    )
  );
  const funnels = funnelsOf(counted);
  expect(funnels.map(({ id, centre }) => [id, centre])).toEqual([
    ["new-patients-per-activity", 10],
    ["new-patients-per-population", 20]
  ]);
  expect(funnels.map(({ points }) => points[0]?.denominator)).toEqual([6, 3]);
  expect(funnels.every(({ method }) => method.includes("nothing of the quality of care"))).toBe(true);
});

test("people per CNS are counted by the measure that more trusts give, never by both", () => {
  const byNew = (number: number) => staffed(number, 0, 1, { observed: { newPatients: exactly(30) } });
  const [funnel] = funnelsOf([...three, ...[4, 5, 6, 7].map(byNew)]);
  expect(funnel?.title).toContain("New people a year");
  expect(funnel?.points.map(({ key }) => key)).toEqual(["trust-4", "trust-5", "trust-6", "trust-7"]);
});

test("a file of one measure of size has no funnel, and says why", () => {
  const pathways = [1, 2, 3, 4].map((number) =>
    compared(aTrust(number, 50, { observed: { breastActivity: exactly(5000) }, posts: null }), [])
  );
  expect(funnelsOf(pathways)).toEqual([]);
  const missing = missingFunnels(pathways);
  expect(missing).toHaveLength(3);
  for (const sentence of missing)
    expect(sentence).toMatch(
      /No funnel plot of .*: it takes at least 3 trusts with a count of .* and the .* to show, and no trust has both \(4 trusts: /
    );
  expect(missingFunnels(three)).toHaveLength(2);
});
