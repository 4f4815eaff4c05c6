import { expect, test } from "vitest";
import { quantitiesOf, withDefault, withQuantity } from "../../src/scenario/vary.ts";
import { resolved, smallest } from "./resolved.ts";

const { scenario } = resolved(smallest);
const sharesOf = (of: typeof scenario): number[] => of.tiers.map(({ share }) => share.value);

test("every quantity is found under a path of its own", () => {
  const paths = quantitiesOf(scenario).map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths).toContain("tasks[0].minutes");
  expect(paths).toContain("staff.time.hoursPerWeek");
  expect(paths).toContain("staff.leaversPerYear.cns");
});

test("a quantity is replaced in a copy, and nothing else", () => {
  const moved = withQuantity(scenario, "reach.share", 0.3);
  expect(moved.reach.share).toEqual({ ...scenario.reach.share, value: 0.3 });
  expect({ ...moved, reach: scenario.reach }).toEqual(scenario);
  expect(scenario.reach.share.value).toBe(0.25);
});

test("a default moves wherever it is used", () => {
  const moved = withDefault(scenario, "duration-cv", 1);
  expect(moved.tasks.map(({ cv }) => cv.value)).toEqual(scenario.tasks.map(() => 1));
  const oversight = withDefault(scenario, "oversight-minutes", 20).tasks.map(
    ({ oversightMinutes }) => oversightMinutes.value
  );
  expect(new Set(oversight)).toEqual(new Set([0, 20]));
});

test("the shares of the other tiers make room", () => {
  const byPath = sharesOf(withQuantity(scenario, "tiers[0].share", 0.4));
  const byDefault = sharesOf(withDefault(scenario, "tier-share-complex", 0.4));
  expect(byPath).toEqual(byDefault);
  expect(byPath[0]).toBe(0.4);
  expect(byPath[1]).toBeCloseTo(0.4, 12);
  expect(byPath[2]).toBeCloseTo(0.2, 12);
  const all = sharesOf(withQuantity(withQuantity(scenario, "tiers[0].share", 1), "tiers[0].share", 0.4));
  expect(all[1]).toBeCloseTo(0.3, 12);
});

test("what is not there cannot be moved", () => {
  expect(() => withQuantity(scenario, "reach.shore", 0.3)).toThrow(RangeError);
  expect(() => withDefault(scenario, "stock-tolerance", 0.3)).toThrow(
    "invalid default; the scenario does not use it: stock-tolerance"
  );
  expect(() => withQuantity(scenario, "reach.share", Number.NaN)).toThrow("invalid value; not finite: NaN");
});
