import type { IndicatorDifference } from "@caseload/simulation";
import { findRow } from "../find-row.ts";
import type { Compared, SimulatedReading } from "../simulated.ts";
import type { AnsweredOption } from "./answered-bid.ts";

/**
 * The reading in which an option is told: with support workers the one in which work is delegated to them, where it was
 * asked about; else the first.
 */
export function readingOf({ posts, simulated }: Pick<AnsweredOption, "posts" | "simulated">): SimulatedReading {
  const [first] = simulated.readings;
  if (posts.supportWorker === 0) return first;
  return simulated.readings.find(({ reading }) => reading === "delegated") ?? first;
}

/** By how much more of the due work is done in time than where nothing is done; undefined for doing nothing. */
export function gainOf(option: Pick<AnsweredOption, "posts" | "simulated">): IndicatorDifference | undefined {
  const { reading } = readingOf(option);
  const { differences = [] } = option.simulated as Partial<Compared>;
  const found = differences.find((each) => each.reading === reading);
  return found === undefined ? undefined : findRow(found.rows, "work-in-time");
}
