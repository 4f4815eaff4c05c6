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
  /** What the scenario has. */
  readonly base: number;
  readonly high: number;
  readonly unit: string;
  /** Where it stands in the scenario, as keys from the top; none for the count of an audit. */
  readonly places: readonly Place[];
  /** Whether it is one of shares that must go on summing to what they did. */
  readonly isShare: boolean;
}

type Place = readonly (string | number)[];

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
  "sicknessSpellDays",
  "otherAbsenceSpellDays",
  "leaveInWeeksShare",
  "crossCoverShare",
  "opensAtHour",
  "closesAtHour",
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
  const found = new Map<string, Assumption & { places: Place[] }>();
  for (const part of partsRead) {
    visitQuantities(scenario[part], [part], (quantity, place) => {
      const { low, value: base, high, unit } = quantity;
      if (!(low < high)) return;
      const id = idOf(quantity, place);
      const label = labels.get(id) ?? wordsOf(place) ?? id;
      const known = found.get(id) ?? { id, label, low, base, high, unit, places: [], isShare: false };
      known.places.push(place);
      found.set(id, known);
    });
  }
  for (const group of sharesThatSum(scenario)) {
    const moving = group
      .filter(({ quantity }) => quantity.low < quantity.high)
      .map(({ quantity, place }) => idOf(quantity, place));
    if (moving.length > 1) found.delete(moving.at(-1) ?? "");
    for (const id of moving) {
      const known = found.get(id);
      if (known !== undefined) found.set(id, { ...known, isShare: true });
    }
  }
  const { audit } = scenario.calibration;
  if (audit !== null) {
    const [low, high] = countInterval(audit.contacts);
    const label = "Contacts counted in the audit";
    const base = audit.contacts;
    found.set(auditId, { id: auditId, label, low, base, high, unit: "contacts", places: [], isShare: false });
  }
  return [...found.values()];
}

/** An assumption put at another number of its range. */
export interface Move {
  readonly assumption: Assumption;
  readonly value: number;
}

/**
 * The scenario with one assumption at an end of its range or at a number in it, everything else as it was; shares that
 * must sum to the same as before are brought back to it in proportion. Parts that do not change are the same objects.
 *
 * @throws RangeError for a share that leaves less than nothing to the others
 */
export const withAssumptionAt = (scenario: Scenario, assumption: Assumption, at: "low" | "high" | number): Scenario =>
  withAssumptionsAt(scenario, [{ assumption, value: typeof at === "number" ? at : assumption[at] }]);

/**
 * The scenario with several assumptions moved at once, each to a number of its range. Of shares that must sum to the same
 * as before, those that are not moved take what the others leave, in proportion.
 *
 * @throws RangeError for shares that leave less than nothing to those that are not moved
 */
export function withAssumptionsAt(scenario: Scenario, moves: readonly Move[]): Scenario {
  const moved = moves.reduce(
    (before, { assumption, value }) =>
      assumption.id === auditId
        ? withAuditAt(before, value)
        : assumption.places.reduce((part, place) => withValue(part, place, assumption, value), before),
    scenario
  );
  return moves.some(({ assumption }) => assumption.isShare) ? withSharesSumming(moved, scenario) : moved;
}

/** A copy of a part in which the quantity at a place is moved as its assumption is. */
function withValue<Part>(part: Part, place: Place, assumption: Assumption, value: number): Part {
  if (isQuantity(part)) return { ...part, value: movedAlong(part, assumption, value) };
  const [key, ...rest] = place;
  if (key === undefined) return part;
  const before = part as Readonly<Record<string | number, unknown>>;
  const inner = withValue(before[key], rest, assumption, value);
  if (Array.isArray(part)) return part.map((item, index) => (index === key ? inner : item)) as Part;
  return { ...before, [key]: inner } as Part;
}

/** As far from its base to its end as the assumption is: quantities that follow from one count have ends of their own. */
function movedAlong(quantity: Quantity, { low, base, high }: Assumption, value: number): number {
  if (value === low) return quantity.low;
  if (value === high) return quantity.high;
  if (quantity.low === low && quantity.value === base && quantity.high === high) return value;
  return value < base
    ? quantity.low + ((value - low) / (base - low)) * (quantity.value - quantity.low)
    : quantity.high - ((high - value) / (high - base)) * (quantity.high - quantity.value);
}

function withAuditAt(scenario: Scenario, contacts: number): Scenario {
  const { audit } = scenario.calibration;
  if (audit === null) return scenario;
  // The audit's minutes of one contact stay as they were measured.
  const hours = audit.hours === null || audit.contacts === 0 ? audit.hours : (audit.hours / audit.contacts) * contacts;
  return { ...scenario, calibration: { ...scenario.calibration, audit: { ...audit, contacts, hours } } };
}

/** One assumption, one id: a default wherever it is used, and each number that the scenario itself gives. */
function idOf({ origin }: Quantity, place: Place): string {
  switch (origin.from) {
    case "default":
      return origin.id;
    case "scenario":
      return origin.path;
    case "preset":
      return `${origin.path} (${origin.preset})`;
    case "derived":
      // Mean and median survival that come from one count are one assumption: apart, they would be no survival.
      return place.length === 2 && place[0] === "survival" ? origin.how : place.join(".");
  }
}

/** What a number that is no default is called where people read it; null where its path has to do. */
const wordsOf = (place: Place): string | null =>
  place.join(".") === "inflow.newPatientsPerYear" ? "New people a year" : null;

interface PlacedQuantity {
  readonly quantity: Quantity;
  readonly place: Place;
}

/** Shares that sum to one: those of the tiers, and those of the kinds of contact. */
function sharesThatSum({ tiers, tasks }: Scenario): PlacedQuantity[][] {
  const ofTiers = tiers.map(({ share }, index) => ({ quantity: share, place: ["tiers", index, "share"] }));
  const ofContacts = tasks.flatMap(({ triggers, probability }, index) =>
    triggers.some((trigger) => "contact" in trigger)
      ? [{ quantity: probability, place: ["tasks", index, "probability"] }]
      : []
  );
  return [ofTiers, ofContacts];
}

/** So that shares that leave nothing do not leave less by rounding. */
const rounding = 1e-9;

function withSharesSumming(scenario: Scenario, before: Scenario): Scenario {
  const now = sharesThatSum(scenario);
  const balanced = new Map<Quantity, number>();
  sharesThatSum(before).forEach((shares, group) => {
    const pairs = shares.map(({ quantity }, index) => ({
      was: quantity,
      is: now[group]?.[index]?.quantity ?? quantity
    }));
    const kept = pairs.filter(({ was, is }) => was === is).map(({ is }) => is);
    if (kept.length === pairs.length) return;
    const total = pairs.reduce((sum, { was }) => sum + was.value, 0);
    const left = total - pairs.reduce((sum, { was, is }) => sum + (was === is ? 0 : is.value), 0);
    if (left < -rounding) throw new RangeError(`invalid shares; together above ${total}: ${total - left}`);
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

function visitQuantities(part: unknown, place: Place, visit: (quantity: Quantity, place: Place) => void): void {
  if (typeof part !== "object" || part === null) return;
  if (isQuantity(part)) {
    visit(part, place);
    return;
  }
  const entries = Array.isArray(part) ? part.entries() : Object.entries(part);
  for (const [key, inner] of entries) {
    if (typeof key === "number" || !unread.has(key)) visitQuantities(inner, [...place, key], visit);
  }
}
