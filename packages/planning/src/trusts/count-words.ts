import { shown } from "../explain-line.ts";
import type { ProtectedCount } from "./trust.ts";

/** A protected count of something in a sentence: "75 people", or "a suppressed number of people (1 to 7)". */
export const countWords = (count: ProtectedCount, of: string): string =>
  count.shown === null
    ? `a suppressed number of ${of} (${shown(count.low)} to ${shown(count.high)})`
    : `${shown(count.shown)} ${of}`;
