import type { Comparison } from "@caseload/planning";
import { methodName } from "../method-name.ts";
import { postsText } from "../number-format.ts";
import { column, textColumn } from "../table.ts";
import { simulatedTotal } from "../trusts/simulated-total.ts";
import { intervalCell, localShareWords, proxyMark, trustsText } from "../trusts/trust-words.ts";
import type { Chart } from "./chart.ts";
import { type IntervalRow, intervalRowsPlot } from "./interval-rows.ts";

/** CNS posts for all trusts together by every method in the chosen reading; null where no method has an answer. */
export function methodsChart({ total, trusts, chosen }: Comparison): Chart | null {
  const needs = total.needs.filter(({ reading, cannotTell }) => reading === chosen.reading && cannotTell === null);
  const simulated = simulatedTotal(trusts, chosen.reading);
  const rows: readonly IntervalRow[] = [
    ...needs.map((need): IntervalRow => ({ key: methodName(need), label: methodName(need), ...need.posts.cns })),
    ...(simulated === null
      ? []
      : [
          {
            key: "simulation",
            label: `simulation (${simulated.trusts} of ${trusts.length} trusts)`,
            low: simulated.needed.cns,
            value: simulated.needed.cns,
            high: simulated.needed.cns
          }
        ])
  ];
  // A simulation of some of the trusts is no answer for all of them.
  const forAll = rows.filter(({ key }) => key !== "simulation" || simulated?.trusts === trusts.length);
  const values = forAll.flatMap(({ value }) => value ?? []);
  if (values.length === 0) return null;
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return {
    id: "methods",
    title: `The methods ask for ${postsText(least)} to ${postsText(most)} WTE of CNS for all trusts together${proxyMark(trusts)}`,
    alt: `${trustsText(trusts.length)} together, ${chosen.reading} reading: ${rows
      .map(
        ({ label, value, low, high }) =>
          `${label} ${value === null ? "no best guess" : postsText(value)} (${postsText(low)} to ${postsText(high)})`
      )
      .join("; ")}.`,
    key:
      "Circle: best guess; line: interval. The methods answer different questions; that they differ is told in the text. " +
      localShareWords +
      (simulated === null
        ? ""
        : ` The simulation is the sum of ${simulated.trusts === trusts.length ? "each trust" : `${trustsText(simulated.trusts)} of ${trusts.length}, each`} alone, on one mix of posts, without an interval${simulated.trusts === trusts.length ? "" : `; for the same ones load asks ${postsText(simulated.byLoad)}`}.`),
    table: {
      title: "All methods",
      columns: [textColumn("method", "method"), column("cns", "CNS needed", "WTE", "posts")],
      rows: rows.map((row) => [row.label, intervalCell(row, postsText)])
    },
    plot: (width) => intervalRowsPlot(rows, "WTE of CNS", width)
  };
}
