import type { ScenarioContent } from "./file-schema.ts";
import type { Path } from "./path.ts";
import { positionKey } from "./yaml-reader.ts";

/** Where a value of a merged scenario was written. */
export type WrittenIn =
  | { readonly layer: "file"; readonly path: Path }
  | { readonly layer: "preset"; readonly preset: string; readonly path: Path };

/** A scenario made of one or more layers: preset, file, variant. Later layers win. */
export interface Layers {
  readonly content: ScenarioContent;
  /** Where each part was written; a part not listed was written where the part around it was. */
  readonly written: ReadonlyMap<string, WrittenIn>;
}

/** Groups whose keys are merged one by one; everything else is replaced as a whole. */
const mergedGroups: ReadonlySet<string> = new Set([
  "inflow",
  "tierChanges",
  "course",
  "tasks",
  "staff",
  "places",
  "switches",
  "targets",
  "reach",
  "calibrate",
  "load",
  "namedNurse",
  "cost",
  "search"
]);
const mergedByEntry: ReadonlySet<string> = new Set(["tasks", "targets", "search"]);
const mergedInStaff: ReadonlySet<string> = new Set(["leaversPerYear", "rampMonths"]);

type Group = Readonly<Record<string, unknown>>;

/** A single layer. `written` says where its top was written. */
export function layer(content: ScenarioContent, written: WrittenIn): Layers {
  return { content, written: new Map([[positionKey([]), written]]) };
}

/** One layer over another: groups are merged key by key, lists and quantities replaced. */
export function overlaid(below: Layers, above: ScenarioContent, at: WrittenIn): Layers {
  const written = new Map(below.written);
  const content = merge(withoutReplaced(below.content, above), above as Group, []);
  return { content: content as ScenarioContent, written };

  function merge(low: Group, high: Group, path: Path): Group {
    const merged: Record<string, unknown> = { ...low };
    for (const [key, value] of Object.entries(high)) {
      const here = [...path, key];
      const under = low[key];
      for (const old of [...written.keys()]) if (isAtOrUnder(old, here) && !isMerged(here)) written.delete(old);
      written.set(positionKey(here), { ...at, path: [...at.path, ...here] });
      if (!isMerged(here) || !isGroup(under) || !isGroup(value)) {
        merged[key] = value;
        continue;
      }
      for (const kept of Object.keys(under)) {
        const place = positionKey([...here, kept]);
        if (!written.has(place)) written.set(place, writtenIn(below, [...here, kept]));
      }
      const alternatives = here.length === 2 && here[0] === "tasks" ? taskAlternatives : [];
      merged[key] = merge(withoutAlternatives(under, value, alternatives), value, here);
    }
    return merged;
  }
}

/** Where the value at a path was written. */
export function writtenIn({ written }: Layers, path: Path): WrittenIn {
  for (let length = path.length; length >= 0; length--) {
    const found = written.get(positionKey(path.slice(0, length)));
    if (found !== undefined) return { ...found, path: [...found.path, ...path.slice(length)] };
  }
  throw new RangeError("invalid layers; the lowest was not placed");
}

function isAtOrUnder(key: string, path: Path): boolean {
  const prefix = positionKey(path).slice(0, -1);
  return key.startsWith(`${prefix},`) || key === `${prefix}]`;
}

function isMerged(path: Path): boolean {
  const [first, second] = path;
  if (typeof first !== "string") return false;
  if (path.length === 1) return mergedGroups.has(first);
  if (path.length !== 2 || typeof second !== "string") return false;
  return mergedByEntry.has(first) || (first === "staff" && mergedInStaff.has(second));
}

const isGroup = (value: unknown): value is Group =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const calendar = ["annualLeaveDays", "bankHolidayDays", "studyDays", "sicknessShare", "otherAbsenceShare"];

/** Ways to say the same thing: a layer that uses one takes the place of the others below it. */
const staffAlternatives: readonly (readonly string[])[] = [
  calendar,
  ["headroom"],
  ["uplift"],
  ["alwaysOpenHoursPerYear"]
];
const taskAlternatives: readonly (readonly string[])[] = [
  ["on"],
  ["contact"],
  ["perPersonYear"],
  ["perPersonYearByTier"],
  ["everyDays", "from", "spread"]
];
const inflowSources = ["newPatientsPerYear", "population", "perHundredThousand", "monthlyCounts", "proxy"];

function withoutReplaced(below: ScenarioContent, above: ScenarioContent): Group {
  const rest: Record<string, unknown> = { ...below };
  const sources = inflowSources.filter((key) => isGiven(above.inflow, key) && key !== "perHundredThousand");
  if (above.newPatientsPerYear !== undefined || sources.length > 0) {
    delete rest.newPatientsPerYear;
    if (below.inflow !== undefined) {
      const keep = sources.includes("population") ? ["perHundredThousand"] : [];
      const gone = inflowSources.filter((key) => !keep.includes(key));
      rest.inflow = Object.fromEntries(Object.entries(below.inflow).filter(([key]) => !gone.includes(key)));
    }
  }
  if (below.staff !== undefined && above.staff !== undefined) {
    rest.staff = withoutAlternatives(below.staff, above.staff, staffAlternatives);
  }
  return rest;
}

/** `low` without the alternatives that `high` does not use, where it uses any. */
function withoutAlternatives(low: Group, high: Group, alternatives: readonly (readonly string[])[]): Group {
  const used = alternatives.filter((keys) => keys.some((key) => isGiven(high, key)));
  if (used.length === 0) return low;
  const gone = alternatives.filter((keys) => !used.includes(keys)).flat();
  return Object.fromEntries(Object.entries(low).filter(([key]) => !gone.includes(key)));
}

const isGiven = (group: Group | undefined, key: string): boolean => group?.[key] !== undefined;
