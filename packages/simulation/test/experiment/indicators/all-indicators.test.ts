import { standards } from "@caseload/evidence";
import { expect, test } from "vitest";
import { sourcesOf } from "../../../src/engine/compile-sources.ts";
import { allIndicators } from "../../../src/experiment/indicators/all-indicators.ts";
import { countsFor } from "../../../src/experiment/indicators/service-names.ts";
import { madeUpService } from "./made-up-runs.ts";

test("every indicator has an id of its own", () => {
  const ids = allIndicators.map(({ id }) => id);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
});

test("every indicator says in full sentences what it is, and of what", () => {
  for (const { id, label, definition, unit, denominator } of allIndicators) {
    expect(definition, id).toMatch(/^[A-Z].*\.$/);
    expect(
      [label, unit, denominator].every((words) => words !== ""),
      id
    ).toBe(true);
  }
});

test("each of the eleven standards has one indicator, held against its target", () => {
  for (const { number, indicator } of standards) {
    const own = allIndicators.filter(({ standard }) => standard === number);
    expect(own.map(({ id }) => id)).toEqual([`standard-${number}`]);
    expect(own[0]?.definition.startsWith(indicator)).toBe(true);
  }
});

test("everything that the specification asks for is there", () => {
  const asked = [
    ...["named-cns", "named-key-worker", "days-to-named-cns-median", "days-to-named-cns-mean"],
    ...["days-to-assessment-median", "days-to-assessment-mean"],
    ...["diagnosis", "progression", "treatmentChange", "reEntry", "requested"].map((event) => `assessment-${event}`),
    ...["contacts-in-time", "palliative-information-before-death", "end-of-life-plan-before-death", "reach"],
    ...["work-done", "work-undone", "caseload", "caseload-per-cns", "utilisation", "hours-over-contract"],
    ...["backlog", "backlog-weeks", "wait", "continuity", "released", "released-in-11-weeks"],
    ...["hours-in-post", "hours-vacant", "hours-absent", "hours-other", "hours-clinical", "hours-worked"]
  ];
  const ids = new Set(allIndicators.map(({ id }) => id));
  expect(asked.filter((id) => !ids.has(id))).toEqual([]);
});

/** Read by hand from the sentences of the standards; Standard 2 is measured by days and has no occasions of its own. */
const occasions: Readonly<Record<number, readonly string[]>> = {
  1: ["firstContact diagnosis"],
  3: [
    "assessment diagnosis",
    "assessment progression",
    "assessment treatmentChange",
    "assessment reEntry",
    "assessment requested"
  ],
  4: ["signposting assessment"],
  5: ["financialSignposting diagnosis"],
  6: ["carePlan assessment", "decisionSupport progression", "decisionSupport treatmentChange"],
  7: ["mdtDiscussion diagnosis", "mdtDiscussion progression"],
  8: ["liaison diagnosis", "liaison planChange"],
  9: ["palliativeInformation palliativeEntry"],
  10: ["familySupport diagnosis", "familySupport endOfLife"],
  11: ["endOfLifePlanning endOfLife"]
};

test.each(Object.entries(occasions))("the occasions of Standard %s are those of its sentence", (number, expected) => {
  const standard = standards.find((each) => each.number === Number(number));
  if (standard === undefined) throw new Error("no such standard");
  const counted = sourcesOf(madeUpService()).filter((source) => countsFor(source, standard));
  const names = counted.map(
    ({ specification, trigger }) => `${specification.id} ${"on" in trigger ? trigger.on : "requested"}`
  );
  expect(names).toEqual(expected);
});

test("a reason for assessments that the standard does not name is not counted for it", () => {
  const widened = madeUpService("switches: { hnaTriggers: nice }\n");
  const third = standards[2];
  if (third === undefined) throw new Error("no third standard");
  const events = sourcesOf(widened)
    .filter((source) => countsFor(source, third))
    .map(({ trigger }) => ("on" in trigger ? trigger.on : ""));
  expect(sourcesOf(widened).some(({ trigger }) => "on" in trigger && trigger.on === "endOfLife")).toBe(true);
  expect(events).toEqual(["diagnosis", "treatmentChange", "progression"]);
});

test("a task of the scenario's own counts for the standard it names", () => {
  const own = madeUpService(`tasks:
  carePlanReview:
    everyDays: 90
    minutes: 20
    windowDays: 14
    eligible: [cns]
    standards: [6]
`);
  const sixth = standards[5];
  if (sixth === undefined) throw new Error("no sixth standard");
  const tasks = sourcesOf(own)
    .filter((source) => countsFor(source, sixth))
    .map(({ specification }) => specification.id);
  expect(tasks).toContain("carePlanReview");
});
