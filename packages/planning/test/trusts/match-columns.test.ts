import { expect, test } from "vitest";
import { matchColumns } from "../../src/trusts/match-columns.ts";

const readAs = (column: string): string => matchColumns([column]).matches[0]?.readAs ?? "";

test.each([
  [
    "name of the trust",
    [
      "Trust",
      "trust name",
      "Trust Name ",
      "NHS Trust",
      "Organisation",
      "organization_name",
      "Provider",
      "name",
      "Health board",
      "providerName",
      "Name of the trust"
    ]
  ],
  [
    "ODS code",
    ["ODS", "ods_code", "ODS Code", "Organisation code", "org code", "Trust code", "Provider Code", "code", "Org ID"]
  ],
  ["Cancer Alliance", ["Cancer Alliance", "alliance", "cancer_alliance", "Alliance name"]],
  [
    "new patients a year",
    [
      "New patients per year",
      "new_mbc_patients",
      "newPatients",
      "New SBC diagnoses 2023/24",
      "Newly diagnosed (secondary)",
      "Annual new patients",
      "new people a year",
      "SBC diagnoses",
      "Number of new metastatic cases",
      "new SBC referrals"
    ]
  ],
  [
    "people on the caseload",
    [
      "caseload",
      "People on caseload",
      "Current SBC patients",
      "people living with SBC",
      "SBC caseload size",
      "Prevalent cases",
      "Number of patients under care"
    ]
  ],
  ["population", ["Population", "catchment", "Catchment population", "population served", "Residents"]],
  [
    "breast activity in a year (a proxy)",
    [
      "breast_28_day_pathways_oct2023_sep2024",
      "Breast referrals",
      "breast 2WW referrals",
      "Breast FDS",
      "Breast two week wait",
      "Breast activity",
      "2ww",
      "pathways"
    ]
  ],
  [
    "CNS: WTE",
    [
      "cns_wte",
      "CNS WTE",
      "WTE CNS",
      "CNS (WTE)",
      "CNSs",
      "Clinical nurse specialists (FTE)",
      "cnsWte",
      "CNS posts",
      "secondary breast care nurse WTE",
      "Breast CNS whole time equivalents"
    ]
  ],
  ["CNS, band 7: WTE", ["WTE CNS band 7", "Band 7 CNS WTE", "CNS B7 (wte)"]],
  ["CNS, dedicated: WTE", ["Dedicated CNS WTE"]],
  [
    "Support worker: WTE",
    [
      "Support worker (WTE)",
      "support_workers_wte",
      "supportWorkerWte",
      "Navigator WTE",
      "Cancer care coordinator wte",
      "SW WTE"
    ]
  ],
  [
    "Primary breast nurse who also covers secondary patients: WTE",
    ["Primary CNS WTE", "Primary breast care nurse WTE"]
  ],
  [
    "CNS: share of time for secondary breast cancer",
    ["SBC share CNS", "CNS SBC share", "CNS % SBC", "CNS: proportion of time for SBC", "cns_sbc_share"]
  ],
  ["all posts: share of time for secondary breast cancer", ["sbc %", "SBC share", "% of time on secondary"]],
  ["service model", ["Service model", "model", "Model of care", "service_model"]],
  ["data completeness", ["Data completeness", "completeness", "data quality", "dataCompleteness"]],
  ["number of sites", ["sites", "Number of sites", "No. of sites", "Hospital sites"]],
  ["rural or urban", ["rural/urban", "Rurality", "rural_urban", "Urban or rural"]]
])("%s is recognised in many spellings", (meaning, columns) => {
  expect(columns.map((column) => [column, readAs(column)])).toEqual(columns.map((column) => [column, meaning]));
});

test.each([
  ["New patients per month", "not read: a year's count is wanted"],
  ["Caseload per CNS", "not read: it is a rate, where a count is wanted"],
  ["New SBC patients per 100,000", "not read: it is a rate, where a count is wanted"],
  ["% breast pathways within 28 days", "not read: it is a rate or a share, where a count is wanted"],
  ["Female population", "not read: it counts a part of the people"],
  ["CNS vacancies", "not read: vacancies are not posts in place"],
  ["CNS headcount", "not read: people are counted, where WTE are wanted"],
  ["CNS WTE funded", "not read: only posts in place are wanted"],
  ["WTE", "not read: it names no role, such as CNS or support worker"],
  ["NHS number", "not read: it looks like an identifier of people"],
  ["Patient name", "not read: it looks like an identifier of people"],
  ["Date of birth", "not read: it looks like an identifier of people"],
  ["Nurse email", "not read: it looks like an identifier of people"]
])("what would make another number of it is not read: %s", (column, meaning) => {
  expect(readAs(column)).toBe(meaning);
});

test.each([
  "New primary breast cancers",
  "Breast caseload",
  "New lung patients",
  "De novo diagnoses",
  "Comments",
  "Oncologist WTE",
  "Car parks"
])("%s is not read", (column) => expect(readAs(column)).toMatch(/^not read/));

test("a misspelt heading is told what it may have meant", () => {
  expect(readAs("Populaton")).toBe('not read; did you mean "Population"?');
  expect(readAs("Sevice modl")).toBe('not read; did you mean "Service model"?');
});

test("two columns for one meaning are named both; posts of different bands are different columns", () => {
  expect(matchColumns(["Trust", "Organisation", "caseload"]).ambiguous).toEqual([
    { readAs: "name of the trust", columns: ["Trust", "Organisation"] }
  ]);
  expect(matchColumns(["CNS band 6 WTE", "CNS band 7 WTE"]).ambiguous).toEqual([]);
  expect(matchColumns(["CNS WTE", "CNS band 7 WTE"]).ambiguous).toEqual([
    { readAs: "CNS: WTE, whole and part", columns: ["CNS WTE", "CNS band 7 WTE"] }
  ]);
});
