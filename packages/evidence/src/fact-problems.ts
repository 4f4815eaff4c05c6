import type { Evidence } from "./evidence.ts";
import type { Fact } from "./fact.ts";
import { isBlank } from "./is-blank.ts";
import type { Source } from "./provenance.ts";
import { qualities } from "./qualities.ts";
import { rangeProblems } from "./range-problems.ts";
import { repeated } from "./repeated.ts";

/** What is wrong with the facts, each by itself: what a reader needs to doubt it is missing, or its numbers are none. */
export function factProblems({ facts, sources }: Pick<Evidence, "facts" | "sources">): string[] {
  const documents = new Set(sources.map((source) => source.id));
  return [
    ...repeated(facts.map((fact) => fact.id)).map((id) => `fact ${id} occurs twice`),
    ...facts.flatMap((fact) => [
      ...(["statement", "unit", "year", "geography"] as const)
        .filter((field) => isBlank(fact[field]))
        .map((field) => `fact ${fact.id} has no ${field}`),
      ...provenanceProblems(fact, documents),
      ...valueProblems(fact)
    ])
  ];
}

function provenanceProblems(fact: Fact, documents: ReadonlySet<string>): string[] {
  const { document, place }: Partial<Source> = fact.source ?? {};
  const problems: string[] = [];
  if (document === undefined || isBlank(document)) problems.push(`fact ${fact.id} has no source`);
  else if (!documents.has(document)) problems.push(`fact ${fact.id} names source ${document}, which does not exist`);
  if (isBlank(place)) problems.push(`fact ${fact.id} has no place in its source`);
  if (isBlank(fact.quality)) problems.push(`fact ${fact.id} has no quality`);
  else if (!Object.hasOwn(qualities, fact.quality))
    problems.push(`fact ${fact.id} has quality "${fact.quality}", which is none`);
  return problems;
}

function valueProblems(fact: Fact): string[] {
  const name = `fact ${fact.id}`;
  switch (fact.kind) {
    case "number":
      return rangeProblems(name, fact, ["value"]);
    case "range":
      return rangeProblems(name, fact, ["low", "high"]);
    case "word":
      return [
        ...(isBlank(fact.value) ? [`${name} has an empty word`] : []),
        ...rangeProblems(name, { ...fact, value: undefined }, [])
      ];
    default:
      return [`${name} is neither a number, a range nor a word`];
  }
}
