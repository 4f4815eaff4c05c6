import fc from "fast-check";
import { expect, test } from "vitest";
import { largestCaseload, namedNurse, saturationCaseload } from "../../src/queueing/finite-source.ts";

/** 26.25 clinical hours a week and contacts of half an hour are 7.5 contacts a day; fortnightly; one in 156 the last. */
const illustration = { meanInterval: 14, meanContact: 1 / 7.5, completion: 1 / 156 };

test("the published illustration of a named nurse's caseload", () => {
  for (const [cases, utilisation, days] of [
    [50, 0.471, 0.24],
    [75, 0.698, 0.41],
    [90, 0.825, 0.63],
    [100, 0.899, 0.93],
    [110, 0.955, 1.44],
    [125, 0.995, 2.85],
    [150, 1.0, 6.09]
  ] as const) {
    const nurse = namedNurse(cases, illustration);
    expect(nurse.utilisation, `${cases} cases`).toBeCloseTo(utilisation, 3);
    expect(nurse.meanDelay, `${cases} cases`).toBeCloseTo(days, 2);
  }
  expect(namedNurse(75, illustration).meanNeedy).toBeCloseTo(2.13, 2);
  expect(saturationCaseload(illustration)).toBeCloseTo(106, 12);
});

test("it solves the balance equations: up (M - k) delta, down mu (1 - p)", () => {
  const rates = {
    delta: fc.double({ min: 0.01, max: 5, noNaN: true }),
    p: fc.double({ min: 0, max: 0.5, noNaN: true })
  };
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), rates.delta, rates.p, (cases, delta, p) => {
      const weights = [1];
      for (let k = 1; k <= cases; k++) weights.push(((weights[k - 1] ?? 0) * (cases - k + 1) * delta) / (1 - p));
      const sum = weights.reduce((a, b) => a + b);
      const needy = weights.reduce((a, weight, k) => a + k * weight, 0) / sum;
      const nurse = namedNurse(cases, { meanInterval: 1 / delta, meanContact: 1, completion: p });
      expect(nurse.utilisation).toBeCloseTo(1 - 1 / sum, 10);
      expect(nurse.meanNeedy / needy).toBeCloseTo(1, 9);
      expect(nurse.meanDelay * nurse.contactRate).toBeCloseTo(nurse.meanNeedy, 9);
      expect(nurse.newCaseCapacity).toBeCloseTo(p * nurse.utilisation, 12);
    }),
    { seed: 1, numRuns: 100 }
  );
});

test("limits: one person never waits; far beyond saturation each person more waits one contact longer", () => {
  expect(namedNurse(1, illustration).meanDelay).toBeCloseTo(illustration.meanContact, 14);
  expect(namedNurse(0, illustration)).toMatchObject({ utilisation: 0, meanNeedy: 0, meanDelay: 0, newCaseCapacity: 0 });
  const [m, n] = [namedNurse(1000, illustration), namedNurse(1001, illustration)];
  expect(m.utilisation).toBeCloseTo(1, 14);
  expect(n.meanDelay - m.meanDelay).toBeCloseTo(illustration.meanContact, 9);
  expect(m.newCaseCapacity).toBeCloseTo(7.5 / 156, 12);
});

test("raising the chance of completion beats raising speed by as much (Campello, Ingolfsson & Shumsky 2017)", () => {
  const capacity = namedNurse(120, illustration).newCaseCapacity;
  const likelier = namedNurse(120, { ...illustration, completion: 1.1 / 156 }).newCaseCapacity;
  const faster = namedNurse(120, { ...illustration, meanContact: illustration.meanContact / 1.1 }).newCaseCapacity;
  expect(likelier).toBeGreaterThan(faster);
  expect(faster).toBeGreaterThan(capacity);
});

test("the largest caseload within limits: one person more breaks the limit it names", () => {
  const limits = fc.record({
    utilisation: fc.double({ min: 0.05, max: 0.99, noNaN: true }),
    meanDelay: fc.double({ min: 0.05, max: 10, noNaN: true })
  });
  fc.assert(
    fc.property(limits, (limit) => {
      const { cases, fractional, binds, nurse } = largestCaseload(illustration, limit);
      expect(nurse).toEqual(namedNurse(cases, illustration));
      expect(nurse.utilisation <= limit.utilisation && nurse.meanDelay <= limit.meanDelay).toBe(true);
      const more = namedNurse(cases + 1, illustration);
      expect(more[binds]).toBeGreaterThan(limit[binds]);
      expect(Math.floor(fractional)).toBe(cases);
    }),
    { seed: 1, numRuns: 200 }
  );
});

test("the fractional caseload does not jump when a limit moves", () => {
  let before = largestCaseload(illustration, { utilisation: 0.5 }).fractional;
  for (let i = 1; i <= 400; i++) {
    const now = largestCaseload(illustration, { utilisation: 0.5 + i / 1000 }).fractional;
    expect(now).toBeGreaterThan(before);
    expect(now - before).toBeLessThan(0.4);
    before = now;
  }
});

test("either limit alone will do, neither will not", () => {
  expect(largestCaseload(illustration, { utilisation: 0.85 })).toMatchObject({ cases: 93, binds: "utilisation" });
  expect(largestCaseload(illustration, { meanDelay: 1 })).toMatchObject({ cases: 101, binds: "meanDelay" });
  expect(largestCaseload(illustration, { meanDelay: 0.01 })).toMatchObject({ cases: 0, binds: "meanDelay" });
  expect(() => largestCaseload(illustration, {})).toThrow("invalid limits; neither utilisation nor delay is limited");
  expect(() => largestCaseload(illustration, { utilisation: 1.1 })).toThrow("invalid utilisation; not in (0, 1]: 1.1");
  expect(() => largestCaseload(illustration, { meanDelay: 0 })).toThrow("invalid mean delay; not above 0: 0");
});

test("nonsense is thrown back", () => {
  expect(() => namedNurse(1.5, illustration)).toThrow("invalid cases; not a whole number of at least 0: 1.5");
  expect(() => namedNurse(1, { ...illustration, completion: 1 })).toThrow(
    "invalid chance of completion; not in [0, 1): 1"
  );
  expect(() => namedNurse(1, { ...illustration, meanInterval: 0 })).toThrow("invalid mean interval; not above 0: 0");
  expect(() => saturationCaseload({ meanInterval: 1, meanContact: -1 })).toThrow("invalid mean contact time");
});
