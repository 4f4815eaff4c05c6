import { type EvidenceEntry, evidenceEntries } from "./evidence-entry.ts";

/**
 * Entries that a question names: the one with that id (letter case aside), else those in which every word of the
 * question occurs, those with all words in id or title first. Empty where there is none.
 */
export function findEvidence(question: string): readonly EvidenceEntry[] {
  const entries = evidenceEntries();
  const wanted = question.trim().toLowerCase();
  const named = entries.filter(({ id }) => id.toLowerCase() === wanted);
  if (named.length > 0) return named;
  const parts = wanted.split(/\s+/).filter((part) => part !== "");
  if (parts.length === 0) return [];
  const holds = (text: string): boolean => parts.every((part) => text.includes(part));
  const found = entries.filter((entry) => holds(searched(entry)));
  const inTitle = (entry: EvidenceEntry): boolean => holds(`${entry.id} ${entry.title}`.toLowerCase());
  return [...found.filter(inTitle), ...found.filter((entry) => !inTitle(entry))];
}

/** Every id of the evidence, for a suggestion. */
export const evidenceIds = (): readonly string[] => evidenceEntries().map(({ id }) => id);

const searched = ({ kind, id, title, fields }: EvidenceEntry): string =>
  [kind, id, title, ...fields.flat()].join(" ").toLowerCase();
