import { defaultById } from "@caseload/evidence";
import { breakEven } from "@caseload/planning";
import { exactPoundsText, numberText, peopleText, percentText, poundsText } from "../number-format.ts";
import { words } from "../report.ts";
import type { AnsweredBid, AnsweredOption } from "./answered-bid.ts";
import { type BidBlock, type BidSection, caution } from "./bid-document.ts";
import { yearlyCost } from "./budget-chances.ts";
import { peopleServed } from "./option-reading.ts";
import { preferredOf } from "./option-words.ts";

/** What the money buys for each person, and what would pay for it; nothing where nothing is bought. */
export function moneySection(bid: AnsweredBid): readonly BidSection[] {
  const preferred = preferredOf(bid);
  if (preferred === null || !(yearlyCost(preferred) > 0)) return [];
  return [{ id: "what-the-money-buys", title: "What the money buys", level: 2, blocks: moneyBlocks(bid, preferred) }];
}

function moneyBlocks({ posts, options, base }: AnsweredBid, preferred: AnsweredOption): readonly BidBlock[] {
  const yearly = yearlyCost(preferred);
  const { caseload } = posts.caseload;
  const admission = defaultById("admission-pounds");
  const avoided = defaultById("avoided-admissions-share");
  const even = breakEven(yearly, admission.value, caseload);
  const perHundred =
    even.perHundredPeople === null
      ? ""
      : `: ${numberText(even.perHundredPeople)} for each hundred people on the caseload`;
  return [
    words(
      `A full year costs ${poundsText(yearly)} more than doing nothing, in the prices of ${base.scenario.priceYear} and with everybody at the top of their band: ` +
        `${poundsText(yearly / Math.max(1, caseload))} for each of the ${peopleText(caseload)} people on the caseload. ` +
        servedWords(preferred, options[0], yearly)
    ),
    words(
      `To pay for itself by admissions alone it would have to avoid ${numberText(even.eventsPerYear)} unplanned admissions a ` +
        `year, at ${exactPoundsText(admission.value)} each (${admission.year} prices; ${exactPoundsText(admission.low)} for a short stay to ` +
        `${exactPoundsText(admission.high)} for a long one)${perHundred}.`
    ),
    caution(
      `This document counts none: ${percentText(avoided.value)} of admissions are taken to be avoided. ${avoided.reason}`
    )
  ];
}

/** How many people more have all their due work done in time, and what each of them costs. */
function servedWords(preferred: AnsweredOption, nothing: AnsweredOption, yearly: number): string {
  const [then, now] = [peopleServed(preferred), peopleServed(nothing)];
  const more = then.served - now.served;
  const of = `Of about ${peopleText(then.due)} people a year for whom any work falls due, all of it is done in time for ${peopleText(then.served)}, where it is ${peopleText(now.served)} today`;
  return more >= 1
    ? `${of}: ${peopleText(more)} more, at ${poundsText(yearly / more)} for each of these.`
    : `${of}: the money brings work nearer to its time, but hardly anybody more has all of it in time.`;
}
