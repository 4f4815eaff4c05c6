import type { SimulationDocument } from "@caseload/reporting";
import type { Outcome } from "./command.ts";
import type { Io } from "./io.ts";

/**
 * The outcome of a command that prints what is finished when the user interrupts, or the whole answer.
 *
 * @param found - null where nothing was finished
 * @throws the reason of the signal where nothing was
 */
export function partialOutcome<T>(
  found: T | null,
  isPartial: (found: T) => boolean,
  write: (found: T, partial: boolean) => SimulationDocument,
  { signal, stderr }: Io
): Outcome {
  if (found === null) throw signal?.reason ?? new Error("nothing was simulated");
  const partial = isPartial(found);
  if (partial) stderr.write("caseload: interrupted; the answer is of what was finished\n");
  return { exitCode: partial ? 130 : 0, ...write(found, partial) };
}
