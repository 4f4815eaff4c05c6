import type { Path } from "./path.ts";

/** What of a file has the right shape, and where in the file each entry of a shortened list stood. */
export interface WellFormedPart<Content> {
  readonly content: Content;
  /** A path of `content` as a path of the file. */
  readonly inFile: (path: Path) => Path;
}

interface Problem {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly keys?: readonly string[];
}

type Judge<Content> = (
  value: unknown
) =>
  | { readonly success: true; readonly data: Content }
  | { readonly success: false; readonly error: { readonly issues: readonly Problem[] } };

type Group = Record<string | number, unknown>;

/**
 * Take the malformed parts out of a value until a schema accepts the rest, so that the rest can be checked for meaning
 * in the same pass. A malformed key goes; where that leaves its group unfit, the group goes. Null when nothing is left.
 */
export function wellFormedPart<Content>(value: unknown, judge: Judge<Content>): WellFormedPart<Content> | null {
  const places = new Map<unknown, number[]>();
  const copy = copied(value, places);
  // Each round takes out at least one level of a group; no path is longer than the reader's deepest nesting.
  for (let round = 0; round < 40; round++) {
    const judged = judge(copy);
    if (judged.success) return { content: judged.data, inFile: (path) => originalPath(copy, path, places) };
    // All that goes is found first: taking an entry out of a list moves its neighbours.
    const keys: { readonly group: Group; readonly key: string | number }[] = [];
    const entries = new Map<unknown[], Set<number>>();
    for (const problem of judged.error.issues) {
      const path = problem.path as Path;
      for (const malformed of problem.keys === undefined ? [path] : problem.keys.map((key) => [...path, key])) {
        mark(malformed);
      }
    }
    if (keys.length === 0 && entries.size === 0) return null;
    for (const { group, key } of keys) delete group[key];
    for (const [list, gone] of entries) takeOut(list, gone, places);

    function mark(path: Path): void {
      for (let length = path.length; length > 0; length--) {
        const parent = partAt(copy, path.slice(0, length - 1));
        const step = path[length - 1];
        if (typeof parent !== "object" || parent === null || step === undefined) continue;
        if (!Object.hasOwn(parent, step)) continue;
        if (Array.isArray(parent)) entries.set(parent, (entries.get(parent) ?? new Set()).add(Number(step)));
        else keys.push({ group: parent as Group, key: step });
        return;
      }
    }
  }
  return null;
}

function takeOut(list: unknown[], gone: ReadonlySet<number>, places: Map<unknown, number[]>): void {
  const stays = (_: unknown, index: number): boolean => !gone.has(index);
  places.set(list, (places.get(list) ?? []).filter(stays));
  list.splice(0, list.length, ...list.filter(stays));
}

function partAt(value: unknown, path: Path): unknown {
  let found: unknown = value;
  for (const step of path) found = (found as Group | null | undefined)?.[step];
  return found;
}

function copied(value: unknown, places: Map<unknown, number[]>): unknown {
  if (Array.isArray(value)) {
    const list = value.map((entry) => copied(entry, places));
    places.set(list, [...list.keys()]);
    return list;
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, copied(entry, places)]));
}

function originalPath(value: unknown, path: Path, places: ReadonlyMap<unknown, number[]>): Path {
  const original: (string | number)[] = [];
  let found: unknown = value;
  for (const step of path) {
    original.push(typeof step === "number" ? (places.get(found)?.[step] ?? step) : step);
    found = (found as Group | null | undefined)?.[step];
  }
  return original;
}
