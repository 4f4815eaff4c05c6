import { quoted } from "@caseload/simulation";
import type { FileProblems } from "./file-problems.ts";
import { headingWords } from "./heading-words.ts";
import type { ColumnMatch } from "./trust.ts";

/** What a column of a file of flows says. */
export type FlowPart = "from" | "to" | "share";

/** Headings by their words. */
const headings: Readonly<Record<FlowPart, RegExp>> = {
  from: /^(from( trust| organisation)?|(sending|referring|diagnosing|home|source) ?(trust|organisation|provider)?|trust from|diagnosis at|referred (by|from)|origin)$/,
  to: /^(to( trust| organisation)?|(treating|receiving|treatment|destination) ?(trust|site|organisation|provider|place|centre)?|trust to|(treated|cared for) (at|by)|referred to)$/,
  share:
    /^(share|percent|(share|percent)( of)?( new)?( sbc)?( patient| people)?( moved| sent| referred)?|(patient|people) (share|percent))$/
};

const partWords: Readonly<Record<FlowPart, string>> = {
  from: "where people are diagnosed",
  to: "where they are cared for",
  share: "share of the people diagnosed"
};

/** The columns of a file of flows, or null where one is missing or there are two, with how each was understood. */
export function flowColumns(
  names: readonly string[],
  problems: FileProblems
): { readonly columns: Readonly<Record<FlowPart, string>> | null; readonly matches: readonly ColumnMatch[] } {
  const found = new Map<FlowPart, string>();
  for (const part of ["from", "to", "share"] as const) {
    const fitting = names.filter((name) => headings[part].test(headingWords(name).join(" ")));
    const [first, second] = fitting;
    if (first === undefined) {
      problems.report("missing", { line: null, column: part }, `a column ${quoted(part)}: ${partWords[part]}`, null);
    } else if (second !== undefined) {
      const both = fitting.map((name) => quoted(name)).join(" and ");
      problems.report("conflict", { line: null, column: first }, `one column for ${partWords[part]}`, both);
    } else found.set(part, first);
  }
  const [from, to, share] = [found.get("from"), found.get("to"), found.get("share")];
  const matches = names.map((column): ColumnMatch => {
    const part = [...found].find(([, name]) => name === column)?.[0];
    return { column, readAs: part === undefined ? "not read" : partWords[part] };
  });
  const isWhole = from !== undefined && to !== undefined && share !== undefined;
  return { columns: isWhole ? { from, to, share } : null, matches };
}
