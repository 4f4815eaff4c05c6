import { extendedlyDominated } from "@caseload/planning";
import { type Cell, column, type Table, textColumn } from "../table.ts";
import type { AnsweredBid, AnsweredOption } from "./answered-bid.ts";
import { inTimeOf } from "./bid-headline.ts";
import { yearlyCost } from "./budget-chances.ts";

/** Points below this read as none. */
const seen = 0.05;

interface Step {
  readonly option: AnsweredOption;
  readonly cost: number;
  /** Share of due work done in time. */
  readonly inTime: number;
}

/**
 * What each dearer option brings beyond the next cheaper one: pounds for each point of due work in time. An option that
 * costs more than another and brings no more is told to be dominated, and passed over.
 */
export function stepsTable({ options, base }: AnsweredBid): Table {
  const cheapestFirst = stepsOf(options).sort((a, b) => a.cost - b.cost || b.inTime - a.inTime);
  let before: Step | null = null;
  const rows: Cell[][] = [];
  for (const step of cheapestFirst) {
    if (before !== null) rows.push(rowOf(step, before));
    if (before === null || 100 * (step.inTime - before.inTime) >= seen) before = step;
  }
  return {
    title: "",
    columns: [
      textColumn("option", "option"),
      textColumn("before", "beyond"),
      column("cost", "a full year more", `£, prices of ${base.scenario.priceYear}`, "pounds"),
      textColumn("points", "more due work in time"),
      column("perPoint", "for each point", "£ a year", "pounds")
    ],
    rows
  };
}

/** Names of options on the way to which a point costs more than on the way from them to a dearer one. */
export const passedBy = ({ options }: Pick<AnsweredBid, "options">): readonly string[] =>
  extendedlyDominated(stepsOf(options).map((step) => ({ ...step, effect: step.inTime }))).map(
    ({ option }) => option.name
  );

const stepsOf = (options: readonly AnsweredOption[]): Step[] =>
  options.flatMap((option) => {
    const inTime = inTimeOf(option);
    return inTime === null ? [] : [{ option, cost: yearlyCost(option), inTime }];
  });

function rowOf({ option, cost, inTime }: Step, before: Step): Cell[] {
  const points = 100 * (inTime - before.inTime);
  return [
    option.name,
    before.option.name,
    cost - before.cost,
    points < seen ? "none: it costs as much or more, and brings no more" : `${points.toFixed(1)} points`,
    points < seen ? null : (cost - before.cost) / points
  ];
}
