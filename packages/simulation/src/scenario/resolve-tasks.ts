import type { z } from "zod";
import type { Quantity } from "../quantity/quantity.ts";
import { always, applySwitches, type CatalogueEntry, catalogueOf, noOversight, rolesByTier } from "./catalogue.ts";
import { type Draft, defaultQuantity, givenQuantity } from "./draft.ts";
import type { task as taskSchema } from "./file-tasks.ts";
import type { Path } from "./path.ts";
import type { QuantityInput, QuantityKind } from "./quantity-input.ts";
import { type RoleBook, supportWorker } from "./resolve-roles.ts";
import { byTier, tierIndex } from "./resolve-tiers.ts";
import type { Reading, Switches, TaskSpecification, TaskTrigger, Tier } from "./scenario.ts";
import { suggest } from "./suggest.ts";

type TaskInput = z.infer<typeof taskSchema>;

/** The tasks that are part of the service: the catalogue, changed by switches and by the file, and new ones. */
export function resolveTasks(
  draft: Draft,
  tiers: readonly Tier[],
  roles: RoleBook,
  switches: Switches
): readonly TaskSpecification[] {
  const catalogue = catalogueOf(draft, tiers);
  applySwitches(draft, catalogue, switches);
  applyTargetWindows(draft, catalogue);
  for (const [id, input] of Object.entries(draft.content.tasks ?? {})) {
    const known = catalogue.get(id);
    const changed = known === undefined ? newTask(draft, tiers, roles, id, input, catalogue) : known.task;
    if (changed === null) continue;
    const task = known === undefined ? changed : overridden(draft, tiers, roles, changed, input);
    catalogue.set(id, { counted: input.counted ?? known?.counted ?? true, task });
  }
  const tasks = [...catalogue.values()].filter(({ counted }) => counted).map(({ task }) => task);
  checkTasks(draft, roles, tasks);
  return tasks;
}

/**
 * A window that the file gives for a Standard is the window of the catalogue's tasks that fulfil it: of those whose usual
 * window is the Standard's own. A window that the file gives for a task comes after, and wins.
 */
function applyTargetWindows(draft: Draft, catalogue: Map<string, CatalogueEntry>): void {
  for (const { number, windowDays: usual } of draft.evidence.standards) {
    const given = draft.content.targets?.[String(number)]?.windowDays;
    if (given === undefined || usual === undefined) continue;
    const path: Path = ["targets", String(number), "windowDays"];
    const windowDays = givenQuantity(draft, path, given, "days", "days");
    for (const { id, standards, windowDays: own } of draft.evidence.tasks) {
      const entry = catalogue.get(id);
      if (entry === undefined || own !== usual || !standards.includes(number)) continue;
      catalogue.set(id, { ...entry, task: { ...entry.task, windowDays } });
    }
  }
}

/** A task the catalogue does not have: it must say how long it takes, who does it and what sets it off. */
function newTask(
  draft: Draft,
  tiers: readonly Tier[],
  roles: RoleBook,
  id: string,
  input: TaskInput,
  catalogue: ReadonlyMap<string, unknown>
): TaskSpecification | null {
  const path: Path = ["tasks", id];
  const near = suggest(id, catalogue.keys());
  const triggers = triggersOf(draft, tiers, path, input);
  if (near !== null && input.minutes === undefined && triggers.length === 0) {
    draft.report("unknownWord", path, "a task of the catalogue, or all that a new task needs", id, near);
    return null;
  }
  if (input.minutes === undefined) draft.report("missing", [...path, "minutes"], "the minutes of a new task");
  if (input.eligible === undefined) draft.report("missing", [...path, "eligible"], "the roles that may do a new task");
  if (triggers.length === 0) {
    const ways = "what sets a new task off: on, contact, perPersonYear, perPersonYearByTier or everyDays";
    draft.report("missing", path, ways);
  }
  const usual = defaultQuantity(draft, "duration-cv");
  const task: TaskSpecification = {
    id,
    label: id,
    triggers,
    probability: always(),
    minutes: { value: 0, low: 0, high: 0, unit: "minutes", origin: draft.originOf(path) },
    duration: "logNormal",
    cv: usual,
    windowDays: null,
    whenLate: "waits",
    eligible: { strict: [], delegated: [] },
    oversightMinutes: noOversight(),
    scalesWithTier: false,
    travels: false,
    priority: 0,
    standards: []
  };
  const complete = overridden(draft, tiers, roles, task, input);
  const delegates = Object.values(complete.eligible).flat(2).includes(supportWorker);
  if (!delegates || input.oversightMinutes !== undefined) return complete;
  return { ...complete, oversightMinutes: defaultQuantity(draft, "oversight-minutes") };
}

function overridden(
  draft: Draft,
  tiers: readonly Tier[],
  roles: RoleBook,
  task: TaskSpecification,
  input: TaskInput
): TaskSpecification {
  const path: Path = ["tasks", task.id];
  const number = (key: string, given: QuantityInput | undefined, kind: QuantityKind, was: Quantity): Quantity =>
    given === undefined ? was : givenQuantity(draft, [...path, key], given, kind, was.unit);
  const triggers = triggersOf(draft, tiers, path, input);
  const { windowDays } = input;
  for (const standard of input.standards ?? []) {
    if (draft.evidence.standards.some(({ number: known }) => known === standard)) continue;
    draft.report("unknownWord", [...path, "standards"], "the number of a Standard of Care", standard);
  }
  return {
    ...task,
    label: input.label ?? task.label,
    triggers: triggers.length === 0 ? task.triggers : triggers,
    probability: number("probability", input.probability, "share", task.probability),
    minutes: number("minutes", input.minutes, "minutes", task.minutes),
    duration: input.duration ?? task.duration,
    cv: number("cv", input.cv, "multiple", task.cv),
    windowDays: windowOf(draft, path, windowDays, task.windowDays),
    whenLate: input.whenLate ?? task.whenLate,
    eligible: input.eligible === undefined ? task.eligible : eligibleOf(draft, tiers, roles, path, input.eligible),
    oversightMinutes: number("oversightMinutes", input.oversightMinutes, "minutes", task.oversightMinutes),
    scalesWithTier: input.scalesWithTier ?? task.scalesWithTier,
    travels: input.travels ?? task.travels,
    priority: input.priority ?? task.priority,
    standards: input.standards ?? task.standards
  };
}

function windowOf(draft: Draft, path: Path, given: TaskInput["windowDays"], was: Quantity | null): Quantity | null {
  if (given === undefined) return was;
  return given === "none" ? null : givenQuantity(draft, [...path, "windowDays"], given, "days", "days");
}

function triggersOf(draft: Draft, tiers: readonly Tier[], path: Path, input: TaskInput): TaskTrigger[] {
  const triggers: TaskTrigger[] = [];
  const { on, contact, perPersonYear, perPersonYearByTier, everyDays, from, spread } = input;
  for (const event of on === undefined ? [] : Array.isArray(on) ? on : [on]) triggers.push({ on: event });
  if (contact === true) triggers.push({ contact: true });
  if (perPersonYear !== undefined) {
    const here = [...path, "perPersonYear"];
    triggers.push({ perPersonYear: givenQuantity(draft, here, perPersonYear, "perYear", "per person-year") });
  }
  if (perPersonYearByTier !== undefined) {
    const here = [...path, "perPersonYearByTier"];
    triggers.push({ perPersonYearByTier: byTier(draft, tiers, here, perPersonYearByTier, 0) });
  }
  if (everyDays !== undefined) {
    const interval = givenQuantity(draft, [...path, "everyDays"], everyDays, "days", "days");
    triggers.push({ everyDays: interval, from: from ?? "due", spread: spread ?? "fixed" });
  } else if (from !== undefined || spread !== undefined) {
    draft.report("missing", [...path, "everyDays"], "the interval that from and spread belong to");
  }
  return triggers;
}

type EligibleInput = NonNullable<TaskInput["eligible"]>;
type OneReading = NonNullable<Exclude<EligibleInput, readonly string[]>["strict"]>;

function eligibleOf(
  draft: Draft,
  tiers: readonly Tier[],
  roles: RoleBook,
  path: Path,
  given: EligibleInput
): TaskSpecification["eligible"] {
  const here: Path = [...path, "eligible"];
  const forReading = (reading: Reading): (readonly string[])[] => {
    if (Array.isArray(given)) return oneReading(draft, tiers, roles, here, given);
    const byReading = given as Exclude<EligibleInput, readonly string[]>;
    const own = byReading[reading];
    if (own !== undefined) return oneReading(draft, tiers, roles, [...here, reading], own);
    const { complex, nonComplex, byTier: perTier } = byReading;
    if (complex !== undefined || nonComplex !== undefined || perTier !== undefined) {
      return oneReading(draft, tiers, roles, here, { complex, nonComplex, byTier: perTier });
    }
    draft.report("missing", [...here, reading], "who may do it in this reading too");
    return [];
  };
  return { strict: forReading("strict"), delegated: forReading("delegated") };
}

function oneReading(draft: Draft, tiers: readonly Tier[], roles: RoleBook, path: Path, given: OneReading) {
  const checked = (at: Path, list: readonly string[]): readonly string[] => {
    for (const [index, role] of list.entries()) roles.find([...at, index], role);
    return list;
  };
  if (Array.isArray(given)) {
    checked(path, given);
    return tiers.map((): readonly string[] => given);
  }
  const { complex, nonComplex, byTier: perTier } = given as Exclude<OneReading, readonly string[]>;
  if (perTier === undefined) {
    const eligibility = { complex: complex ?? nonComplex ?? [], nonComplex: nonComplex ?? complex ?? [] };
    checked([...path, "complex"], complex ?? []);
    checked([...path, "nonComplex"], nonComplex ?? []);
    return rolesByTier(tiers, eligibility);
  }
  if (complex !== undefined || nonComplex !== undefined) {
    draft.report("conflict", path, "byTier, or complex and nonComplex, not both");
  }
  const lists = tiers.map((): readonly string[] | null => null);
  for (const [id, list] of Object.entries(perTier)) {
    const index = tierIndex(draft, tiers, [...path, "byTier", id], id);
    if (index !== null) lists[index] = checked([...path, "byTier", id], list);
  }
  return lists.map((list, index) => {
    if (list === null && !draft.unsure.has("tiers")) {
      draft.report("missing", [...path, "byTier"], `the roles for the tier ${tiers[index]?.id ?? ""}`);
    }
    return list ?? [];
  });
}

function checkTasks(draft: Draft, roles: RoleBook, tasks: readonly TaskSpecification[]): void {
  const ownRole = (id: string): boolean => roles.roles.get(id)?.external === false;
  const workable = tasks.some(({ eligible }) => Object.values(eligible).flat(2).some(ownRole));
  const hasPlaces = draft.content.places !== undefined && draft.content.places !== "none";
  if (!workable && !hasPlaces && !draft.unsure.has("tasks") && !draft.unsure.has("roles")) {
    draft.report("missing", ["tasks"], "at least one counted task that a role of this service may do");
  }
  const kinds = tasks.filter(({ triggers }) => triggers.some((trigger) => "contact" in trigger));
  const shares = kinds.reduce((sum, { probability }) => sum + probability.value, 0);
  if (shares > 1 + 1e-6) {
    const wanted = `shares of contacts that sum to at most 1 (${kinds.map(({ id }) => id).join(", ")})`;
    draft.report("conflict", ["tasks"], wanted, Number(shares.toPrecision(6)));
  }
}
