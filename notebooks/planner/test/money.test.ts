import { type Answered, answer, type ComparedService, type FoundBySimulation, readScenarios } from "caseload";
import { expect, test } from "vitest";
import { moneyOf } from "../src/money.ts";
import { variantsFound } from "../src/posts-found.ts";
import { textOf } from "../src/scenario-text.ts";

function answered(changed: object = {}): Answered {
  const text = textOf({
    organisation: "Made-up Trust",
    newPatientsPerYear: 74,
    posts: [{ role: "cns", wte: 1 }],
    ...changed
  });
  const read = readScenarios(text, { file: "scenario.yaml" });
  const desk = answer(text, { file: "scenario.yaml" });
  if (!read.ok || !desk.ok) throw new Error("a scenario that can be read was expected");
  return { ...read.scenarios[0], posts: desk.posts };
}

/** As simulation would have come to, with the costs that matter here. */
const compared = (rows: Readonly<Record<string, number>>): ComparedService => {
  const whole = { year: null, tier: null, role: null, task: null, site: null };
  const made = Object.entries(rows).map(([id, mean]) => ({ ...whole, id, mean }));
  return { base: { readings: [{ reading: "strict", rows: made }] }, variants: [] } as unknown as ComparedService;
};

const found = (...posts: readonly object[]): FoundBySimulation => ({ posts }) as unknown as FoundBySimulation;

const meets = (reading: string, cns: number, supportWorker: number, costPerYear: number) => ({
  reading,
  verdict: "meets",
  cheapest: { cns, supportWorker, costPerYear }
});

test("what is to be asked for is what the posts cost beyond those in place", () => {
  const { words, table } = moneyOf(
    answered(),
    found(meets("strict", 4, 0, 266_800), meets("delegated", 2.9, 1.4, 249_000)),
    compared({ "cost-trust": 66_700, "cost-system": 71_600 })
  );
  expect(words).toBe(
    "The posts in place cost £66,700 a year. Posts that meet the Standards cost £200,000 a year more in the strict reading (4.0 CNS), and £182,000 a year more in the delegated reading (2.9 CNS with 1.4 support workers)."
  );
  expect(table.rows.slice(0, 3).map(([, ...cells]) => cells)).toEqual([
    ["1.0 CNS", 66_700, null],
    ["4.0 CNS", 266_800, 200_100],
    ["2.9 CNS with 1.4 support workers", 249_000, 182_300]
  ]);
  const [, , , load] = table.rows;
  expect(load?.[2]).toMatchObject({ base: expect.any(Number) });
  const [cost, more] = [load?.[2], load?.[3]] as { base: number; low: number }[];
  expect((cost?.base ?? 0) - (more?.base ?? 0)).toBe(66_700);
});

test("nothing is said of money before it is known, nor promised where nothing was found", () => {
  expect(moneyOf(answered(), null, null).words).toBe("");
  const known = compared({ "cost-trust": 66_700 });
  expect(moneyOf(answered(), null, known).words).toBe("The posts in place cost £66,700 a year.");
  const near = { reading: "strict", verdict: "cannot tell", cheapest: { cns: 4, supportWorker: 0, costPerYear: 1 } };
  expect(moneyOf(answered(), found(near), known).words).toBe("The posts in place cost £66,700 a year.");
});

test("it goes by the pension contribution that is asked for, and says what costs less or the same", () => {
  const system = answered({ cost: { pension: "system" } });
  const known = compared({ "cost-trust": 66_700, "cost-system": 71_600 });
  const { words, table } = moneyOf(system, found(meets("strict", 0.5, 0, 35_800)), known);
  expect(words).toContain("£35,800 a year less in the strict reading");
  expect(table.title).toBe("What it costs a year, to the NHS");
  expect(moneyOf(system, found(meets("strict", 1, 0, 71_800)), known).words).toContain("cost the same in the strict");
});

test("the posts that were found can be put beside the service, once, as the people who would be appointed", () => {
  const base = answered({
    posts: [
      { role: "cns", wte: 1 },
      { role: "breastCareNurse", wte: 0.5 }
    ]
  });
  expect(variantsFound(base, found(meets("strict", 2.5, 0, 1), meets("delegated", 2.5, 0, 1)))).toEqual([
    {
      name: "2.5 CNS",
      posts: [
        expect.objectContaining({ role: "breastCareNurse", wte: 0.5 }),
        { role: "cns", wte: 2 },
        { role: "cns", wte: 0.5 }
      ]
    }
  ]);
  expect(variantsFound(base, found({ reading: "strict", verdict: "cannot be met", cheapest: null }))).toEqual([]);
});
