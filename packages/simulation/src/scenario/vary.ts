import type { Quantity } from "../quantity/quantity.ts";
import { type Path, pathText } from "./path.ts";
import type { Scenario } from "./scenario.ts";

/** A number of a resolved scenario, and where in it. */
export interface PlacedQuantity {
  /** "tiers[0].share". */
  readonly path: string;
  readonly quantity: Quantity;
}

/** Every number of a scenario that has a range and an origin, in the order of its keys. */
export function quantitiesOf(scenario: Scenario): readonly PlacedQuantity[] {
  const found: PlacedQuantity[] = [];
  walk(scenario, [], (quantity, path) => {
    found.push({ path: pathText(path), quantity });
    return quantity;
  });
  return found;
}

/**
 * A copy in which the quantity at a path has this value; its ends stay. Where it is the share of a tier, the other
 * tiers' shares are scaled so that all sum to 1.
 * @throws RangeError where the scenario has no quantity at the path, or for a value that is not finite
 */
export function withQuantity(scenario: Scenario, path: string, value: number): Scenario {
  const changed = replaced(scenario, value, (_, at) => pathText(at) === path);
  if (changed === null) throw new RangeError(`invalid path; the scenario has no quantity there: ${path}`);
  return changed;
}

/**
 * A copy in which every quantity that stands for this default has this value: the same default may be used by many
 * tasks, and they move together.
 * @throws RangeError where the scenario does not use the default, or for a value that is not finite
 */
export function withDefault(scenario: Scenario, defaultId: string, value: number): Scenario {
  const changed = replaced(scenario, value, ({ origin }) => origin.from === "default" && origin.id === defaultId);
  if (changed === null) throw new RangeError(`invalid default; the scenario does not use it: ${defaultId}`);
  return changed;
}

function replaced(
  scenario: Scenario,
  value: number,
  isMeant: (quantity: Quantity, path: Path) => boolean
): Scenario | null {
  if (!Number.isFinite(value)) throw new RangeError(`invalid value; not finite: ${value}`);
  let count = 0;
  const moved = new Set<number>();
  const copy = walk(scenario, [], (quantity, path) => {
    if (!isMeant(quantity, path)) return quantity;
    count++;
    const [list, index, key] = path;
    if (list === "tiers" && key === "share" && typeof index === "number") moved.add(index);
    return { ...quantity, value };
  }) as Scenario;
  if (count === 0) return null;
  return moved.size === 0 ? copy : { ...copy, tiers: rescaled(copy.tiers, moved) };
}

/** The shares that were not moved, scaled to what is left by those that were; equal where all of them were 0. */
function rescaled(tiers: Scenario["tiers"], moved: ReadonlySet<number>): Scenario["tiers"] {
  const sumOf = (isCounted: (index: number) => boolean): number =>
    tiers.reduce((sum, { share }, index) => sum + (isCounted(index) ? share.value : 0), 0);
  const left = 1 - sumOf((index) => moved.has(index));
  const others = sumOf((index) => !moved.has(index));
  const count = tiers.length - moved.size;
  return tiers.map((tier, index) => {
    if (moved.has(index)) return tier;
    const value = others > 0 ? (tier.share.value * left) / others : left / count;
    return { ...tier, share: { ...tier.share, value } };
  });
}

/** A copy of plain data in which `change` was applied to every quantity. */
function walk(value: unknown, path: Path, change: (quantity: Quantity, path: Path) => Quantity): unknown {
  if (Array.isArray(value)) return value.map((entry, index) => walk(entry, [...path, index], change));
  if (typeof value !== "object" || value === null) return value;
  if (isQuantity(value)) return change(value, path);
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, walk(entry, [...path, key], change)]));
}

function isQuantity(value: object): value is Quantity {
  return "value" in value && "low" in value && "high" in value && "unit" in value && "origin" in value;
}
