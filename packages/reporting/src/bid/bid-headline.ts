import { findRow } from "../find-row.ts";
import { roundPercentText } from "../indicator-format.ts";
import { peopleText, percentText, poundsText } from "../number-format.ts";
import type { AnsweredBid, AnsweredOption } from "./answered-bid.ts";
import { bidDate } from "./bid-date.ts";
import { metFromOf } from "./met-from-of.ts";
import { readingOf, verdictOf } from "./option-reading.ts";
import { addedWords, postsWords, preferredOf } from "./option-words.ts";

/** What is asked for, what it costs and what it changes, in a few sentences; or that nothing can be put forward. */
export function bidHeadline(bid: AnsweredBid): string {
  const { base, options } = bid;
  const preferred = preferredOf(bid);
  const [nothing] = options;
  const today = inTimeOf(nothing);
  const { organisation, priceYear } = base.scenario;
  if (preferred === null) {
    return `No option is put forward for ${organisation}: none is seen to bring more due work in time than the posts in place${today === null ? "" : ` (${roundPercentText(today)})`}.`;
  }
  const more = addedWords(preferred);
  const payer = bid.terms.pension === "trust" ? "the employer" : "the employer and the centre together";
  const beside =
    postsWords(nothing) === "no posts" ? "; it has none today" : `, beside ${postsWords(nothing)} in place`;
  const asked =
    more === "" ? `${organisation} keeps ${postsWords(preferred)}` : `${organisation} asks for ${more}${beside}`;
  const cost =
    more === ""
      ? ""
      : ` In the prices of ${priceYear} a full year of that costs ${payer} ${poundsText(preferred.fullYear.atFirst)} more than today at first, and ${poundsText(preferred.fullYear.atTop)} with everybody at the top of their band.`;
  return `${asked}.${cost} ${achieves(preferred, bid, today)}`;
}

/** "Once all posts are filled 62 % of due work is done in time, where it is 12 % today. The Standards …" */
function achieves(option: AnsweredOption, { found, budgets }: AnsweredBid, today: number | null): string {
  const share = inTimeOf(option);
  const verdict = verdictOf(option);
  const wanted = percentText(option.scenario.successProbability.value);
  const met = metFromOf(option, found);
  const chance = budgets
    .find((each) => each.reading === readingOf(option).reading)
    ?.options.find(({ name }) => name === option.name)?.chance;
  const over =
    chance === undefined
      ? ""
      : ` Over the ranges of all that is assumed such posts are enough in about ${peopleText(100 * chance)} of 100 cases.`;
  const from = met?.date == null ? "" : ` With recruitment and learning that is from ${bidDate(met.date)} on.`;
  const word =
    verdict === null
      ? ""
      : {
          meets: ` All Standards of Care together are then met with a chance of at least ${wanted}, if what is assumed holds.${from}${over}`,
          "does not meet": " That does not meet all Standards of Care.",
          "cannot tell": ` Whether all Standards of Care are met with a chance of ${wanted} cannot be told.`
        }[verdict];
  if (share === null) return `No work falls due.${word}`;
  const before =
    today === null
      ? ""
      : today === 0
        ? ", where none is today"
        : `, where the posts in place do ${roundPercentText(today)}`;
  const where = option.posts.supportWorker > 0 ? ` (${readingOf(option).reading} reading)` : "";
  return `Once the posts are filled and everybody works in full, ${roundPercentText(share)} of due work is done in time${where}${before}, by simulation.${word}`;
}

/** Share of due work done in time, in the reading in which the option is told; null where none falls due. */
export const inTimeOf = (option: AnsweredOption): number | null =>
  findRow(readingOf(option).rows, "work-in-time")?.mean ?? null;
