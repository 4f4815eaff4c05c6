import { issueText } from "@caseload/simulation";
import { expect, test } from "vitest";
import { readFlows } from "../../src/trusts/read-flows.ts";
import { tableOf, trustRow } from "./trust-rows.ts";

const trusts = [
  trustRow("trust-1", { name: "North Made-up", odsCode: "ZN1" }),
  trustRow("trust-2", { name: "South Made-up" })
];

const wrongWith = (...table: Parameters<typeof tableOf>): string[] => {
  const read = readFlows(tableOf(...table), trusts);
  return read.ok ? [] : read.issues.map(issueText);
};

test.each([
  ["from", "to", "share"],
  ["From trust", "To trust", "Share of patients"],
  ["Diagnosed at", "Treated at", "%"],
  ["Referring trust", "Treating site", "percentage"],
  ["source", "destination", "Proportion"]
])("the columns %s, %s and %s are understood", (from, to, share) => {
  const read = readFlows(
    tableOf([from, to, share], ["zn1", "Centre", "40%"], ["South Made-up", "North Made-up", "0.1"]),
    trusts
  );
  expect(read).toMatchObject({
    ok: true,
    flows: [
      { line: 2, from: "zn1", to: "Centre", share: 0.4 },
      { line: 3, from: "South Made-up", to: "North Made-up", share: 0.1 }
    ],
    columns: [
      { column: from, readAs: "where people are diagnosed" },
      { column: to, readAs: "where they are cared for" },
      { column: share, readAs: "share of the people diagnosed" }
    ]
  });
});

test("numbers above 1 are per cent, and that is told", () => {
  const read = readFlows(tableOf(["from", "to", "share"], ["ZN1", "Centre", "40"]), trusts);
  expect(read).toMatchObject({ ok: true, flows: [{ share: 0.4 }] });
  expect(read.ok && read.warnings[0]).toContain("per cent");
});

test("all that is wrong is told at once", () => {
  expect(
    wrongWith(
      ["from", "to", "share"],
      ["North Madeup", "Centre", "0.5"],
      ["ZN1", "north made-up", "0.2"],
      ["ZN1", "Centre", "0.7"],
      ["North Made-up", "Elsewhere", "0.4"],
      ["ZN1", "centre", "0.1"],
      ["South Made-up", "", "#N/A"]
    )
  ).toEqual([
    'trusts.csv line 2, from: expected a trust of the trusts\' file, got "North Madeup"; did you mean "North Made-up"?',
    'trusts.csv line 3, to: expected another place than where people are diagnosed, got "north made-up"',
    'trusts.csv line 5, share: expected shares of the people of "North Made-up" that sum to at most 1 (lines 3, 4, 5), got 1.3',
    'trusts.csv line 6, to: expected each pair of places once (lines 4 and 6), got "ZN1" to "centre"',
    'trusts.csv line 7, share: expected a share above 0 and up to 1, or per cent (the spreadsheet holds an error here), got "#N/A"',
    "trusts.csv line 7, to: expected the name of a trust or its ODS code, got nothing"
  ]);
  expect(wrongWith(["from", "share"], ["ZN1", "1"])).toEqual([
    'trusts.csv, to: missing; expected a column "to": where they are cared for'
  ]);
  expect(wrongWith(["from", "to", "share"])).toEqual([
    'trusts.csv: expected a table with the columns "from", "to" and "share", got an empty one'
  ]);
});
