import type { Default } from "@caseload/evidence";
import type { CalibrationTarget, Quantity } from "@caseload/simulation";
import type { CalibrationResult, ExplainLine } from "./answer.ts";
import { availableHoursLine } from "./available-hours.ts";
import { type StatedTarget, statedTarget } from "./calibration-target.ts";
import { defaultsOf } from "./default-ids.ts";
import { line, shown } from "./explain-line.ts";
import { clinicalHoursLine, taskLines, totalLine } from "./explain-workload.ts";
import { type Groundwork, workloadAt } from "./groundwork.ts";
import { type HoursLine, hoursLine, inferContacts, plannedHours } from "./infer-contacts.ts";
import { nurse } from "./workload.ts";

/** Default that holds the range of the evidence for the contact rate. */
export const contactRate = "contacts-per-person-year";

/**
 * The contact rate that a calibration target implies, its ends, and whether they lie in the range of the evidence.
 *
 * @param groundwork - of the scenario as the target measured it
 * @param evidence - the default that holds the range of the contact rate
 */
export function calibrate(groundwork: Groundwork, to: CalibrationTarget, evidence: Default): CalibrationResult {
  const range = { to, evidenceLow: evidence.low, evidenceHigh: evidence.high };
  const target = statedTarget(groundwork.scenario, to);
  if ("problem" in target) return { ...range, ...nothing, problem: target.problem };
  const straight = hoursLine(groundwork);
  const rates = (["low", "base", "high"] as const).map((end) =>
    inferContacts(groundwork, target.form, target[end], straight)
  );
  const [low, base, high] = rates;
  if (low == null || base == null || high == null) {
    return { ...range, ...nothing, problem: "no task of a CNS is set off by a contact, so there is no rate to infer" };
  }
  const hours = straight.fixed + straight.perContact * base;
  const standing = (rate: number) =>
    rate < 0 ? "negative" : rate < evidence.low ? "below" : rate > evidence.high ? "above" : "inside";
  return {
    ...range,
    contactsPerPersonYear: inferred([low, base, high], "per person-year", target.label),
    hoursPerPersonYear: hours,
    peoplePerWte: peoplePerWte(groundwork, target, straight, [low, base, high]),
    standing: { low: standing(low), base: standing(base), high: standing(high) },
    problem: null,
    explain: explain(groundwork, target, straight, base)
  };
}

const nothing = {
  contactsPerPersonYear: null,
  hoursPerPersonYear: null,
  peoplePerWte: null,
  standing: null,
  explain: []
} as const;

function inferred(ends: readonly [number, number, number], unit: string, label: string): Quantity {
  return {
    value: ends[1],
    low: Math.min(...ends),
    high: Math.max(...ends),
    unit,
    origin: { from: "derived", how: `inferred from: ${label}` }
  };
}

function peoplePerWte(
  groundwork: Groundwork,
  target: StatedTarget,
  { fixed, perContact }: HoursLine,
  rates: readonly [number, number, number]
): Quantity | null {
  const [low, base, high] = rates.map((rate) => plannedHours(groundwork) / (fixed + perContact * rate));
  if (low === undefined || base === undefined || high === undefined) return null;
  const told = [low, base, high].every((people) => people > 0 && people < Number.POSITIVE_INFINITY);
  return told ? inferred([low, base, high], "people per WTE", target.label) : null;
}

function explain(groundwork: Groundwork, target: StatedTarget, straight: HoursLine, rate: number): ExplainLine[] {
  const { scenario, targetUtilisation } = groundwork;
  const planned = plannedHours(groundwork);
  const statedLine = line(
    target.label,
    target.arithmetic.map((part) => (typeof part === "number" ? shown(part) : part)).join(" "),
    target.base,
    { contacts: "contacts per person-year", hours: "hours per person-year", people: "people per WTE" }[target.form],
    target.sources
  );
  if (target.form === "contacts") return [statedLine];
  const hours = target.form === "hours" ? target.base : planned / target.base;
  const others = taskLines(workloadAt(groundwork, "strict", 0), nurse);
  return [
    statedLine,
    availableHoursLine(scenario.staff.time),
    clinicalHoursLine(groundwork),
    line(
      "Hours of it that may be planned",
      `${shown(groundwork.clinicalHours)} hours × ${shown(targetUtilisation)}`,
      planned,
      "hours a year",
      defaultsOf(scenario.staff.targetUtilisation)
    ),
    ...(target.form === "people"
      ? [
          line(
            "Hours that one person may take a year",
            `${shown(planned)} hours ÷ ${shown(target.base)} people`,
            hours,
            "hours per person-year"
          )
        ]
      : []),
    ...others,
    totalLine("Of these, without any contact", others),
    line(
      "Hours of one contact",
      `${shown(straight.perContact * 60)} minutes ÷ 60`,
      straight.perContact,
      "hours",
      defaultsOf(
        scenario.tasks
          .filter((task) => task.triggers.some((trigger) => "contact" in trigger))
          .map(({ minutes, probability }) => ({ minutes, probability }))
      )
    ),
    line(
      "Contacts that fill the rest",
      `(${shown(hours)} − ${shown(straight.fixed)}) ÷ ${shown(straight.perContact)}`,
      rate,
      "contacts per person-year"
    )
  ];
}
