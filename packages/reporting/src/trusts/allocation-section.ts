import type { Allocation, Comparison } from "@caseload/planning";
import { numberText, postsText } from "../number-format.ts";
import { type Section, section, tableBlock, words } from "../report.ts";
import { type Cell, column, type Table, textColumn } from "../table.ts";
import { soughtNames, trustLabel } from "./trust-words.ts";

type Strategy = Allocation["strategies"][number];

export const strategyName: Readonly<Record<Strategy["strategy"], string>> = {
  mostNeed: "closes most need",
  mostTrusts: "brings most trusts to their need",
  worstFirst: "worst off first"
};

/** Who gets the new posts by each strategy, and what that costs by the others' measures. */
export function allocationSection(comparison: Comparison): readonly Section[] {
  const { allocation } = comparison;
  if (allocation === null) return [];
  const { role, newPosts, step, method, reading, strategies, leftOut } = allocation;
  const isShared = strategies.some(({ given }) => given.length > 0);
  return section(
    `Sharing ${numberText(newPosts)} new WTE of ${soughtNames[role]}`,
    words(
      `In steps of ${numberText(step)} WTE, held against the need by the ${method} method in the ${reading} reading. ` +
        "Need closed and left are what is expected over all that is not known: a need is as likely above its best guess " +
        "as below, and its ends are those of a 95 % interval. A trust is covered where its posts reach the best guess."
    ),
    ...(isShared ? [tableBlock(tradeTable(allocation))] : []),
    words(allocation.words),
    ...(isShared ? [tableBlock(givenTable(allocation, comparison))] : []),
    words(leftOutWords(leftOut))
  );
}

/** Names that a sentence holds; of more, the number is told. */
const namesMost = 12;

function leftOutWords(leftOut: readonly string[]): string {
  if (leftOut.length === 0) return "";
  const who = leftOut.length > namesMost ? `${leftOut.length} trusts` : leftOut.join("; ");
  return (
    "Left out, because the file has no posts of theirs or no best guess of their need, " +
    `which does not say that they need none: ${who}.`
  );
}

function tradeTable({ strategies }: Allocation): Table {
  return {
    title: "",
    columns: [
      textColumn("strategy", "strategy"),
      column("closed", "need closed", "WTE", "posts"),
      column("left", "need left", "WTE", "posts"),
      column("meeting", "trusts covered", "", "people"),
      column("expected", "covered, expected", "", "posts"),
      column("lowest", "worst off has of its need", "", "share"),
      column("unused", "unused", "WTE", "posts")
    ],
    rows: strategies.map((each): Cell[] => [
      strategyName[each.strategy],
      each.closed,
      each.left,
      each.trustsMeeting,
      each.trustsMeetingExpected,
      each.lowestCoverage,
      each.unused
    ])
  };
}

/** Trusts that get something by any strategy, in the order of the file. */
function givenTable({ strategies }: Allocation, { trusts }: Comparison): Table {
  const wte = ({ given }: Strategy, key: string): number => given.find((each) => each.key === key)?.wte ?? 0;
  const getting = trusts.filter(({ trust }) => strategies.some((each) => wte(each, trust.key) > 0));
  return {
    title: "New posts, WTE",
    columns: [
      textColumn("trust", "trust"),
      ...strategies.map(({ strategy }) => column(strategy, strategyName[strategy], "", "posts"))
    ],
    rows: getting.map(({ trust }): Cell[] => [
      trustLabel(trust),
      ...strategies.map((each) => {
        const given = wte(each, trust.key);
        return given > 0 ? postsText(given) : "";
      })
    ])
  };
}
