import { presetById, presets } from "caseload";
import { expect, test } from "vitest";
import { conflictsOf, factsBeside, factsGiven, unknownsOf } from "../said-of.ts";

const presetOf = (id: string) => {
  const found = presetById(id);
  if (found === undefined) throw new Error(`no preset ${id}`);
  return found;
};

const idsOf = (entries: readonly { readonly id: string }[]): readonly string[] => entries.map(({ id }) => id);

test("what is said beside the scenario is of the same case study, or derived from it", () => {
  expect(idsOf(factsBeside(presetOf("christie-nurse-led")))).toEqual(
    expect.arrayContaining(["christie-patients-44000", "derived-christie-inflow-per-wte", "sitevisit-christie"])
  );
  expect(idsOf(factsBeside(presetOf("lincolnshire-primary-cover")))).toContain("ulh-reach-fraction");
  expect(idsOf(factsBeside(presetOf("sybnd-rollout")))).toContain("sw-acute-sheffield-tbc");
});

test("no fact is told twice, nor of two services", () => {
  const beside = presets.filter(({ system }) => /^S(89|9[0-8])$/.test(system ?? "")).map(factsBeside);
  const all = beside.flat();
  expect(new Set(all).size).toBe(all.length);
  for (const preset of presets) {
    const given = factsGiven(preset);
    expect(factsBeside(preset).filter((fact) => given.includes(fact))).toEqual([]);
  }
});

test("a contradiction that an open value names is told, as is one that touches a fact", () => {
  expect(idsOf(conflictsOf(presetOf("velindre-mdt-supportive")))).toContain("C16");
  expect(idsOf(conflictsOf(presetOf("christie-nurse-led")))).toEqual(["C6"]);
});

test("what nobody knows is what the open values name", () => {
  expect(idsOf(unknownsOf(presetOf("homerton-key-worker")))).toEqual(["U1", "U2", "U11"]);
});
