import { expect, test } from "vitest";
import { csvText } from "../../src/csv.ts";
import { trustsRows } from "../../src/trusts/trusts-rows.ts";
import { formulaName, madeUpComparison, markupName } from "../made-up-comparison.ts";
import { marker, withOtherHidden } from "./no-best-guess.ts";

type Row = Readonly<Record<string, string | number | null>>;

function rowsOf(comparison = madeUpComparison): readonly Row[] {
  const [header = [], ...rows] = trustsRows(comparison);
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [String(name), row[i] ?? null])));
}

/** Columns whose numbers are sums over people or posts. */
const additive = (row: Row): string[] =>
  Object.keys(row).filter(
    (name) => !/(Low|High)$|PerCnsWte/.test(name) && /Wte$|^caseload$|^newPatientsPerYear$|^costPerYear$/.test(name)
  );

test("the rows shown add up to the total, and those of an alliance to the alliance", () => {
  const rows = rowsOf();
  const groups = [
    { level: "total", together: "together", alliance: null as string | null },
    ...["Made-up North", "Made-up South"].map((alliance) => ({
      level: "alliance",
      together: "allianceTogether",
      alliance
    }))
  ];
  for (const { level, together, alliance } of groups) {
    const isIn = (row: Row) => alliance === null || row.alliance === alliance;
    const sum = rows.find((row) => row.level === level && isIn(row));
    const parts = rows.filter((row) => isIn(row) && (row.level === "trust" || row.level === together));
    if (sum === undefined) throw new Error(`no row for ${level}`);
    expect(parts.some((row) => row.level === together)).toBe(true);
    const columns = additive(sum);
    expect(columns.length).toBeGreaterThan(20);
    for (const name of columns) {
      const added = parts.reduce((total, row) => total + Number(row[name] ?? 0), 0);
      expect(added, `${level} ${name}`).toBeCloseTo(Number(sum[name] ?? 0), 6);
    }
  }
});

test("a trust has one row, in the order of the file", () => {
  const rows = rowsOf();
  expect(rows.map(({ level, name }) => [level, name])).toEqual([
    ["trust", "Northmoor Infirmary"],
    ["trust", formulaName],
    ["trust", "Little Marsh"],
    ["trust", "Upper Fell"],
    ["trust", "Eastcliff"],
    ["trust", "Southwater"],
    ["trust", markupName],
    ["together", "trusts with small numbers or without a best guess together (3)"],
    ["allianceTogether", "trusts with small numbers together (2)"],
    ["alliance", "Made-up North"],
    ["allianceTogether", "trusts without a best guess together (1)"],
    ["alliance", "Made-up South"],
    ["total", "all trusts"]
  ]);
  expect(rows[0]).toMatchObject({
    ...{ chosenMethod: "load", cnsNeededWte: 4.5, cnsGapWte: 3.5, peoplePerCnsWte: 225, reachNow: 0.24 },
    ...{
      firstToFail: "standard-3 standard-1",
      strictLoadCnsWte: 4.5,
      strictRatioReferenceCaseloadAdditiveCnsWte: 2.8125
    }
  });
  expect(rows[5]).toMatchObject({ sizedBy: "breastActivity", isProxy: "true" });
  expect(rows[11]).toMatchObject({ isProxy: "partly" });
});

test("of a trust without a best guess only ends are told", () => {
  const hidden = rowsOf().filter(({ level, hasBestGuess }) => level === "trust" && hasBestGuess === "false");
  expect(hidden).toHaveLength(3);
  for (const row of hidden) {
    const told = Object.entries(row).filter(([name, cell]) => typeof cell === "number" && !/(Low|High)$/.test(name));
    // What the file says, none of it a count of people.
    const support = ["supportWorkerInPlaceWte", "supportWorkerContractedWte"];
    const isSupportTold = row.supportWorkerInPlaceWte !== "" && row.supportWorkerInPlaceWte !== null;
    expect(told.map(([name]) => name)).toEqual([
      ...["trusts", "sites", "cnsInPlaceWte", "cnsContractedWte", ...(isSupportTold ? support : [])]
    ]);
  }
  expect(trustsRows(withOtherHidden(madeUpComparison))).toEqual(trustsRows(madeUpComparison));
  expect(csvText(trustsRows(withOtherHidden(madeUpComparison)))).not.toContain(String(marker));
});

test("where every trust has a best guess there is no line for the others", () => {
  const { trusts, total } = madeUpComparison;
  const known = trusts.filter(({ trust }) => trust.newPatientsPerYear.value !== null);
  const keys = known.map(({ trust }) => trust.key);
  const rows = rowsOf({ ...madeUpComparison, trusts: known, alliances: [], total: { ...total, trusts: keys } });
  expect(new Set(rows.map(({ level }) => level))).toEqual(new Set(["trust", "total"]));
});

test("a name that looks like a formula is inert in CSV", () => {
  const text = csvText(trustsRows(madeUpComparison));
  expect(text).toContain(`"'=HYPERLINK(""http://x"")"`);
  expect(text).not.toMatch(/(^|,|")=/m);
});
