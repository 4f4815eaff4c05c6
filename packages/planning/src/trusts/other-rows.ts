import { cellText } from "./read-cell.ts";

/** Names of a row that sums others up. */
const totals =
  /^((grand|sub|overall|national|column) ?)?totals?\b|\b(sub)?totals?$|^(england|all|all trusts|all organisations|all providers|overall|national|sum|mean|average)( total)?$/i;

/** Whether a row sums up others, by its name or code. */
export const isTotal = (name: string, code: string): boolean => totals.test(name) || (name === "" && totals.test(code));

/** Whether a row that sums up others has the sum of all, by its name: no sum of some, and no mean. */
export const isOfAll = (name: string): boolean =>
  /^((grand|overall|column) )?totals?$|^(all|sum)( total)?$/i.test(name);

const notes =
  /^(source|sources|note|notes|key|footnote|data|\*|†|‡|\[?[a-z\d]\]?\)?)\s*[:.=–-]|^(source|notes?|copyright|©)\b/i;

/** Whether a row is a note below the table: words in one cell that begin like one, and nothing in the others. */
export function isNote(cells: Readonly<Record<string, string>>): boolean {
  const filled = Object.values(cells)
    .map(cellText)
    .filter((text) => text !== "");
  return filled.length === 1 && filled.some((text) => notes.test(text));
}
