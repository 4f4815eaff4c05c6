import { type Bar, switchOf } from "@caseload/planning";
import { sensitivityTornadoChart } from "../charts/tornado.ts";
import { countedText, numberText, peopleText, postsText } from "../number-format.ts";
import { tableBlock, words } from "../report.ts";
import { type Cell, type Table, textColumn } from "../table.ts";
import type { AnsweredBid, AnsweredOption } from "./answered-bid.ts";
import { type BidBlock, type BidSection, caution, picture } from "./bid-document.ts";
import { readingOf } from "./option-reading.ts";
import { preferredOf, wteText } from "./option-words.ts";
import { formatOf, unitWords } from "./quantity-words.ts";

/** How sure the need is, which assumption moves it most, and how wrong one would have to be. */
export function sureSection(bid: AnsweredBid): readonly BidSection[] {
  const preferred = preferredOf(bid);
  if (preferred === null) return [];
  return [{ id: "how-sure", title: "Which assumption it hangs on", level: 2, blocks: sureBlocks(bid, preferred) }];
}

/** Less than this is not seen in tenths of a post. */
const seen = 0.05;

function sureBlocks({ sensitivity, base }: AnsweredBid, preferred: AnsweredOption): readonly BidBlock[] {
  if (sensitivity === null) return [caution("The numbers of the scenario admit no analysis of what is not known.")];
  const { reading } = readingOf(preferred);
  const sampled = sensitivity.sampled.find((each) => each.reading === reading);
  if (sampled === undefined) return [];
  const { total } = sampled;
  const wte = preferred.posts.cns + preferred.posts.supportWorker;
  const ofReading = sensitivity.tornado.filter((bar) => bar.reading === reading);
  const bars = ofReading.filter(moves);
  const left = ofReading.length - bars.length;
  const switches = bars.map((bar) => switchOf(bar, total.base, wte));
  const able = switches.flatMap(({ bar, at }) => (at === null ? [] : [{ bar, at }]));
  const isEnough = wte >= total.base;
  return [
    words(
      `With every assumption as believed the load method asks for ${numberText(total.base)} WTE of all roles (${reading} ` +
        `reading); with all of them drawn at once for ${numberText(total.p5)} to ${numberText(total.p95)} in nine of ten draws.`
    ),
    ...picture(sensitivityTornadoChart({ ...sensitivity, tornado: bars }, reading)),
    ...(left === 0
      ? []
      : [
          words(
            `${countedText(left, peopleText, "other assumption moves", "other assumptions move")} it by less than a tenth of a post each.`
          )
        ]),
    ...(base.scenario.calibration.to === "reach"
      ? [
          words(
            "Assumptions about how much work people make move the posts less than one would think, and some the other way: where each piece takes longer, fewer contacts are inferred, since the need is held to what staff say one nurse can care for. An audit of contacts would set that free."
          ),
          ...(base.scenario.sites.some(({ travelMinutes }) => travelMinutes.value > 0)
            ? [
                caution(
                  "So it is with journeys: how often people make contact was inferred with the team's travel counted in, which hides what travel costs in posts. Between options that travel differently the comparison is of the same people and the same contacts, yet of fewer than a team that did not travel would be taken to have."
                )
              ]
            : [])
        ]
      : []),
    ...(able.length === 0
      ? [
          words(
            `None of them alone, moved from end to end of its range, makes the ${wteText(wte)} WTE put forward ${isEnough ? "too few" : "enough"} by the load method.`
          )
        ]
      : [
          words(
            `By the load method the ${wteText(wte)} WTE put forward are ${isEnough ? "enough" : "too few"} as believed. ${countedText(able.length, peopleText, "assumption alone turns", "assumptions alone turn")} that round:`
          ),
          tableBlock(switchTable(able, isEnough))
        ])
  ];
}

const moves = ({ wteAtLow, wteAtHigh }: Bar): boolean =>
  Math.abs(wteAtHigh - wteAtLow) >= seen && postsText(wteAtLow) !== postsText(wteAtHigh);

const switchTable = (switches: readonly { readonly bar: Bar; readonly at: number }[], isEnough: boolean): Table => ({
  title: `How wrong an assumption must be before the posts are ${isEnough ? "too few" : "enough"}`,
  columns: [
    textColumn("assumption", "assumption"),
    textColumn("base", "believed"),
    textColumn("range", "range"),
    textColumn("unit", "unit"),
    textColumn("at", isEnough ? "too few from" : "enough from")
  ],
  rows: switches.map(({ bar, at }): Cell[] => {
    const format = formatOf(bar.unit);
    return [bar.label, format(bar.base), `${format(bar.low)} to ${format(bar.high)}`, unitWords(bar.unit), format(at)];
  })
});
