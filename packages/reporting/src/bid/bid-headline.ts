import { findRow } from "../find-row.ts";
import { roundPercentText } from "../indicator-format.ts";
import { percentText, poundsText } from "../number-format.ts";
import type { AnsweredBid, AnsweredOption } from "./answered-bid.ts";
import { readingOf } from "./option-reading.ts";
import { addedWords, postsWords, preferredOf } from "./option-words.ts";

/** What is asked for, what it costs and what it changes, in three sentences; or that nothing can be put forward. */
export function bidHeadline(bid: AnsweredBid): string {
  const { base, options } = bid;
  const preferred = preferredOf(bid);
  const [nothing] = options;
  const today = inTimeOf(nothing);
  const { organisation } = base.scenario;
  if (preferred === null) {
    return `No option is put forward for ${organisation}: none is seen to bring more due work in time than the posts in place${today === null ? "" : ` (${roundPercentText(today)})`}.`;
  }
  const more = addedWords(preferred);
  const asked = `${organisation} ${more === "" ? `keeps ${postsWords(preferred)}` : `asks for ${more} beside the posts in place`} (option "${preferred.name}")`;
  const last = preferred.priced.financial.at(-1);
  const cost =
    last === undefined
      ? ""
      : ` In ${last.year}, with everybody in post and at the prices of that year, that costs ${poundsText(last.increment)} more than doing nothing.`;
  return `${asked}.${cost} ${achieves(preferred, today)}`;
}

/** "Then 62 % of due work is done in time, where it is 12 % today; all Standards together are …" */
function achieves(option: AnsweredOption, today: number | null): string {
  const share = inTimeOf(option);
  const reading = readingOf(option);
  const { together } = reading;
  const wanted = percentText(option.scenario.successProbability.value);
  const word =
    together === null
      ? ""
      : together.verdict === "meets" || option.kind === "standards"
        ? ` All Standards together are met with a chance of at least ${wanted}.`
        : together.verdict === "does not meet"
          ? " The Standards are not all met."
          : ` Whether all Standards are met with a chance of ${wanted} cannot be told.`;
  if (share === null) return `No work falls due.${word}`;
  const before = today === null ? "" : `, where it is ${roundPercentText(today)} with the posts in place`;
  return `Then ${roundPercentText(share)} of due work is done in time (${reading.reading} reading)${before}.${word}`;
}

/** Share of due work done in time, in the reading in which the option is told; null where none falls due. */
export const inTimeOf = (option: AnsweredOption): number | null =>
  findRow(readingOf(option).rows, "work-in-time")?.mean ?? null;
