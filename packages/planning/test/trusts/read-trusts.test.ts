import { expect, test } from "vitest";
import { readTrusts } from "../../src/trusts/read-trusts.ts";
import { tableOf, trustsOf, wrongWith } from "./trust-rows.ts";

const warningsOf = (...table: Parameters<typeof tableOf>): readonly string[] => {
  const read = readTrusts(tableOf(...table));
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.warnings;
};

test("a full row is read", () => {
  const [trust] = trustsOf(
    tableOf(
      [
        "Trust",
        "ODS",
        "Alliance",
        "New patients per year",
        "Caseload",
        "Population",
        "CNS WTE",
        "CNS SBC share",
        "SW WTE",
        "Service model",
        "Data completeness",
        "Sites",
        "Rural/urban"
      ],
      [
        "Made-up Hospitals",
        "ZZ1",
        "Made-up Alliance",
        "74",
        "285",
        "491,000",
        "1.6",
        "25%",
        "0.5",
        "Combined posts",
        "Partly",
        "2",
        "mainly rural"
      ]
    )
  );
  expect(trust).toEqual({
    key: "trust-1",
    line: 2,
    name: "Made-up Hospitals",
    odsCode: "ZZ1",
    alliance: "Made-up Alliance",
    sizes: { newPatients: 74, caseload: 285, population: 491_000 },
    suppressedAtSource: {},
    posts: [
      { role: "cns", wte: 1.6, sbcShare: 0.25 },
      { role: "supportWorker", wte: 0.5, sbcShare: null }
    ],
    serviceModel: "combined",
    dataCompleteness: "partial",
    sites: 2,
    rurality: "rural"
  });
});

test("what the file does not say is null, never zero; no staff is 0 of a role", () => {
  const heading = ["Trust", "Caseload", "CNS WTE", "Sites"];
  const [silent, none] = trustsOf(tableOf(heading, ["A", "50", "-", "n/a"], ["B", "60", "0", ""]));
  expect(silent).toMatchObject({
    posts: null,
    sites: null,
    serviceModel: null,
    dataCompleteness: null,
    alliance: null
  });
  expect(none?.posts).toEqual([{ role: "cns", wte: 0, sbcShare: null }]);
});

test("a trust may have a code only; its name is the code", () => {
  expect(trustsOf(tableOf(["ODS code", "Breast pathways"], ["ZZ9", "6,415"]))[0]).toMatchObject({
    name: "ZZ9",
    odsCode: "ZZ9",
    sizes: { breastActivity: 6415 }
  });
});

test("posts of two bands are two posts; a dedicated one gives all its time; a share without a role is everybody's", () => {
  const heading = ["Trust", "Caseload", "CNS band 6 WTE", "CNS band 7 WTE", "Dedicated CNS WTE", "SBC share"];
  expect(trustsOf(tableOf(heading, ["A", "50", "1", "0.6", "0.4", ""]))[0]?.posts).toEqual([
    { role: "cns", wte: 1, sbcShare: null },
    { role: "cns", wte: 0.6, sbcShare: null },
    { role: "cns", wte: 0.4, sbcShare: 1 }
  ]);
  expect(trustsOf(tableOf(heading, ["A", "50", "1", "0.6", "", "0.25"]))[0]?.posts).toEqual([
    { role: "cns", wte: 1, sbcShare: 0.25 },
    { role: "cns", wte: 0.6, sbcShare: 0.25 }
  ]);
});

test("shares above 1 make their column per cent, and that is told", () => {
  const table = tableOf(
    ["Trust", "Caseload", "CNS WTE", "SBC share CNS"],
    ["A", "50", "2", "25"],
    ["B", "60", "1", "0.5"],
    ["C", "60", "1", "50%"]
  );
  expect(trustsOf(table).map(({ posts }) => posts?.[0]?.sbcShare)).toEqual([0.25, 0.005, 0.5]);
  const read = readTrusts(table);
  expect(read.ok && read.warnings).toEqual([
    'The column "SBC share CNS" has numbers above 1, so all its numbers were read as per cent: 25 is 25 %, and 1 is 1 %.'
  ]);
});

test("totals, with a name or without, and notes below the table are left out and told", () => {
  const table = tableOf(
    ["Code", "Trust", "Caseload", "Population"],
    ["Z1", "A", "50", "100,000"],
    ["Z2", "B", "60", "-"],
    ["", "England", "110", "100,000"],
    ["", "", "110", "100,000"],
    ["Total", "", "110", ""],
    ["", "Source: made up", "", ""]
  );
  expect(trustsOf(table).map(({ name }) => name)).toEqual(["A", "B"]);
  const read = readTrusts(table);
  expect(read.ok && read.warnings).toEqual([
    'Line 4: "England" sums up other rows and was left out.',
    'Line 6: "Total" sums up other rows and was left out.',
    "Line 7: a note below the table was left out.",
    "Line 5: a row without a name holds the sums of the others and was left out."
  ]);
});

test("a total that is not the sum of the rows is told without either number", () => {
  const rows = [
    ["Code", "Trust", "Caseload", "Population"],
    ["Z1", "A", "50", "100,000"],
    ["Z2", "B", "60", "-"]
  ] as const;
  expect(warningsOf(...rows, ["", "Total", "120", "500,000"])).toEqual([
    'Line 4: "Total" sums up other rows and was left out.',
    'Line 4: "Caseload" of "Total" is not the sum of the rows: a row may be missing, stand there twice or be misread.'
  ]);
  // The sum of some, a mean, or a total over rows without a count is no sum of all.
  for (const name of ["Subtotal", "Mean", "England"])
    expect(warningsOf(...rows, ["", name, "120", ""])).toHaveLength(1);
});

test("counts that the source suppressed are ranges, and are told; a population is never suppressed", () => {
  const [trust] = trustsOf(tableOf(["Trust", "New SBC patients", "Caseload"], ["A", "<5", "*"]));
  expect(trust).toMatchObject({
    sizes: {},
    suppressedAtSource: { newPatients: { low: 1, high: 4 }, caseload: { low: 1, high: 7 } }
  });
  expect(warningsOf(["Trust", "Caseload"], ["A", "c"])).toEqual([
    '1 count was suppressed by the source of the file; each is read as any number that its mark may stand for ("*" and "c" as 1 to 7).'
  ]);
  expect(wrongWith(tableOf(["Trust", "Population"], ["A", "*"]))).toEqual([
    'trusts.csv line 2, Population: expected inhabitants, 0 to 100,000,000, got "*"'
  ]);
});

test("a fraction of a person is rounded without showing the number", () => {
  const table = tableOf(["Trust", "New patients a year"], ["A", "73.5"], ["B", "0.3"]);
  expect(trustsOf(table).map(({ sizes }) => sizes.newPatients)).toEqual([74, 1]);
  const read = readTrusts(table);
  expect(read.ok && read.warnings[0]).toBe(
    'Line 2, "New patients a year": a fraction was rounded, since people are counted whole.'
  );
});

test("all problems are told at once, with line, column, what was found and what was wanted", () => {
  const heading = [
    "Trust",
    "ODS code",
    "Caseload",
    "CNS WTE",
    "CNS SBC share",
    "Service model",
    "Data completeness",
    "Sites"
  ];
  expect(
    wrongWith(
      tableOf(
        heading,
        ["A", "Z1", "#REF!", "1,5", "150%", "dedicate", "ful", "0"],
        ["a", "Z2", "50", "-1", "", "", "", "two"],
        ["C", "z1", "12%", "", "", "", "", ""],
        ["D", "Z4", "", "", "", "", "", ""],
        ["", "", "77", "", "", "", "", ""]
      )
    )
  ).toEqual([
    'trusts.csv line 2, Caseload: expected people on the caseload, 0 to 1,000,000 (the spreadsheet holds an error here), got "#REF!"',
    'trusts.csv line 2, ["CNS SBC share"]: expected a share of time, 0 to 1 or 0% to 100%, got "150%"',
    'trusts.csv line 2, ["CNS WTE"]: expected WTE, 0 to 1,000 with a decimal point (1.5), got "1,5"',
    'trusts.csv line 2, ["Service model"]: expected one of dedicated, combined, primaryCover, none, unknown, got "dedicate"; did you mean "dedicated"?',
    'trusts.csv line 2, ["Data completeness"]: expected one of full, partial, none, got "ful"; did you mean "full"?',
    'trusts.csv line 2, Sites: expected a number of sites, 1 to 100, got "0"',
    'trusts.csv line 3, ["CNS WTE"]: expected WTE, 0 to 1,000, got "-1"',
    'trusts.csv line 3, Sites: expected a number of sites, 1 to 100, got "two"',
    'trusts.csv line 3, trust: expected each trust once (lines 2 and 3), got "a"',
    'trusts.csv line 4, Caseload: expected people on the caseload, 0 to 1,000,000 without a percent sign, got "12%"',
    'trusts.csv line 4, trust: expected each trust once (lines 2 and 4), got "z1"',
    "trusts.csv line 5, D: missing; expected a measure of size (its population, if nothing else is known), or no row for this trust",
    "trusts.csv line 6, Trust: missing; expected the name of the trust or its ODS code"
  ]);
});

test("columns that cannot be taken are named", () => {
  expect(wrongWith(tableOf(["Trust", "New patients 2022/23", "New patients 2023/24"], ["A", "1", "2"]))).toEqual([
    'trusts.csv, ["New patients 2022/23"]: expected one column for new patients a year; rename or take out the others, got "New patients 2022/23" and "New patients 2023/24"'
  ]);
  expect(wrongWith(tableOf(["Place", "Cars"], ["A", "1"]))).toEqual([
    'trusts.csv: expected a column with the name of the trust or its ODS code, such as "Trust", got "Place" (not read), "Cars" (not read)',
    'trusts.csv: expected a column with a measure of size, such as "New patients per year", "Caseload", "Population" or "Breast pathways", got "Place" (not read), "Cars" (not read)'
  ]);
});

test("an empty table and one with a heading only are answered", () => {
  expect(wrongWith({ file: "trusts.csv", rows: [] })).toEqual([
    "trusts.csv: expected a table with a heading and a row for each trust, got an empty one"
  ]);
  expect(wrongWith(tableOf(["Trust", "Caseload"], ["Total", "5"]))).toEqual([
    "trusts.csv: expected a row for each trust, got none"
  ]);
});

test("identifiers of people are not read, and that is told", () => {
  expect(warningsOf(["Trust", "Caseload", "NHS number"], ["A", "50", "943 476 5919"])).toEqual([
    'The column "NHS number" looks like an identifier of people; it was not read, and should not be in the file.'
  ]);
});

test("of very many problems a hundred are listed and the rest are counted", () => {
  const wrong = wrongWith(tableOf(["Trust", "Caseload"], ...Array.from({ length: 250 }, (_, i) => [`T${i}`, "?!"])));
  expect(wrong).toHaveLength(101);
  expect(wrong[100]).toBe("trusts.csv: and 150 more problems");
});

test("an alliance in another spelling is the same alliance, in the first spelling, and told once", () => {
  const heading = ["Trust", "Alliance", "New patients"];
  const names = ["Merewold", "merewold", "MEREWOLD", "merewold", "Other"];
  const table = [heading, ...names.map((alliance, i) => [`T${i}`, alliance, "20"])] as const;
  expect(trustsOf(tableOf(...table)).map(({ alliance }) => alliance)).toEqual([
    ...["Merewold", "Merewold", "Merewold", "Merewold", "Other"]
  ]);
  expect(warningsOf(...table)).toEqual([
    'Line 3: "merewold" was read as the alliance "Merewold".',
    'Line 4: "MEREWOLD" was read as the alliance "Merewold".'
  ]);
});

test("a file of people or months is refused as such", () => {
  const rows = (count: number) => Array.from({ length: count }, (_, i) => [`T${i}`, "20"]);
  expect(trustsOf(tableOf(["Trust", "New patients"], ...rows(1000)))).toHaveLength(1000);
  expect(wrongWith(tableOf(["Trust", "New patients"], ...rows(1001)))).toEqual([
    "trusts.csv: expected at most 1,000 trusts; a row for each trust, and not for each person or month, got 1,001 rows"
  ]);
});
