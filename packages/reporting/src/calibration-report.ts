import type { CalibrationResult, MethodAnswer, PostsAnswer } from "@caseload/planning";
import type { Quantity, Scenario } from "@caseload/simulation";
import { assumedContacts } from "./assumed-contacts.ts";
import { explainLine } from "./explain-report.ts";
import { calibrationName, methodName } from "./method-name.ts";
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

/** CNS posts under each target side by side, a column each, where there is more than one. */
export function sideBySide(answer: PostsAnswer): Table {
  const calibrated = answer.methods.filter((m) => m.calibratedTo !== null && m.posts.length > 0);
  const targets = [...new Set(calibrated.map((m) => m.calibratedTo ?? ""))];
  const asked = [...new Set(calibrated.map((m) => `${m.method} ${m.reading}`))];
  return {
    title: "CNS posts under each target",
    columns: [
      textColumn("method", "method"),
      textColumn("reading", "reading"),
      ...targets.map((to) => column(to, to, "WTE", "posts"))
    ],
    rows: asked.slice(0, targets.length > 1 ? asked.length : 0).map((question): Cell[] => {
      const alike = calibrated.filter((m) => `${m.method} ${m.reading}` === question);
      return [
        alike[0] === undefined ? "" : methodName(alike[0]),
        alike[0]?.reading ?? "",
        ...targets.map((to) => cnsOf(alike.find((m) => m.calibratedTo === to)))
      ];
    })
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
            "second opinion. It does not change with the hours, leave, travel or minutes of the service, since the rate " +
            "takes up the difference; a variant does, because its people keep the rate of the scenario it varies."
        ]
      : [])
  ];
}

function calibrationHeadline(calibrations: readonly CalibrationResult[], scenario: Scenario): string {
  const parts = calibrations.flatMap((c) => {
    const rate = c.contactsPerPersonYear;
    if (rate === null) return [];
    const assumed = c.to === "workload" ? assumedContacts(scenario.calibration.workload) : null;
    const by = assumed === null ? calibrationName[c.to] : `the assumed ${numberText(assumed)} contacts`;
    return [`${rangeText(rate.low, rate.high, numberText)} times a year by ${by}`];
  });
  if (parts.length === 0) return `Nothing can be calibrated for ${scenario.organisation}.`;
  return `At ${scenario.organisation}, a person would have to contact the service ${parts.join(", ")}.`;
}

function verdictOf({ standing }: CalibrationResult): string {
  if (standing === null) return "-";
  const ends = (["low", "high"] as const)
    .filter((end) => standing[end] !== standing.base)
    .map((end) => `${verdicts[standing[end]]} at the target's ${end} end`);
  return [verdicts[standing.base], ...ends].join("; ");
}

const rangeOf = (q: Quantity | null): Range | null => (q === null ? null : { low: q.low, base: q.value, high: q.high });

function cnsOf(method: MethodAnswer | undefined): Range | null {
  const cns = method?.posts.filter(({ role }) => role === "cns") ?? [];
  if (cns.length === 0) return null;
  return {
    low: cns.reduce((sum, p) => sum + p.wteLow, 0),
    base: cns.reduce((sum, p) => sum + p.wte, 0),
    high: cns.reduce((sum, p) => sum + p.wteHigh, 0)
  };
}
