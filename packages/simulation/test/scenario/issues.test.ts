import { expect, test } from "vitest";
import { issueText } from "../../src/scenario/issue.ts";
import { parseScenario } from "../../src/scenario/parse.ts";
import { resolveScenario } from "../../src/scenario/resolve.ts";

/** All problems of a file, whichever step finds them, as "line:column path code". */
function problems(text: string): string[] {
  const parsed = parseScenario(text, { file: "f.yaml" });
  const result = parsed.ok ? resolveScenario(parsed.file) : parsed;
  if (result.ok) return [];
  return result.issues.map(
    (issue) => `${issue.line}:${issue.column} ${issue.code} ${issueText(issue).split(": ")[0]?.split(", ").pop()}`
  );
}

function sentences(text: string): string {
  const parsed = parseScenario(text, { file: "f.yaml" });
  const result = parsed.ok ? resolveScenario(parsed.file) : parsed;
  return result.ok ? "" : result.issues.map(issueText).join("\n");
}

test("problems of shape and of meaning are reported in one pass, each where it stands", () => {
  const text = `organisation: Made-up Trust
newPatientPerYear: 74
nation: Englund
posts:
  - role: csn
    wte: 1
  - role: cns
    wte: two
  - wte: 1
    sbcShare: 1.5
  - role: support worker
    wte: -1
    bandd: 4
    site: Nowhere
  - {role: cns, wte: 1, startDate: 2026-04-01, endDate: 2025-01-01}
staff: {headroom: 0.2, uplift: 0.25, nonClinicalShare: 1.2}
tiers:
  - {id: H, share: 0.3}
  - {id: M, share: 0.3}
targets: {"12": {share: 0.9}}
survival: {distribution: weibul, meanYears: three}
tasks:
  asessment: {priority: 2}
  assessment: {eligible: {strict: {complex: [cns, nurse]}, delegated: [cns]}}
seeed: 1
`;
  expect(problems(text)).toEqual([
    "2:1 unknownKey newPatientPerYear",
    "3:9 unknownWord nation",
    "5:11 unknownWord posts[0].role",
    "8:10 wrongType posts[1].wte",
    "9:5 missing posts[2].role",
    "10:15 outOfRange posts[2].sbcShare",
    "11:11 unknownWord posts[3].role",
    "12:10 outOfRange posts[3].wte",
    "13:5 unknownKey posts[3].bandd",
    "14:11 unknownWord posts[3].site",
    "15:57 conflict posts[4].endDate",
    "16:32 conflict staff.uplift",
    "16:56 outOfRange staff.nonClinicalShare",
    "18:3 conflict tiers",
    '20:17 unknownWord targets["12"]',
    "21:26 unknownWord survival.distribution",
    "21:45 wrongType survival.meanYears",
    "23:14 unknownWord tasks.asessment",
    "24:51 unknownWord tasks.assessment.eligible.strict.complex[1]",
    "25:1 unknownKey seeed"
  ]);
});

const smallest = "organisation: X\nnewPatientsPerYear: 74\nposts: [{role: cns, wte: 1}]\n";

test.each([
  ["a misspelt key", `${smallest}seeed: 1`, 'unknown key "seeed"; did you mean "seed"?'],
  ["a key like none", `${smallest}targets: {3: {percent: 90}}`, 'unknown key "percent"; expected share or windowDays'],
  [
    "a target as a bare number",
    `${smallest}targets: {3: 0.9}`,
    'targets["3"]: expected a group of keys (share, windowDays), got 0.9'
  ],
  ["a misspelt role", smallest.replace("cns", "csn"), 'got "csn"; did you mean "cns"?'],
  ["another title of a role", smallest.replace("cns", "clinical nurse specialist"), 'did you mean "cns"?'],
  ["a misspelt word", `${smallest}nation: Scotlnd`, 'got "Scotlnd"; did you mean "Scotland"?'],
  ["a misspelt preset", `extends: average-organization\n`, 'did you mean "average-organisation"?'],
  ["an external role", smallest.replace("cns", "oncologist"), "expected a role of this service"],
  [
    "two sources of size",
    `${smallest}inflow: {population: 500000}`,
    "expected one source of the number of new people, not newPatientsPerYear and inflow.population"
  ],
  ["no source of size", "organisation: X\nposts: []", "newPatientsPerYear: missing"],
  ["no posts", "organisation: X\nnewPatientsPerYear: 1", "posts: missing"],
  ["no organisation", "newPatientsPerYear: 1\nposts: []", "organisation: missing"],
  ["a negative rate", `${smallest}course: {progressionsPerPersonYear: -1}`, "expected a number of at least 0, got -1"],
  [
    "a low end above the value",
    `${smallest}contactsPerPersonYear: {value: 3, low: 4}`,
    "contactsPerPersonYear.low: expected a low end of at most the value 3, got 4"
  ],
  [
    "a percentage out of bounds",
    `${smallest}staff: {headroom: {value: 120, unit: percent}}`,
    "staff.headroom.value: expected a number below 1, got 120"
  ],
  [
    "an unknown unit",
    `${smallest}staff: {recruitmentWeeks: {value: 3, unit: fortnights}}`,
    'expected weeks, days, months or years, got "fortnights"'
  ],
  ["years below 1", `${smallest}years: 0`, "years: expected a number of at least 1, got 0"],
  ["a price year without a pay table", `${smallest}priceYear: 1999/00`, "expected a financial year with a pay table"],
  [
    "a supplement of a year that has none",
    `${smallest}priceYear: 2024/25\ncost: {highCostArea: inner}`,
    'cost.highCostArea: expected none in 2024/25, as the supplement is known for 2025/26, 2026/27 alone, got "inner"'
  ],
  ["a year that is none", `${smallest}priceYear: 2026/28`, "expected a financial year as 2026/27"],
  ["a day that is none", `${smallest}startDate: 2026-02-29`, "expected a day as YYYY-MM-DD"],
  ["a band without pay", smallest.replace("wte: 1", "wte: 1, band: 12"), "expected a band with a pay table"],
  [
    "more WTE than people",
    smallest.replace("wte: 1", "wte: 3, heads: 2"),
    "expected at least one person for each of the 3 WTE, got 2"
  ],
  ["a missing wte", smallest.replace(", wte: 1", ""), "posts[0].wte: missing"],
  [
    "a survival that cannot be",
    `${smallest}survival: {distribution: logNormal, meanYears: 2, medianYears: 3}`,
    "expected a survival that exists (mean of a logNormal survival is above its median"
  ],
  [
    "a survival that cannot be, Weibull",
    `${smallest}survival: {meanYears: 2, medianYears: 3}`,
    "expected a survival that exists (mean of a weibull"
  ],
  [
    "keys of another law",
    `${smallest}survival: {distribution: exponential, meanYears: 2, shape: 1}`,
    "expected no shape, which exponential does not use"
  ],
  ["half of the parameters", `${smallest}survival: {shape: 1}`, "survival.scaleYears: missing"],
  [
    "a rising table",
    `${smallest}survival: {rows: [{years: 1, alive: 0.5}, {years: 2, alive: 0.6}]}`,
    "share alive does not fall"
  ],
  [
    "shares of a mixture",
    `${smallest}survival: {components: [{share: 0.5, meanYears: 2}, {share: 0.4, meanYears: 3}]}`,
    "survival.components: expected shares that sum to 1, got 0.9"
  ],
  ["nobody dies", `${smallest}survival: {distribution: never}`, "expected a survival in which people die"],
  [
    "a row of moves",
    `${smallest}tierChanges: {atAssessment: {complex: {supported: 0.7, selfManaging: 0.7}}}`,
    "expected probabilities that sum to at most 1, got 1.4"
  ],
  [
    "a row that says who stays",
    `${smallest}tierChanges: {atAssessment: {complex: {complex: 0.5, supported: 0.4}}}`,
    "expected probabilities that sum to 1, got 0.9"
  ],
  [
    "a move to the same tier",
    `${smallest}tierChanges: {perYear: {complex: {complex: 1}}}`,
    "expected no move from a tier to itself, got 1"
  ],
  ["an unknown tier", `${smallest}tierChanges: {perYear: {complx: {supported: 1}}}`, 'did you mean "complex"?'],
  ["an impossible window", `${smallest}tasks: {assessment: {windowDays: 0}}`, "expected a number above 0, got 0"],
  ["a task for nobody", `${smallest}catalogue: none`, "expected at least one counted task"],
  [
    "contact shares above 1",
    `${smallest}tasks: {more: {contact: true, minutes: 5, eligible: [cns]}}`,
    "expected shares of contacts that sum to at most 1"
  ],
  ["an interval without days", `${smallest}tasks: {assessment: {from: done}}`, "tasks.assessment.everyDays: missing"],
  [
    "a reading left out",
    `${smallest}tasks: {assessment: {eligible: {strict: [cns]}}}`,
    "tasks.assessment.eligible.delegated: missing"
  ],
  [
    "a Standard there is not",
    `${smallest}tasks: {assessment: {standards: [12]}}`,
    "expected a number of at most 11, got 12"
  ],
  [
    "a site there is not",
    `${smallest.replace("wte: 1", "wte: 1, site: hubb")}sites: [{id: hub, share: 1}]`,
    'got "hubb"; did you mean "hub"?'
  ],
  ["sites without shares", `${smallest}sites: [{id: a}, {id: b, share: 1}]`, "sites[0].share: missing"],
  [
    "shares of sites",
    `${smallest}sites: [{id: a, share: 0.5}, {id: b, share: 0.4}]`,
    "expected shares that sum to 1, got 0.9"
  ],
  [
    "a month profile",
    `${smallest}inflow: {monthProfile: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2]}`,
    "expected twelve factors with mean 1"
  ],
  [
    "eleven months",
    `${smallest}inflow: {monthProfile: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]}`,
    "expected a list of 12, got 11"
  ],
  [
    "two variants of one name",
    `${smallest}variants: [{name: a}, {name: a}]`,
    "variants[1].name: expected a name that no other variant has"
  ],
  [
    "two tiers of one id",
    `${smallest}tiers: [{id: a, share: 0.5}, {id: a, share: 0.5}]`,
    "expected an id that no other tier has"
  ],
  ["a role that is there already", `${smallest}roles: [{id: cns}]`, "expected an id that no other role has"],
  [
    "more leave than days",
    `${smallest}staff: {annualLeaveDays: 100, studyDays: 100, sicknessShare: 0.6, otherAbsenceShare: 0.5}`,
    "expected leave and absence that leave some time for work"
  ],
  ["an audit that is not there", `${smallest}calibrate: {to: audit}`, "calibrate.audit: missing"],
  [
    "two workloads",
    `${smallest}calibrate: {workload: {peoplePerWte: 50, hoursPerPersonYear: 20}}`,
    "expected a workload in one form"
  ],
  [
    "a mistake in a variant",
    `${smallest}variants:\n  - name: a\n    addPosts: [{role: csn, wte: 1}]\n`,
    "f.yaml line 6, column 23, variants[0].addPosts[0].role: expected a role"
  ],
  [
    "nobody to care for",
    "organisation: X\nnewPatientsPerYear: 0\nposts: []",
    "caseload: missing; expected a number of people, as nobody new comes"
  ]
])("%s", (_, text, sentence) => {
  expect(sentences(text)).toContain(sentence);
});

test("a preset that leaves things open names each of them and why", () => {
  const text = sentences("extends: velindre-mdt-supportive\n");
  expect(text).toContain(
    "left open by the preset; expected newPatientsPerYear (new diagnoses of secondary breast cancer a year)"
  );
  expect(text).toContain("posts[3].wte (whole-time equivalents of the support workers)");
  expect(sentences("extends: average-organisation\n")).toContain("expected posts (posts in place)");
  expect(sentences("extends: average-organisation\nposts: []\n")).toBe("");
});

test("one mistake in the base is said once, not once a variant", () => {
  const text = `${smallest}cost: {payStep: middle}\nvariants: [{name: a}, {name: b}]\n`;
  expect(problems(text)).toHaveLength(1);
  expect(problems(`${smallest.replace("cns", "csn")}variants: [{name: a}, {name: b}]\n`)).toHaveLength(1);
});

test("says how many problems it does not list", () => {
  const posts = Array.from({ length: 300 }, (_, index) => `  - { role: cns${index}, wte: -1 }`).join("\n");
  const parsed = parseScenario(`organisation: X\nnewPatientsPerYear: 7\nposts:\n${posts}\n`, { file: "s.yaml" });
  if (parsed.ok) throw new Error("a file with 600 problems was read");
  expect(parsed.issues).toHaveLength(201);
  expect(issueText(parsed.issues.at(-1)!)).toBe("s.yaml: and 400 more problems");
});
