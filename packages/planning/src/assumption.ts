import type { Default } from "@caseload/evidence";
import type { Quantity, Scenario } from "@caseload/simulation";
import { countInterval } from "./calibration-target.ts";
import { isQuantity } from "./default-ids.ts";

/** A number of a scenario that may be otherwise, with the ends of its range. */
export interface Assumption {
  /** Id of the default, or the path in scenario or preset. */
  readonly id: string;
  readonly label: string;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
}

/** The parts of a scenario that the desk methods read. */
const partsRead = [
  "inflow",
  "survival",
  "startingCaseload",
  "tiers",
  "course",
  "tasks",
  "staff",
  "sites",
  "reach",
  "calibration",
  "load",
  "namedNurse"
] as const satisfies readonly (keyof Scenario)[];

/** Properties inside those parts that they do not read. */
const unread: ReadonlySet<string> = new Set([
  "cv",
  "windowDays",
  "vacancyShare",
  "leaversPerYear",
  "recruitmentWeeks",
  "rampMonths",
  "endOfLifeMonths",
  "endOfLifeDelayDays",
  "palliativePhaseMonths"
]);

const auditId = "calibration.audit.contacts";

/**
 * Every assumption of a scenario whose range has a width and on which the desk methods may depend, each once however
 * often it is used. Of shares that must sum to 1 the last one is what the others leave, so it is none of its own.
 */
export function assumptionsOf(scenario: Scenario, defaults: readonly Default[]): Assumption[] {
  const labels = new Map(defaults.map(({ id, label }) => [id, label]));
  const found = new Map<string, Assumption>();
  walkRead(scenario, (quantity, path) => {
    const id = idOf(quantity, path);
    if (quantity.low < quantity.high && !found.has(id)) {
      const { low, high, unit } = quantity;
      found.set(id, { id, label: labels.get(id) ?? id, low, high, unit });
    }
  });
  for (const shares of sharesThatSum(scenario)) {
    const ids = shares.map(({ quantity, path }) => idOf(quantity, path)).filter((id) => found.has(id));
    if (ids.length > 1) found.delete(ids.at(-1) ?? "");
  }
  const { audit } = scenario.calibration;
  if (audit !== null) {
    const [low, high] = countInterval(audit.contacts);
    found.set(auditId, { id: auditId, label: "Contacts counted in the audit", low, high, unit: "contacts" });
  }
  return [...found.values()];
}

/**
 * The scenario with one assumption at an end of its range, everything else as it was; shares that must sum to the same
 * as before are brought back to it in proportion. Parts that do not change are the same objects.
 */
export function withAssumptionAt(scenario: Scenario, id: string, end: "low" | "high"): Scenario {
  if (id === auditId) return withAuditAt(scenario, end);
  const parts = partsRead.map((part) => [
    part,
    replaced(scenario[part], part, (quantity, path) =>
      idOf(quantity, path) === id ? { ...quantity, value: quantity[end] } : quantity
    )
  ]);
  return withSharesSumming({ ...scenario, ...Object.fromEntries(parts) }, scenario);
}

function withAuditAt(scenario: Scenario, end: "low" | "high"): Scenario {
  const { audit } = scenario.calibration;
  if (audit === null) return scenario;
  const [low, high] = countInterval(audit.contacts);
  const contacts = end === "low" ? low : high;
  // The audit's minutes of one contact stay as they were measured.
  const hours = audit.hours === null || audit.contacts === 0 ? audit.hours : (audit.hours / audit.contacts) * contacts;
  return { ...scenario, calibration: { ...scenario.calibration, audit: { ...audit, contacts, hours } } };
}

/** One assumption, one id: a default wherever it is used, and each number that the scenario itself gives. */
function idOf({ origin }: Quantity, path: string): string {
  switch (origin.from) {
    case "default":
      return origin.id;
    case "scenario":
      return origin.path;
    case "preset":
      return `${origin.preset}: ${origin.path}`;
    case "derived":
      return path;
  }
}

interface PlacedQuantity {
  readonly quantity: Quantity;
  readonly path: string;
}

/** Shares that sum to one: those of the tiers, and those of the kinds of contact. */
function sharesThatSum({ tiers, tasks }: Scenario): PlacedQuantity[][] {
  const ofTiers = tiers.map(({ share }, index) => ({ quantity: share, path: `tiers.${index}.share` }));
  const ofContacts = tasks.flatMap(({ triggers, probability }, index) =>
    triggers.some((trigger) => "contact" in trigger)
      ? [{ quantity: probability, path: `tasks.${index}.probability` }]
      : []
  );
  return [ofTiers, ofContacts];
}

function withSharesSumming(scenario: Scenario, before: Scenario): Scenario {
  const now = sharesThatSum(scenario);
  const balanced = new Map<Quantity, number>();
  sharesThatSum(before).forEach((shares, group) => {
    const pairs = shares.map(({ quantity }, index) => ({ was: quantity, is: now[group]?.[index]?.quantity ?? quantity }));
    const kept = pairs.filter(({ was, is }) => was === is).map(({ is }) => is);
    if (kept.length === pairs.length) return;
    const total = pairs.reduce((sum, { was }) => sum + was.value, 0);
    const left = total - pairs.reduce((sum, { was, is }) => sum + (was === is ? 0 : is.value), 0);
    const shared = kept.reduce((sum, { value }) => sum + value, 0);
    for (const quantity of kept) balanced.set(quantity, shared > 0 ? (quantity.value * Math.max(0, left)) / shared : 0);
  });
  if (balanced.size === 0) return scenario;
  const change = (quantity: Quantity): Quantity => ({ ...quantity, value: balanced.get(quantity) ?? quantity.value });
  return {
    ...scenario,
    tiers: scenario.tiers.map((tier) => ({ ...tier, share: change(tier.share) })),
    tasks: scenario.tasks.map((task) =>
      balanced.has(task.probability) ? { ...task, probability: change(task.probability) } : task
    )
  };
}

function walkRead(scenario: Scenario, visit: (quantity: Quantity, path: string) => void): void {
  for (const part of partsRead) {
    replaced(scenario[part], part, (quantity, path) => {
      visit(quantity, path);
      return quantity;
    });
  }
}

/** A part with its quantities changed; the same object where none was. */
function replaced(part: unknown, path: string, change: (quantity: Quantity, path: string) => Quantity): unknown {
  if (typeof part !== "object" || part === null) return part;
  if (isQuantity(part)) return change(part, path);
  if (Array.isArray(part)) {
    const items = part.map((item, index) => replaced(item, `${path}.${index}`, change));
    return items.some((item, index) => item !== part[index]) ? items : part;
  }
  const entries = Object.entries(part).map(
    ([key, value]) => [key, unread.has(key) ? value : replaced(value, `${path}.${key}`, change)] as const
  );
  const before = part as Readonly<Record<string, unknown>>;
  return entries.some(([key, value]) => value !== before[key]) ? Object.fromEntries(entries) : part;
}
