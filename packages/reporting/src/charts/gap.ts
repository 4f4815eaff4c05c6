import type { Comparison } from "@caseload/planning";
import { postsText } from "../number-format.ts";
import { column, textColumn } from "../table.ts";
import { intervalCell, needBy, proxyMark, staffedLabel, trustsText } from "../trusts/trust-words.ts";
import type { Chart } from "./chart.ts";
import { type IntervalRow, intervalRowsPlot } from "./interval-rows.ts";

/** CNS posts that each trust lacks, with intervals, in the order of the file; null where no posts in place are known. */
export function gapChart({ trusts, chosen }: Comparison): Chart | null {
  const rows = trusts.flatMap(({ trust, answer }): IntervalRow[] => {
    const gap = needBy(answer.needs, chosen)?.gap?.cns;
    return gap === undefined ? [] : [{ key: trust.key, label: staffedLabel(trust, ["cns"]), ...gap }];
  });
  if (rows.length === 0) return null;
  const short = rows.filter(({ low }) => low > 0).length;
  const over = rows.filter(({ high }) => high < 0).length;
  const open = rows.length - short - over;
  const absent = trusts.length - rows.length;
  const missing = absent === 0 ? "" : ` Not drawn: ${trustsText(absent)} whose posts or need are not known.`;
  return {
    id: "gap",
    title: `${short} of ${trustsText(rows.length)} ${short === 1 ? "is" : "are"} short of CNS posts even at the low end of what is believed${proxyMark(trusts)}`,
    alt:
      `Posts short for each of ${trustsText(rows.length)}, by the ${chosen.method} method in the ${chosen.reading} reading, in the order of the file. ` +
      `${trustsText(short)} short at both ends, ${trustsText(over)} over at both ends, ${trustsText(open)} cannot be told either way.${missing}`,
    key: `Line: interval; circle: best guess, where there is one. Right of 0: short; left of 0: more than needed. In the order of the file, which is no ranking.${missing}`,
    table: {
      title: "CNS posts short",
      columns: [textColumn("trust", "trust"), column("gap", "CNS short (- over)", "WTE", "posts")],
      rows: trusts.map(({ trust, answer }) => {
        const gap = needBy(answer.needs, chosen)?.gap?.cns;
        return [staffedLabel(trust, ["cns"]), gap === undefined ? "not in the file" : intervalCell(gap, postsText)];
      })
    },
    plot: (width) => intervalRowsPlot(rows, "WTE of CNS short (left of 0: over)", width)
  };
}
