import type { Catalogue } from "./catalogue.ts";
import { isBlank } from "./is-blank.ts";
import { repeated } from "./repeated.ts";

/**
 * What is wrong with the survival alternatives: an id that occurs twice or is that of a preset, as one word must mean
 * one thing; no label or reason; no fact, or one that does not exist; and a preset that has no survival of its own.
 */
export function survivalAlternativeProblems({ survivalAlternatives, facts, presets }: Catalogue): string[] {
  const factIds = new Set(facts.map(({ id }) => id));
  const presetIds = new Set(presets.map(({ id }) => id));
  const withSurvival = new Set(presets.filter(({ scenario }) => scenario.survival !== undefined).map(({ id }) => id));
  return [
    ...repeated(survivalAlternatives.map(({ id }) => id)).map((id) => `survival ${id} occurs twice`),
    ...survivalAlternatives.flatMap((entry) => [
      ...(presetIds.has(entry.id) ? [`survival ${entry.id} has the id of a preset`] : []),
      ...(["label", "reason"] as const)
        .filter((field) => isBlank(entry[field]))
        .map((field) => `survival ${entry.id} has no ${field}`),
      ...(entry.facts.length === 0 ? [`survival ${entry.id} rests on no fact`] : []),
      ...entry.facts
        .filter((id) => !factIds.has(id))
        .map((id) => `survival ${entry.id} names fact ${id}, which does not exist`),
      ...(typeof entry.survival === "string" && !withSurvival.has(entry.survival)
        ? [`survival ${entry.id} names preset ${entry.survival}, which has no survival`]
        : [])
    ])
  ];
}
