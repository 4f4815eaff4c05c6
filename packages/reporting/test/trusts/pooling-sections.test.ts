import { expect, test } from "vitest";
import { poolingSections } from "../../src/trusts/pooling-sections.ts";
import { madeUpComparison } from "../made-up-comparison.ts";

test("few alliances have a section each, with the arithmetic line by line", () => {
  const sections = poolingSections(madeUpComparison);
  const pooled = madeUpComparison.alliances.filter(({ pooling }) => pooling !== null).length;
  expect(sections.length).toBe(pooled + (madeUpComparison.total.pooling === null ? 0 : 1));
  expect(sections.every(({ blocks }) => blocks.some(({ kind }) => kind === "list"))).toBe(true);
});

test("many alliances stand side by side, each with what it saves", () => {
  const [first] = madeUpComparison.alliances;
  if (first === undefined) throw new Error("no alliance");
  const names = ["North", "East", "South", "West"];
  const alliances = names.map((name) => ({ ...first, name }));
  const { pooling: _, ...total } = madeUpComparison.total;
  const [section, ...others] = poolingSections({ ...madeUpComparison, alliances, total: { ...total, pooling: null } });
  expect(others).toEqual([]);
  const block = section?.blocks[0];
  const table = block?.kind === "table" ? block.table : undefined;
  expect(table?.rows.map(([name]) => name)).toEqual(names.map((name) => expect.stringContaining(name)));
  const at = (key: string): number => table?.columns.findIndex((column) => column.key === key) ?? -1;
  const [row = []] = table?.rows ?? [];
  const [alone, shared] = ["alone", "hubAndSpoke"].map((way) => first.pooling?.ways.find((each) => each.way === way));
  expect(row[at("alone")]).toBe(alone?.byArithmetic.cns);
  expect(row[at("shared")]).toBe(shared?.byArithmetic.cns);
  expect(row[at("saved")]).toBeCloseTo((alone?.byArithmetic.cns ?? 0) - (shared?.byArithmetic.cns ?? 0), 9);
  expect(row[at("sharedBySimulation")]).toBe(shared?.bySimulation?.cns);
});
