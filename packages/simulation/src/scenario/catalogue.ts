import type { Eligibility, Task, Trigger } from "@caseload/evidence";
import { type Draft, defaultQuantity, derivedQuantity } from "./draft.ts";
import type { Reading, Switches, TaskSpecification, TaskTrigger, Tier } from "./scenario.ts";

/** A task of the catalogue, and whether it is part of the service. */
export interface CatalogueEntry {
  readonly counted: boolean;
  readonly task: TaskSpecification;
}

/** The task catalogue of the evidence with its defaults filled in. */
export function catalogueOf(draft: Draft, tiers: readonly Tier[]): Map<string, CatalogueEntry> {
  if (draft.content.catalogue === "none") return new Map();
  return new Map(
    draft.evidence.tasks.map((task) => [task.id, { counted: task.counted, task: specificationOf(draft, tiers, task) }])
  );
}

function specificationOf(draft: Draft, tiers: readonly Tier[], task: Task): TaskSpecification {
  const { id, label, whenLate, scalesWithTier, travels, standards } = task;
  return {
    id,
    label,
    triggers: task.triggers.map((trigger) => triggerOf(draft, trigger)),
    probability: task.probability === undefined ? always() : defaultQuantity(draft, task.probability),
    minutes: defaultQuantity(draft, task.minutes),
    duration: "logNormal",
    cv: defaultQuantity(draft, task.cv),
    windowDays: task.windowDays === undefined ? null : defaultQuantity(draft, task.windowDays),
    whenLate,
    eligible: {
      strict: rolesByTier(tiers, task.eligible.strict),
      delegated: rolesByTier(tiers, task.eligible.delegated)
    },
    oversightMinutes: task.oversight === undefined ? noOversight() : defaultQuantity(draft, task.oversight),
    scalesWithTier,
    travels,
    priority: 0,
    standards
  };
}

function triggerOf(draft: Draft, trigger: Trigger): TaskTrigger {
  if ("on" in trigger || "contact" in trigger) return trigger;
  if ("rate" in trigger) return { perPersonYear: defaultQuantity(draft, trigger.rate) };
  return { everyDays: defaultQuantity(draft, trigger.every), from: trigger.from, spread: "fixed" };
}

export const always = () => derivedQuantity("every time", "probability", 1);

export const noOversight = () => derivedQuantity("no oversight of this task", "minutes", 0);

/** Roles for each tier, in the order of the tiers. */
export const rolesByTier = (tiers: readonly Tier[], { complex, nonComplex }: Eligibility): (readonly string[])[] =>
  tiers.map((tier) => (tier.complex ? complex : nonComplex));

const assessmentId = "assessment";
const cns = "cns";
const supportWorker = "supportWorker";

/** Apply the switches for conflicts of the documents to the catalogue. */
export function applySwitches(draft: Draft, catalogue: Map<string, CatalogueEntry>, switches: Switches): void {
  const count = (id: string, counted: boolean): void => {
    const entry = catalogue.get(id);
    if (entry !== undefined) catalogue.set(id, { ...entry, counted });
  };
  const change = (id: string, by: (task: TaskSpecification) => Partial<TaskSpecification>): void => {
    const entry = catalogue.get(id);
    if (entry !== undefined) catalogue.set(id, { ...entry, task: { ...entry.task, ...by(entry.task) } });
  };
  // C8: a support worker serves complex people too, wherever the delegated reading gives the task to one at all.
  if (switches.supportWorkerScope === "allTiers") {
    for (const id of catalogue.keys()) change(id, ({ eligible }) => ({ eligible: forAllTiers(eligible) }));
  }
  // C1: who assesses.
  change(assessmentId, ({ eligible }) => ({ eligible: assessors(draft, eligible, switches.hnaAssessor) }));
  // C5: what calls for an assessment.
  change(assessmentId, ({ triggers }) => ({ triggers: assessmentTriggers(draft, triggers, switches.hnaTriggers) }));
  // C6: a clinic some weeks later instead of a contact at diagnosis.
  if (switches.firstContact === "clinic") {
    count("firstContact", false);
    count("newPatientClinic", true);
  }
  // C4: regular reviews, which the Standards do not ask for.
  if (switches.reviewInterval !== "none") count("annualConversation", true);
  if (switches.reviewInterval === "annualWithTouchpoints") count("touchpoint", true);
  if (switches.reviewInterval === "sixToTwelveMonths") {
    change("annualConversation", () => ({ triggers: [sixToTwelveMonths(draft)] }));
  }
}

type Eligible = TaskSpecification["eligible"];

function forAllTiers(eligible: Eligible): Eligible {
  const shared = eligible.delegated.find((roles) => roles.includes(supportWorker));
  if (shared === undefined) return eligible;
  return {
    ...eligible,
    delegated: eligible.delegated.map((roles) => (roles.includes(supportWorker) ? roles : shared))
  };
}

function assessors(draft: Draft, eligible: Eligible, policy: Switches["hnaAssessor"]): Eligible {
  const everyTier = (reading: Reading, roles: readonly string[]) => eligible[reading].map(() => roles);
  if (policy === "cnsOnly") return { strict: everyTier("strict", [cns]), delegated: everyTier("delegated", [cns]) };
  if (policy === "supportWorkerUnderOversight") {
    return { ...eligible, delegated: everyTier("delegated", [supportWorker, cns]) };
  }
  if (policy === "anyTrainedNurse") {
    const others = draft.evidence.roles.filter((role) => role.registered && !role.external && role.id !== cns);
    const nurses = [cns, ...others.map((role) => role.id)];
    return { strict: everyTier("strict", nurses), delegated: everyTier("delegated", nurses) };
  }
  return eligible;
}

function assessmentTriggers(
  draft: Draft,
  standards: readonly TaskTrigger[],
  set: Switches["hnaTriggers"]
): readonly TaskTrigger[] {
  switch (set) {
    case "nice":
      return [{ on: "diagnosis" }, { on: "treatmentChange" }, { on: "progression" }, { on: "endOfLife" }];
    case "stratified":
      return [...standards, { on: "endOfLife" }];
    case "recoveryPackage":
      return [{ on: "diagnosis" }, { on: "treatmentChange" }];
    case "livingWithAndBeyond":
      return [
        { on: "diagnosis" },
        { on: "treatmentChange" },
        { on: "progression" },
        { on: "palliativeEntry" },
        sixToTwelveMonths(draft)
      ];
    default:
      return standards;
  }
}

/** "Every 6 to 12 months": the middle, with both ends as its range. */
function sixToTwelveMonths(draft: Draft): TaskTrigger {
  const year = defaultQuantity(draft, "annual-conversation-days");
  const middle = (year.low + year.high) / 2;
  const everyDays = derivedQuantity("middle of 6 to 12 months (C4)", year.unit, middle, year.low, year.high);
  return { everyDays, from: "due", spread: "fixed" };
}
