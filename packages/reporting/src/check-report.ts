import { type Issue, issueText } from "@caseload/simulation";
import { countText } from "./number-format.ts";
import { list, type Report, section, words } from "./report.ts";
import { type Cell, column, type Table, textColumn } from "./table.ts";

/** What was found in one file. */
export interface CheckedFile {
  readonly file: string;
  /** Empty for a file that can be answered. */
  readonly issues: readonly Issue[];
  /** What keeps it from being read at all: missing, too large, not text; null where it could be read. */
  readonly unread: string | null;
  readonly warnings: readonly string[];
}

/** Whether the file can be answered. */
export const isGood = (checked: CheckedFile): boolean => checked.unread === null && checked.issues.length === 0;

/** Every file with "ok" or all its problems. */
export function checkReport(files: readonly CheckedFile[]): Report {
  const bad = files.filter((checked) => !isGood(checked)).length;
  const count = (n: number): string => `${countText(n)} ${n === 1 ? "file" : "files"}`;
  const headline =
    bad === 0
      ? `All is well with ${count(files.length)}.`
      : `${count(bad)} of ${countText(files.length)} cannot be answered.`;
  return {
    headline: headline.charAt(0).toUpperCase() + headline.slice(1),
    sections: files.flatMap((checked) =>
      isGood(checked)
        ? section("", words(`${checked.file}: ok`), list(checked.warnings))
        : section(`${checked.file}: ${countText(problemsOf(checked).length)} to mend`, list(problemsOf(checked)))
    )
  };
}

/** A row a problem; a file without one has a single row that says ok. */
export function checkTable(files: readonly CheckedFile[]): Table {
  return {
    title: "",
    columns: [
      textColumn("file", "file"),
      textColumn("state", "state"),
      column("line", "line", "", "people"),
      column("column", "column", "", "people"),
      textColumn("problem", "problem")
    ],
    rows: files.flatMap((checked): Cell[][] => {
      if (isGood(checked)) return [[checked.file, "ok", null, null, ""]];
      if (checked.unread !== null) return [[checked.file, "bad", null, null, checked.unread]];
      return checked.issues.map((i): Cell[] => [checked.file, "bad", i.line, i.column, issueText(i)]);
    })
  };
}

const problemsOf = ({ issues, unread }: CheckedFile): string[] => (unread === null ? issues.map(issueText) : [unread]);
