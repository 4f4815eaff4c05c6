import type { CalibrationResult, PostsAnswer } from "@caseload/planning";
import type { Quantity, Scenario } from "@caseload/simulation";
import { explainLine } from "./explain-report.ts";
import { calibrationName } from "./method-name.ts";
import { numberText, type Range, rangeText } from "./number-format.ts";
import { list, type Report, section, tableBlock } from "./report.ts";
import { type Cell, column, type Table, textColumn } from "./table.ts";

type Standing = "inside" | "above" | "below" | "negative";

const verdicts: Readonly<Record<Standing, string>> = {
  inside: "inside the evidence range",
  above: "above the evidence range",
  below: "below the evidence range",
  negative: "negative: this cannot be"
};

/** What each opinion, count or workload implies for the contact rate, with the arithmetic. */
export function calibrationReport(calibrations: readonly CalibrationResult[], scenario: Scenario): Report {
  return {
    headline: calibrationHeadline(calibrations, scenario),
    sections: [
      ...section("Contacts a person-year that each target implies", tableBlock(calibrationTable(calibrations))),
      ...section("What this means", list(calibrationWords(calibrations))),
      ...calibrations.flatMap((c) =>
        section(`Arithmetic for ${calibrationName[c.to]}`, list(c.explain.map(explainLine)))
      )
    ]
  };
}

/** Targets side by side: the rate each implies, people per WTE, and the verdict on low, base and high. */
export function calibrationTable(calibrations: readonly CalibrationResult[]): Table {
  return {
    title: "",
    columns: [
      textColumn("target", "calibrated to"),
      column("contactsPerPersonYear", "contacts", "a person-year", "number"),
      column("peoplePerWte", "people per WTE", "", "number"),
      textColumn("standing", "against the evidence")
    ],
    rows: calibrations.map((c): Cell[] => [
      c.to,
      rangeOf(c.contactsPerPersonYear),
      rangeOf(c.peoplePerWte),
      c.problem ?? verdictOf(c)
    ])
  };
}

/** CNS posts under each target, where the answer holds more than one. */
export function sideBySide(answer: PostsAnswer): Table {
  const rows = answer.methods
    .filter((m) => m.calibratedTo !== null && m.posts.length > 0)
    .map((m): Cell[] => {
      const cns = m.posts.filter(({ role }) => role === "cns");
      const others = m.posts.filter(({ role }) => role !== "cns");
      return [m.calibratedTo, m.method, m.reading, sumOf(cns), others.length === 0 ? null : sumOf(others)];
    });
  const several = new Set(rows.map(([to]) => to)).size > 1;
  return {
    title: "Posts under each target",
    columns: [
      textColumn("calibratedTo", "calibrated to"),
      textColumn("method", "method"),
      textColumn("reading", "reading"),
      column("cns", "CNS", "WTE", "posts"),
      column("others", "others", "WTE", "posts")
    ],
    rows: several ? rows : []
  };
}

/** The warnings that belong to a calibration, each a sentence. */
export function calibrationWords(calibrations: readonly CalibrationResult[]): string[] {
  const [first] = calibrations;
  return [
    ...(first === undefined
      ? []
      : [
          `Nobody has measured how often people with secondary breast cancer need their nurse. The evidence reaches ` +
            `from ${rangeText(first.evidenceLow, first.evidenceHigh, numberText)} contacts a person-year; this rate ` +
            `moves the answer more than any other.`
        ]),
    ...(calibrations.some(({ to }) => to === "reach")
      ? [
          "An answer calibrated to reach restates the reach opinion: it shows what that opinion implies, and is no " +
            "second opinion."
        ]
      : [])
  ];
}

function calibrationHeadline(calibrations: readonly CalibrationResult[], scenario: Scenario): string {
  const parts = calibrations.flatMap((c) => {
    const rate = c.contactsPerPersonYear;
    if (rate === null) return [];
    return [`${rangeText(rate.low, rate.high, numberText)} times a year by ${calibrationName[c.to]}`];
  });
  if (parts.length === 0) return `Nothing can be calibrated for ${scenario.organisation}.`;
  return `At ${scenario.organisation}, a person would have to contact the service ${parts.join(", ")}.`;
}

function verdictOf({ standing }: CalibrationResult): string {
  if (standing === null) return "-";
  const { low, base, high } = standing;
  if (low === base && base === high) return verdicts[base];
  return `low: ${verdicts[low]}; base: ${verdicts[base]}; high: ${verdicts[high]}`;
}

const rangeOf = (q: Quantity | null): Range | null => (q === null ? null : { low: q.low, base: q.value, high: q.high });

const sumOf = (
  posts: readonly { readonly wteLow: number; readonly wte: number; readonly wteHigh: number }[]
): Range => ({
  low: posts.reduce((sum, p) => sum + p.wteLow, 0),
  base: posts.reduce((sum, p) => sum + p.wte, 0),
  high: posts.reduce((sum, p) => sum + p.wteHigh, 0)
});
