import { defaults, payPoints } from "@caseload/evidence";
import type { Issue, Rows } from "@caseload/simulation";
import { issueText } from "@caseload/simulation";
import { readTrusts } from "../../src/trusts/read-trusts.ts";
import type { TrustRow } from "../../src/trusts/trust.ts";

export const evidence = { defaults, payPoints };

/** A table as the command line would read it from a file: a heading and rows, each of as many cells. */
export function tableOf(heading: readonly string[], ...rows: readonly (readonly string[])[]): Rows {
  return {
    file: "trusts.csv",
    rows: rows.map((cells, i) => ({
      line: i + 2,
      cells: Object.fromEntries(heading.map((column, at) => [column, cells[at] ?? ""]))
    }))
  };
}

/** The trusts of a table that is right. */
export function trustsOf(table: Rows): readonly TrustRow[] {
  const read = readTrusts(table);
  if (!read.ok) throw new Error(read.issues.map(issueText).join("\n"));
  return read.trusts;
}

/** What is wrong with a table, as its reader sees it. */
export function wrongWith(table: Rows): string[] {
  const read = readTrusts(table);
  return read.ok ? [] : read.issues.map((issue: Issue) => issueText(issue));
}

/** A row of a made-up trust. */
export const trustRow = (key: string, changes: Partial<TrustRow> = {}): TrustRow => ({
  key,
  line: 2,
  name: `Made-up ${key}`,
  odsCode: null,
  alliance: null,
  sizes: {},
  suppressedAtSource: {},
  posts: null,
  serviceModel: null,
  dataCompleteness: null,
  sites: null,
  rurality: null,
  ...changes
});
