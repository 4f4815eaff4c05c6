import { findRow } from "../find-row.ts";
import { roundPercentText } from "../indicator-format.ts";
import { countText, poundsText } from "../number-format.ts";
import { tableBlock, words } from "../report.ts";
import { standardRows } from "../standard-gap.ts";
import type { AnsweredBid, AnsweredOption } from "./answered-bid.ts";
import { type BidBlock, type BidSection, caution } from "./bid-document.ts";
import { yearlyCost } from "./budget-chances.ts";
import { readingOf, standardVerdict, verdictOf } from "./option-reading.ts";
import { addedWords, listed, preferredOf } from "./option-words.ts";
import { passedBy, stepsTable } from "./steps-table.ts";

/** Which option is put forward, why, and what it leaves undone. */
export const preferenceSection = (bid: AnsweredBid): BidSection => ({
  id: "preferred-option",
  title: "The option put forward, and why",
  level: 2,
  blocks: preferenceBlocks(bid)
});

/** What each dearer option brings beyond a cheaper one; nothing where there is but one. */
export const stepsSection = (bid: AnsweredBid): readonly BidSection[] =>
  bid.options.length < 3
    ? []
    : [
        {
          id: "steps-of-money",
          title: "What each step of money brings",
          level: 2,
          blocks: [
            words(
              "Each dearer option is held against the next cheaper one that brings less. Whether the last points are worth their price is for those who pay to judge; the rule asks for the Standards, not for the best price of a point."
            ),
            tableBlock(stepsTable(bid)),
            ...passedByWords(passedBy(bid))
          ]
        }
      ];

const passedByWords = (names: readonly string[]): readonly BidBlock[] =>
  names.length === 0
    ? []
    : [
        words(
          `On the way to ${names.map((name) => `"${name}"`).join(" and ")} a point costs more than on the way from there to a dearer option: by price alone one would pass by (extended dominance), if there is money for the dearer one.`
        )
      ];

function preferenceBlocks(bid: AnsweredBid): readonly BidBlock[] {
  const { preference } = bid;
  const preferred = preferredOf(bid);
  if (preferred === null) return [caution("No option is seen to bring more due work in time than the posts in place.")];
  const more = addedWords(preferred);
  const { notToldApart } = preference;
  return [
    words(`"${preferred.name}"${more === "" ? "" : `: ${more} more than today`}. ${whyWords(bid)}`),
    ...(notToldApart.length === 0
      ? []
      : [caution(`By the same measure these cannot be told apart from it: ${notToldApart.join(", ")}.`)]),
    ...shortOfStandards(bid, preferred)
  ];
}

function whyWords({ preference, prices }: AnsweredBid): string {
  const reasons = {
    "cheapest that meets": "the cheapest of the options that meet all Standards that can be met, by simulation",
    "most work in time for a pound":
      "the one that brings most due work in time for a pound, of those seen to bring any; no option meets all Standards"
  };
  if (preference.why === "none gains") return "";
  if (preference.why !== "named by the bid") return `It is ${reasons[preference.why]}.`;
  const { byRule } = prices;
  if (byRule.name === null || byRule.why === "none gains" || byRule.why === "named by the bid") {
    return "The bid names it; the rule of this document would put forward none.";
  }
  if (byRule.name === preference.name)
    return `The bid names it, and so would the rule of this document: it is ${reasons[byRule.why]}.`;
  return `The bid names it. The rule of this document would put forward "${byRule.name}": ${reasons[byRule.why]}.`;
}

/** That the Standards are not met, what is left undone, and what meeting them would take. */
function shortOfStandards({ options }: AnsweredBid, preferred: AnsweredOption): readonly BidBlock[] {
  const verdict = verdictOf(preferred);
  if (verdict === null || verdict === "meets") return [];
  const { rows } = readingOf(preferred);
  const failed = standardRows(rows).filter((row) => standardVerdict(preferred, row) === "does not meet");
  const judged = standardRows(rows).filter(({ mean }) => mean !== null);
  const undone = findRow(rows, "work-in-time")?.mean;
  const standards =
    options.find(({ kind }) => kind === "standards") ?? options.find((option) => verdictOf(option) === "meets");
  const said =
    failed.length === 0
      ? "Whether it meets all Standards cannot be told."
      : failed.length === judged.length
        ? `It meets none of the ${countText(judged.length)} Standards.`
        : `It misses ${countText(failed.length)} of ${countText(judged.length)} Standards.`;
  const late = undone == null ? "" : ` ${roundPercentText(1 - undone)} of due work is still not done in time.`;
  const take =
    standards === undefined
      ? " No posts were found that meet them all."
      : ` Meeting them all takes ${listed([addedWords(standards)])} more than today, at ${poundsText(yearlyCost(standards))} in a full year (option "${standards.name}").`;
  return [caution(`${said}${late}${take}`)];
}
