import type { CalibrationTarget, Reading, Scenario } from "@caseload/simulation";
import type { CalibrationResult, ExplainLine, MethodAnswer } from "./answer.ts";
import { assumptionsUsed } from "./assumptions-used.ts";
import type { CalibratedCase, InferredCase } from "./calibrated-case.ts";
import type { Evidence } from "./evidence.ts";
import { line, shown } from "./explain-line.ts";
import { loadFinding } from "./load-answer.ts";
import { cannotTell, type Finding, methodAnswer } from "./method-answer.ts";
import { namedNurseFinding } from "./named-nurse-answer.ts";
import { percentRange } from "./percent.ts";
import type { RequirementRange } from "./ranges.ts";
import { questionKey, type WorkMethod } from "./requirements.ts";
import { wisnFinding } from "./wisn-answer.ts";
import type { WorkFinding } from "./work-finding.ts";
import type { Workload } from "./workload.ts";

/** Everything that was worked out before the answers of single methods. */
export interface Desk {
  readonly scenario: Scenario;
  readonly evidence: Required<Evidence>;
  readonly calibrations: readonly CalibrationResult[];
  /** Null for a target that cannot be used. */
  readonly cases: ReadonlyMap<CalibrationTarget, InferredCase | null>;
  /** By `questionKey`. */
  readonly ranges: ReadonlyMap<string, RequirementRange>;
}

const finders: Readonly<Record<WorkMethod, (calibrated: CalibratedCase, workload: Workload) => WorkFinding>> = {
  wisn: wisnFinding,
  load: loadFinding,
  "named-nurse": namedNurseFinding
};

/** The answers of a method that counts work, one for each reading; they say so where the target cannot be used. */
export function workAnswers(desk: Desk, method: WorkMethod, to: CalibrationTarget): MethodAnswer[] {
  const { scenario, evidence } = desk;
  const calibrated = desk.cases.get(to) ?? null;
  return scenario.readings.map((reading) => {
    const finding = findingOf(desk, method, to, reading);
    if (calibrated === null) return cannotTell(finding, problemOf(desk, to));
    if (calibrated.inferred !== null && calibrated.inferred < 0) {
      return cannotTell(
        finding,
        "the other tasks alone take more hours than the target leaves: no contact rate fits it"
      );
    }
    return methodAnswer(finding, scenario, evidence);
  });
}

const problemOf = ({ calibrations }: Desk, to: CalibrationTarget): string =>
  calibrations.find((result) => result.to === to)?.problem ?? "the target cannot be used";

function findingOf(desk: Desk, method: WorkMethod, to: CalibrationTarget, reading: Reading): Finding {
  const { scenario } = desk;
  const calibrated = desk.cases.get(to) ?? null;
  const workload = calibrated?.workloads.get(reading);
  const assumptions = assumptionsUsed(scenario, method, reading, to);
  const hangs = calibrated === null || calibrated.inferred !== null;
  const asked = { method, reading, calibratedTo: hangs ? to : null, assumptions };
  if (calibrated === null || workload === undefined) return { ...asked, ...nothingFound };
  const found = finders[method](calibrated, workload);
  const range = desk.ranges.get(questionKey(method, reading, to));
  return {
    ...asked,
    required: found.required,
    low: range?.low ?? found.required,
    high: range?.high ?? found.required,
    ...(hangs && to === "reach" && range !== undefined ? { overReach: range.overReach } : {}),
    drivers: range?.drivers ?? [],
    explain: [...(hangs ? [contactsLine(calibrated)] : []), ...found.explain],
    why: `${found.why}; ${readingWords[reading]}; ${hangs ? calibratedWords(scenario, to) : "no task hangs on how often people call"}`,
    details: { ...ratesUsed(calibrated, workload), ...found.details }
  };
}

const contactsLine = ({ contactsPerPersonYear }: CalibratedCase): ExplainLine =>
  line(
    "Contacts a person makes, from the calibration",
    shown(contactsPerPersonYear),
    contactsPerPersonYear,
    "contacts per person-year"
  );

const nothingFound = {
  required: new Map<string, number>(),
  low: new Map<string, number>(),
  high: new Map<string, number>(),
  drivers: [],
  explain: [],
  why: "",
  details: {}
};

/** The rates under which every method of this case was answered. */
const ratesUsed = ({ contactsPerPersonYear }: CalibratedCase, workload: Workload) => ({
  contactsPerPersonYear,
  hoursPerPersonYear: Object.fromEntries(workload.hours),
  externalHoursPerPersonYear: workload.externalHours
});

const readingWords: Readonly<Record<Reading, string>> = {
  strict: "what a standard gives to a CNS is done by a CNS",
  delegated: "support workers do what a standard lets them do under a CNS's oversight"
};

function calibratedWords({ reach }: Scenario, to: CalibrationTarget): string {
  switch (to) {
    case "reach":
      return `calibrated to reach, it restates the opinion that one CNS reaches ${percentRange(reach.share.low, reach.share.high)} of a caseload of ${shown(reach.referenceCaseload.value)}`;
    case "audit":
      return "calibrated to the service's own count of contacts";
    case "workload":
      return "calibrated to the workload stated, which nobody has measured unless the scenario says so";
  }
}
