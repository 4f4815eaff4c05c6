import { parseScenario } from "caseload";
import { expect, test } from "vitest";
import { withChange } from "../src/new-patients.ts";
import {
  valueAt,
  variantsOf,
  withoutVariant,
  withServiceValue,
  withValue,
  withVariant
} from "../src/scenario-object.ts";
import { objectOf, textOf } from "../src/scenario-text.ts";
import { exactShares } from "../src/tiers-control.ts";

const base = { organisation: "Made-up Trust", newPatientsPerYear: 74, posts: [{ role: "cns", wte: 1 }] };

test("a value is set, found again and taken out with what is then empty", () => {
  const set = withValue(base, ["reach", "share"], 0.3);
  expect(valueAt(set, ["reach", "share"])).toBe(0.3);
  expect(withValue(set, ["reach", "share"], undefined)).toEqual(base);
  expect(withValue(base, ["newPatientsPerYear"], 80)).toEqual({ ...base, newPatientsPerYear: 80 });
});

test("a variant changes alone, and is written without references that the language does not have", () => {
  const two = withVariant(base, { name: "More", posts: base.posts });
  const changed = withServiceValue(two, 1, ["posts"], [{ role: "cns", wte: 4 }]);
  expect(changed.posts).toEqual(base.posts);
  expect(variantsOf(changed)).toEqual([{ name: "More", posts: [{ role: "cns", wte: 4 }] }]);
  expect(withoutVariant(changed, 1)).toEqual(base);
  const text = textOf(two);
  expect(text).not.toMatch(/[&*]a\d/);
  expect(parseScenario(text, { file: "scenario.yaml" }).ok).toBe(true);
  expect(objectOf(text)).toEqual(two);
});

test("with other new people a preset's count of the caseload is not kept", () => {
  const preset = { extends: "average-organisation", posts: base.posts };
  expect(withChange(preset, 0, ["newPatientsPerYear"], 150)).toEqual({
    ...preset,
    newPatientsPerYear: 150,
    caseload: "steadyState"
  });
  expect(withChange(preset, 0, ["years"], 3)).toEqual({ ...preset, years: 3 });
  expect(withChange({ ...preset, caseload: 300 }, 0, ["newPatientsPerYear"], 80)).toEqual({
    ...preset,
    caseload: 300,
    newPatientsPerYear: 80
  });
});

test("shares sum to one exactly", () => {
  for (const shares of [
    [0.3333, 0.3333, 0.3334],
    [1 / 3, 1 / 3, 1 / 3],
    [0, 0, 1],
    [0.123456, 0.654321, 0.222223]
  ]) {
    const exact = exactShares(shares);
    expect(Math.round(exact.reduce((sum, each) => sum + each * 10_000, 0))).toBe(10_000);
    expect(exact.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12);
  }
});
