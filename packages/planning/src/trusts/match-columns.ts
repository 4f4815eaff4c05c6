import { suggest } from "@caseload/simulation";
import { type ColumnMeaning, columnMeaning } from "./column-meaning.ts";
import { roleLabelOf } from "./role-label-of.ts";
import type { ColumnMatch, SizeMeasure } from "./trust.ts";

/** A column that is read, and what it says. */
export interface ReadColumn {
  readonly column: string;
  readonly meaning: ColumnMeaning;
}

/** Columns that would say the same, so that none can be taken. */
export interface Ambiguous {
  readonly readAs: string;
  readonly columns: readonly string[];
}

export interface MatchedColumns {
  readonly read: readonly ReadColumn[];
  readonly matches: readonly ColumnMatch[];
  readonly ambiguous: readonly Ambiguous[];
  /** Columns that look like identifiers of people. */
  readonly identifiers: readonly string[];
}

/** What each column of a trusts' file says, and which columns contradict each other. */
export function matchColumns(columns: readonly string[]): MatchedColumns {
  const understood = columns.map((column) => ({ column, meaning: columnMeaning(column) }));
  const read = understood.flatMap(({ column, meaning }): ReadColumn[] =>
    meaning.is === "unread" ? [] : [{ column, meaning }]
  );
  const matches = understood.map(({ column, meaning }): ColumnMatch => {
    if (meaning.is !== "unread") return { column, readAs: readAs(meaning) };
    if (meaning.why !== null) return { column, readAs: `not read: ${meaning.why}` };
    const near = suggest(column, headings);
    return { column, readAs: near === null ? "not read" : `not read; did you mean ${JSON.stringify(near)}?` };
  });
  const identifiers = matches
    .filter((match) => match.readAs.endsWith("identifier of people"))
    .map(({ column }) => column);
  return { read, matches, ambiguous: [...sameMeaning(read), ...partsBesideWhole(read)], identifiers };
}

const measureWords: Readonly<Record<SizeMeasure, string>> = {
  newPatients: "new patients a year",
  caseload: "people on the caseload",
  population: "population",
  breastActivity: "breast activity in a year (a proxy)"
};

/** A meaning in words, as the matching shows it. */
export function readAs(meaning: ColumnMeaning): string {
  switch (meaning.is) {
    case "name":
      return "name of the trust";
    case "odsCode":
      return "ODS code";
    case "alliance":
      return "Cancer Alliance";
    case "serviceModel":
      return "service model";
    case "dataCompleteness":
      return "data completeness";
    case "sites":
      return "number of sites";
    case "rurality":
      return "rural or urban";
    case "size":
      return measureWords[meaning.measure];
    case "wte":
      return `${postName(meaning)}: WTE`;
    case "share":
      return `${postName(meaning)}: share of time for secondary breast cancer`;
  }
}

const postName = ({ role, qualifier }: { readonly role: string | null; readonly qualifier: string }): string => {
  const label = role === null ? "all posts" : roleLabelOf(role);
  return qualifier === "" ? label : `${label}, ${qualifier}`;
};

/** Headings that a misspelt one may have meant. */
const headings = [
  "Trust name",
  "ODS code",
  "Cancer Alliance",
  "New patients per year",
  "Caseload",
  "Population",
  "Breast pathways",
  "CNS WTE",
  "CNS SBC share",
  "Support worker WTE",
  "Support worker SBC share",
  "Service model",
  "Data completeness",
  "Sites",
  "Rural or urban"
];

function sameMeaning(read: readonly ReadColumn[]): Ambiguous[] {
  const groups = new Map<string, string[]>();
  for (const { column, meaning } of read) {
    const key = readAs(meaning);
    groups.set(key, [...(groups.get(key) ?? []), column]);
  }
  return [...groups].flatMap(([key, columns]) => (columns.length > 1 ? [{ readAs: key, columns }] : []));
}

/** "CNS WTE" beside "CNS band 7 WTE": whether the first includes the second cannot be told. */
function partsBesideWhole(read: readonly ReadColumn[]): Ambiguous[] {
  const posts = read.flatMap(({ column, meaning }) => (meaning.is === "wte" ? [{ column, ...meaning }] : []));
  return posts
    .filter(({ qualifier }) => qualifier === "")
    .flatMap((whole) => {
      const parts = posts.filter(({ role, qualifier }) => role === whole.role && qualifier !== "");
      const columns = [whole.column, ...parts.map(({ column }) => column)];
      return parts.length > 0 ? [{ readAs: `${readAs(whole)}, whole and part`, columns }] : [];
    });
}
