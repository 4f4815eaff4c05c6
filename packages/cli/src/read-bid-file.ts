import type { Questions } from "@caseload/reporting";
import type { ReadBid } from "@caseload/reporting/bid";
import { InputError } from "./input-error.ts";
import type { Io } from "./io.ts";
import { readText } from "./read-file.ts";
import { tablesOf } from "./read-table.ts";

/**
 * A scenario file, its variants and its bid, with the contact rate that `posts` counts with.
 *
 * @throws InputError with every problem of the file
 */
export async function readBidFile(
  file: string,
  questions: Questions,
  io: Io
): Promise<Extract<ReadBid, { readonly ok: true }>> {
  const { readBid } = await import("@caseload/reporting/bid");
  const text = await readText(file, io);
  const name = file === "-" ? "standard input" : file;
  const read = readBid(text, { ...questions, file: name, rowsOf: tablesOf(file, io.cwd) });
  if (!read.ok) throw new InputError(read.problems);
  return read;
}
