import type { Conflict } from "./conflict.ts";
import { defaultProblems } from "./default-problems.ts";
import type { Evidence } from "./evidence.ts";
import { factProblems } from "./fact-problems.ts";
import { isBlank } from "./is-blank.ts";
import type { SourceDocument } from "./provenance.ts";
import { repeated } from "./repeated.ts";
import type { Word } from "./word-list.ts";

/**
 * Everything that is wrong with the evidence, in words, all at once; empty when nothing is.
 *
 * Refused are: ids that occur twice; a fact without statement, unit, year, geography, known document, place or known
 * quality; numbers that are not finite, ranges that run backwards, values outside their range; a default that rests
 * neither on a fact nor on an entry of the assumption register, or on one that does not exist; an entry of the
 * register that does not name the defaults which name it, and the other way round; a conflict with fewer than two
 * sides; and words that point to words which do not exist.
 */
export function evidenceProblems(evidence: Evidence): string[] {
  return [
    ...sourceProblems(evidence.sources),
    ...factProblems(evidence),
    ...defaultProblems(evidence),
    ...conflictProblems(evidence.conflicts, new Set(evidence.facts.map((fact) => fact.id))),
    ...wordProblems(evidence.words)
  ];
}

function sourceProblems(sources: readonly SourceDocument[]): string[] {
  return [
    ...repeated(sources.map((source) => source.id)).map((id) => `source ${id} occurs twice`),
    ...sources.flatMap((source) =>
      (["title", "publisher", "year"] as const)
        .filter((field) => isBlank(source[field]))
        .map((field) => `source ${source.id} has no ${field}`)
    )
  ];
}

function conflictProblems(conflicts: readonly Conflict[], facts: ReadonlySet<string>): string[] {
  return [
    ...repeated(conflicts.map((conflict) => conflict.id)).map((id) => `conflict ${id} occurs twice`),
    ...conflicts.flatMap((conflict) => [
      ...(conflict.sides.length < 2 ? [`conflict ${conflict.id} has fewer than two sides`] : []),
      ...conflict.sides
        .filter((side) => isBlank(side.place))
        .map((side) => `conflict ${conflict.id} has a side without a place: ${side.says}`),
      ...(isBlank(conflict.treatment) ? [`conflict ${conflict.id} has no treatment`] : []),
      ...conflict.facts
        .filter((id) => !facts.has(id))
        .map((id) => `conflict ${conflict.id} names fact ${id}, which does not exist`)
    ])
  ];
}

function wordProblems(words: readonly Word[]): string[] {
  const ids = new Set(words.map((word) => word.id));
  return [
    ...repeated(words.map((word) => word.id)).map((id) => `word ${id} occurs twice`),
    ...repeated(words.map((word) => word.term.toLowerCase())).map((term) => `term "${term}" is defined twice`),
    ...words.filter((word) => isBlank(word.meaning)).map((word) => `word ${word.id} has no meaning`),
    ...words.flatMap((word) =>
      word.seeAlso.filter((id) => !ids.has(id)).map((id) => `word ${word.id} points to ${id}, which does not exist`)
    )
  ];
}
