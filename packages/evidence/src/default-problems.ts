import type { Default, Unknown } from "./assumption.ts";
import type { Evidence } from "./evidence.ts";
import { isBlank } from "./is-blank.ts";
import { qualities } from "./qualities.ts";
import { rangeProblems } from "./range-problems.ts";
import { repeated } from "./repeated.ts";

/** What is wrong with the defaults and the assumption register, by themselves and towards each other. */
export function defaultProblems({
  facts,
  defaults,
  unknowns
}: Pick<Evidence, "facts" | "defaults" | "unknowns">): string[] {
  const factIds = new Set(facts.map((fact) => fact.id));
  const entries = new Map(unknowns.map((entry) => [entry.id, entry]));
  const values = new Map(defaults.map((entry) => [entry.id, entry]));
  return [
    ...repeated(defaults.map((entry) => entry.id)).map((id) => `default ${id} occurs twice`),
    ...repeated(unknowns.map((entry) => entry.id)).map((id) => `register entry ${id} occurs twice`),
    ...defaults.flatMap((entry) => [
      ...ownProblems(entry),
      ...missingFacts(`default ${entry.id}`, entry.facts, factIds),
      ...entry.unknowns.flatMap((id) => linkToEntry(entry.id, id, entries.get(id)))
    ]),
    ...unknowns.flatMap((entry) => [
      ...(["question", "treatment"] as const)
        .filter((field) => isBlank(entry[field]))
        .map((field) => `register entry ${entry.id} has no ${field}`),
      ...missingFacts(`register entry ${entry.id}`, entry.facts, factIds),
      ...entry.defaults.flatMap((id) => linkToDefault(entry.id, id, values.get(id)))
    ])
  ];
}

function ownProblems(entry: Default): string[] {
  const name = `default ${entry.id}`;
  return [
    ...rangeProblems(name, entry, ["low", "value", "high"]),
    ...(["label", "unit", "year", "reason"] as const)
      .filter((field) => isBlank(entry[field]))
      .map((field) => `${name} has no ${field}`),
    ...(Object.hasOwn(qualities, entry.quality) ? [] : [`${name} has quality "${entry.quality}", which is none`]),
    ...(entry.facts.length + entry.unknowns.length === 0
      ? [`${name} rests on no fact and on no entry of the assumption register`]
      : [])
  ];
}

function missingFacts(name: string, ids: readonly string[], known: ReadonlySet<string>): string[] {
  return ids.filter((id) => !known.has(id)).map((id) => `${name} names fact ${id}, which does not exist`);
}

function linkToEntry(defaultId: string, id: string, entry: Unknown | undefined): string[] {
  if (entry === undefined) return [`default ${defaultId} names register entry ${id}, which does not exist`];
  return entry.defaults.includes(defaultId)
    ? []
    : [`register entry ${id} does not name default ${defaultId} in return`];
}

function linkToDefault(entryId: string, id: string, entry: Default | undefined): string[] {
  if (entry === undefined) return [`register entry ${entryId} names default ${id}, which does not exist`];
  return entry.unknowns.includes(entryId) ? [] : [`default ${id} does not name register entry ${entryId} in return`];
}
