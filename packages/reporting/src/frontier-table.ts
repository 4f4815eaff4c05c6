import type { SimulatedPosts } from "@caseload/planning";
import { readingTitle } from "./method-name.ts";
import { failedNames, firstToFail, successText } from "./simulated-posts-words.ts";
import { type Cell, column, type Table, textColumn } from "./table.ts";

/** The fewest CNSs beside each number of support workers, with what fails first one step below; the cheapest is marked. */
export function frontierTable({ reading, frontier, cheapest }: SimulatedPosts): Table {
  return {
    title: readingTitle[reading],
    columns: [
      column("supportWorker", "support workers", "WTE", "posts"),
      column("cns", "CNS", "WTE", "posts"),
      column("costPerYear", "cost a year", "", "pounds"),
      textColumn("success", "Standards met in, in the search, hardest first"),
      textColumn("verdict", "verdict"),
      textColumn("failsFirst", "with one step of CNS less fails first")
    ],
    rows: frontier.map((point): Cell[] => {
      const isCheapest = point.cns === cheapest?.cns && point.supportWorker === cheapest.supportWorker;
      return [
        point.supportWorker,
        point.cns,
        point.costPerYear,
        successText(point.success),
        `${point.verdict}${isCheapest ? ", cheapest" : ""}${point.confirmed ? ", confirmed" : ""}`,
        firstToFail(point)
      ];
    })
  };
}

/** Posts in place and the cheapest that meet, side by side for each reading. */
export function inPlaceTable(posts: readonly SimulatedPosts[]): Table {
  return {
    title: "",
    columns: [
      textColumn("reading", "reading"),
      textColumn("which", "posts"),
      column("cns", "CNS", "WTE", "posts"),
      column("supportWorker", "support workers", "WTE", "posts"),
      column("doneInTime", "due work done in time", "", "share"),
      textColumn("success", "Standards met in"),
      textColumn("verdict", "verdict"),
      textColumn("failsFirst", "missed most often")
    ],
    rows: posts.flatMap(({ reading, inPlace, cheapest, confirmation }) => [
      [
        reading,
        "in place",
        inPlace.establishment.cns,
        inPlace.establishment.supportWorker,
        inPlace.doneInTime,
        successText(inPlace.success),
        inPlace.verdict,
        failing(inPlace.failsFirst)
      ],
      ...(cheapest === null
        ? []
        : [
            [
              reading,
              cheapest.verdict === "meets" ? "cheapest that meet" : "nearest to it",
              cheapest.cns,
              cheapest.supportWorker,
              confirmation?.doneInTime ?? null,
              successText(confirmation?.success ?? cheapest.success),
              cheapest.verdict,
              confirmation === null ? "-" : failing(confirmation.failsFirst)
            ]
          ])
    ])
  };
}

const failing = (ids: readonly string[]): string => (ids.length === 0 ? "none" : failedNames(ids));
