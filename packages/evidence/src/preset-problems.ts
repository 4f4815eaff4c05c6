import type { Catalogue } from "./catalogue.ts";
import type { Preset } from "./preset.ts";
import { repeated } from "./repeated.ts";

/**
 * What is wrong with the presets: a value that rests on nothing, a number without a fact, a source for a value that is
 * not there, an open value that is given, and names of facts or roles that do not exist.
 */
export function presetProblems(catalogue: Catalogue): string[] {
  const facts = new Set(catalogue.facts.map((fact) => fact.id));
  const roles = new Set(catalogue.roles.filter((role) => !role.external).map((role) => role.id));
  return [
    ...repeated(catalogue.presets.map((preset) => preset.id)).map((id) => `preset ${id} occurs twice`),
    ...catalogue.presets.flatMap((preset) => [
      ...sourceProblems(preset, facts),
      ...openProblems(preset),
      ...leavesOf(preset.scenario, "")
        .filter(({ path, value }) => path.endsWith(".role") && !roles.has(String(value)))
        .map(({ path, value }) => `preset ${preset.id}: ${path} is ${value}, which is no role of a post`)
    ])
  ];
}

function sourceProblems(preset: Preset, facts: ReadonlySet<string>): string[] {
  const paths = pathsOf(preset.scenario, "");
  const given = preset.given;
  const unfounded = leavesOf(preset.scenario, "").flatMap(({ path, value }) => {
    const grounds = given.filter((entry) => path === entry.path || isInside(path, entry.path));
    if (grounds.length === 0) return [`preset ${preset.id}: ${path} rests on nothing`];
    const needsFact = typeof value === "number" && grounds.every((entry) => entry.facts.length === 0);
    return needsFact ? [`preset ${preset.id}: ${path} is a number without a fact`] : [];
  });
  return [
    ...unfounded,
    ...given.flatMap((entry) => [
      ...(paths.has(entry.path) ? [] : [`preset ${preset.id}: ${entry.path} has a source and is not given`]),
      ...(entry.place.trim() === "" ? [`preset ${preset.id}: ${entry.path} has no place in the documents`] : []),
      ...entry.facts
        .filter((id) => !facts.has(id))
        .map((id) => `preset ${preset.id}: ${entry.path} names fact ${id}, which does not exist`)
    ])
  ];
}

function openProblems(preset: Preset): string[] {
  const paths = pathsOf(preset.scenario, "");
  return [
    ...repeated(preset.open.map((entry) => entry.path)).map((path) => `preset ${preset.id}: ${path} is open twice`),
    ...preset.open.flatMap((entry) => {
      if (paths.has(entry.path)) return [`preset ${preset.id}: ${entry.path} is open and given`];
      return entry.what.trim() === "" || entry.why.trim() === ""
        ? [`preset ${preset.id}: ${entry.path} is open and does not say what or why`]
        : [];
    })
  ];
}

interface Leaf {
  readonly path: string;
  readonly value: unknown;
}

/** Every value of a fragment that is neither list nor object, with its path: `posts[0].wte`. An empty list is one. */
function leavesOf(value: unknown, path: string): Leaf[] {
  const inside = childrenOf(value, path);
  return inside.length === 0 ? [{ path, value }] : inside.flatMap((child) => leavesOf(child.value, child.path));
}

function pathsOf(value: unknown, path: string): Set<string> {
  const inside = childrenOf(value, path);
  return new Set(inside.flatMap((child) => [child.path, ...pathsOf(child.value, child.path)]));
}

function childrenOf(value: unknown, path: string): Leaf[] {
  if (Array.isArray(value)) return value.map((child, position) => ({ path: `${path}[${position}]`, value: child }));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).map(([key, child]) => ({ path: path === "" ? key : `${path}.${key}`, value: child }));
}

function isInside(path: string, outer: string): boolean {
  return path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`);
}
