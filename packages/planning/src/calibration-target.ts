import type { CalibrationTarget, Scenario } from "@caseload/simulation";
import { defaultsOf } from "./default-ids.ts";

/** What a calibration target states, with its ends; `low` and `high` are those of the target itself. */
export interface StatedTarget {
  /** Contacts or hours of CNS work per person-year, or people per WTE. */
  readonly form: "contacts" | "hours" | "people";
  readonly low: number;
  readonly base: number;
  readonly high: number;
  /** How the base is worked out, for the explanation. */
  readonly label: string;
  readonly arithmetic: readonly (string | number)[];
  readonly sources: readonly string[];
}

/** The targets, in the order in which they are reported. */
export const calibrationTargets: readonly CalibrationTarget[] = ["reach", "audit", "workload"];

/** Normal deviate of a 95 % interval. */
const ninetyFive = 1.959964;

/** What the target states, or why it cannot be used. */
export function statedTarget(scenario: Scenario, to: CalibrationTarget): StatedTarget | { readonly problem: string } {
  switch (to) {
    case "reach":
      return reachTarget(scenario);
    case "audit":
      return auditTarget(scenario);
    case "workload":
      return workloadTarget(scenario);
  }
}

function reachTarget({ reach }: Scenario): StatedTarget {
  const people = reach.referenceCaseload.value;
  return {
    form: "people",
    low: reach.share.low * people,
    base: reach.share.value * people,
    high: reach.share.high * people,
    label: "People that one full-time CNS reaches",
    arithmetic: [reach.share.value, "×", people, "people"],
    sources: defaultsOf(reach)
  };
}

function auditTarget({ calibration: { audit } }: Scenario): StatedTarget | { readonly problem: string } {
  if (audit === null) {
    return {
      problem:
        "no audit is given: count for four weeks the contacts of people with secondary breast cancer, the hours they take, and the people on the caseload"
    };
  }
  const { contacts, days, caseload } = audit;
  if (caseload === null || !(caseload > 0)) {
    return {
      problem:
        "the audit does not say how many people made the contacts: count those on the caseload, with or without a contact, on one day of the audit"
    };
  }
  if (!(days > 0)) return { problem: "the audit does not say how many days were counted" };
  const perYear = (count: number): number => ((count / days) * 365.25) / caseload;
  const [low, high] = countInterval(contacts);
  return {
    form: "contacts",
    low: perYear(low),
    base: perYear(contacts),
    high: perYear(high),
    label: "Contacts per person-year in the audit",
    arithmetic: [contacts, "contacts ÷", days, "days × 365.25 ÷", caseload, "people"],
    sources: []
  };
}

/** 95 % interval of a count: it is uncertain by its square root, and nothing else is known of the audit's error. */
export function countInterval(count: number): readonly [low: number, high: number] {
  const margin = ninetyFive * Math.sqrt(count);
  return [Math.max(0, count - margin), count + margin];
}

function workloadTarget({ calibration: { workload } }: Scenario): StatedTarget {
  if ("contactsPerPersonYear" in workload) {
    return {
      form: "contacts",
      label: "Contacts per person-year, as stated",
      ...stated(workload.contactsPerPersonYear)
    };
  }
  if ("hoursPerPersonYear" in workload) {
    return { form: "hours", label: "Hours per person-year, as stated", ...stated(workload.hoursPerPersonYear) };
  }
  return { form: "people", label: "People per WTE, as stated", ...stated(workload.peoplePerWte) };
}

const stated = (quantity: { readonly value: number; readonly low: number; readonly high: number }) => ({
  low: quantity.low,
  base: quantity.value,
  high: quantity.high,
  arithmetic: [quantity.value],
  sources: defaultsOf(quantity)
});

/**
 * The scenario as the target measured it: an audit that timed its contacts replaces the minutes of every task that a
 * contact sets off.
 */
export function asMeasured(scenario: Scenario, to: CalibrationTarget): Scenario {
  const { audit } = scenario.calibration;
  if (to !== "audit" || audit === null || audit.hours === null || !(audit.contacts > 0)) return scenario;
  const value = (audit.hours * 60) / audit.contacts;
  const minutes = {
    value,
    low: value,
    high: value,
    unit: "minutes",
    origin: { from: "derived", how: "hours of the audit over its contacts" }
  } as const;
  const tasks = scenario.tasks.map((task) =>
    task.triggers.some((trigger) => "contact" in trigger) ? { ...task, minutes } : task
  );
  return { ...scenario, tasks };
}
