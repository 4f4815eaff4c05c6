import type { Answered, ComparedService, IndicatorRow, Table } from "caseload";
import { establishmentWords } from "./establishment-words.ts";
import { wteOf } from "./money.ts";
import { needsTheSame } from "./same-search.ts";
import { isWhole, rowsOf, wholeRow } from "./whole-row.ts";

type Cell = Table["rows"][number][number];

/** What stands beside each other: a row a service, on the same patients; blank where it is not known yet. */
export function besideEachOther(all: readonly Answered[], compared: ComparedService | null): Table {
  const reading = all[0]?.scenario.readings.at(-1) ?? "strict";
  const simulated = compared === null ? [] : [compared.base, ...compared.variants];
  return {
    title: `The services on the same patients, ${reading} reading`,
    columns: [
      { key: "service", label: "service", unit: "", kind: "text" },
      { key: "cnsInPlace", label: "CNS in place", unit: "WTE", kind: "posts" },
      { key: "supportWorkerInPlace", label: "support workers in place", unit: "WTE", kind: "posts" },
      { key: "cost", label: "cost of the posts in place", unit: "£ a year", kind: "pounds" },
      { key: "workInTime", label: "due work done in time", unit: "", kind: "share" },
      { key: "named", label: "people with a named CNS", unit: "", kind: "share" },
      { key: "standards", label: "Standards met", unit: "", kind: "text" },
      { key: "needed", label: "posts that meet them", unit: "", kind: "text" }
    ],
    rows: all.map((one, i): Cell[] => {
      const rows = rowsOf(simulated[i], reading);
      return [
        one.variant ?? "As it is",
        wteOf(one, "cns"),
        wteOf(one, "supportWorker"),
        estimate(rows, "cost-trust") ?? estimate(rows, "cost-system"),
        estimate(rows, "work-in-time"),
        estimate(rows, "named-cns"),
        standardsMet(rows),
        needed(all[0] !== undefined && needsTheSame(all[0].scenario, one.scenario) ? all[0] : one, reading)
      ];
    })
  };
}

function estimate(rows: readonly IndicatorRow[], id: string): Cell {
  const row = wholeRow(rows, id);
  if (row === undefined || row.mean === null) return null;
  const { mean, low, high } = row;
  return low === null || high === null || low === high ? mean : { base: mean, low, high };
}

/** "8 of 11, and 2 cannot be told". */
function standardsMet(rows: readonly IndicatorRow[]): string {
  const judged = rows.filter((row) => /^standard-\d+$/.test(row.id) && row.verdict !== null && isWhole(row));
  if (judged.length === 0) return "";
  const count = (word: string): number => judged.filter(({ verdict }) => verdict === word).length;
  const open = count("cannot tell");
  return `${count("meets")} of ${judged.length}${open === 0 ? "" : `, and ${open} cannot be told`}`;
}

/** The cheapest posts that simulation found, or why there are none; blank while it is looking. */
function needed({ simulated }: Answered, reading: string): string {
  const found = simulated?.posts.find((each) => each.reading === reading);
  if (found === undefined) return "";
  if (found.cheapest === null) return found.verdict;
  return establishmentWords(found.cheapest);
}
