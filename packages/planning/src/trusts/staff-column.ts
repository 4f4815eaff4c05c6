import { roles } from "@caseload/evidence";
import { headingWords } from "./heading-words.ts";

/** The role that a heading names, and what sets its posts apart from others of the role: "band 7", "combined". */
export interface NamedRole {
  readonly role: string;
  readonly qualifier: string;
}

/** Spellings of headings beyond the titles that the documents use. */
const moreTitles: Readonly<Record<string, readonly string[]>> = {
  cns: ["specialist nurse", "nurse specialist"],
  primaryNurse: ["primary CNS", "primary breast CNS", "primary nurse"],
  supportWorker: ["care navigator"]
};

/** Titles as words, the longest first, so that "CNS support worker" is a support worker. */
const titles = roles
  .filter(({ external }) => !external)
  .flatMap(({ id, label, aliases }) =>
    [id, label, ...aliases, ...(moreTitles[id] ?? [])].map((title) => ({ role: id, words: headingWords(title) }))
  )
  .sort((a, b) => b.words.length - a.words.length);

/** The role of this service that a heading names, or null. */
export function namedRole(words: readonly string[]): NamedRole | null {
  const found = titles.find((title) => contains(words, title.words));
  if (found === undefined) return null;
  const role = found.role === "cns" && words.includes("primary") ? "primaryNurse" : found.role;
  return { role, qualifier: qualifierOf(words) };
}

function contains(words: readonly string[], part: readonly string[]): boolean {
  return words.some((_, at) => part.every((word, i) => words[at + i] === word));
}

function qualifierOf(words: readonly string[]): string {
  const band = /\b(?:band ?|b)(\d[abcd]?)\b/.exec(words.join(" "))?.[1];
  const kind = ["dedicated", "combined"].filter((word) => words.includes(word));
  return [...kind, ...(band === undefined ? [] : [`band ${band}`])].join(" ");
}
