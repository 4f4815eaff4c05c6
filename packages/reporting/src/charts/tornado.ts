import type { Driver, MethodAnswer, Sensitivity } from "@caseload/planning";
import type { Reading } from "@caseload/simulation";
import { methodName } from "../method-name.ts";
import { numberText, percentText, postsText } from "../number-format.ts";
import { type Cell, column, textColumn } from "../table.ts";
import type { Chart } from "./chart.ts";
import { lineRowsPlot } from "./line-rows.ts";
import { seriesLook } from "./series-look.ts";

/** Assumptions drawn; the table has all. */
const mostRows = 10;

/** What each assumption moves the posts of a desk method alone, the most first; null where it has no drivers. */
export const tornadoChart = (method: MethodAnswer): Chart | null =>
  tornado(
    `tornado-${method.method}-${method.reading}`,
    method.drivers,
    method.posts.reduce((sum, { wte }) => sum + wte, 0),
    `${methodName(method)} method, ${method.reading} reading`
  );

/** The same of a sensitivity analysis; null where it has nothing of the reading. */
export function sensitivityTornadoChart({ tornado: bars, sampled }: Sensitivity, reading: Reading): Chart | null {
  const base = sampled.find((one) => one.reading === reading)?.total.base;
  if (base === undefined) return null;
  const own = bars.filter((bar) => bar.reading === reading);
  return tornado(`tornado-sensitivity-${reading}`, own, base, `load method, ${reading} reading`);
}

function tornado(id: string, drivers: readonly Driver[], base: number, of: string): Chart | null {
  const sorted = [...drivers].sort((a, b) => swing(b) - swing(a)).filter((driver) => swing(driver) > 0);
  const [largest] = sorted;
  if (largest === undefined) return null;
  const shown = sorted.slice(0, mostRows);
  const left = sorted.length - shown.length;
  const ends = [base, ...shown.flatMap(({ wteAtLow, wteAtHigh }) => [wteAtLow, wteAtHigh])];
  const room = (Math.max(...ends) - Math.min(...ends)) * 0.04;
  const from = postsText(Math.min(largest.wteAtLow, largest.wteAtHigh));
  const to = postsText(Math.max(largest.wteAtLow, largest.wteAtHigh));
  return {
    id,
    title: `What moves the posts most: ${lowered(largest.label)} (${from} to ${to} WTE; ${postsText(base)} as assumed)`,
    alt: `Posts of all roles together, ${of}, with one assumption moved alone from end to end of its range; ${postsText(base)} WTE as assumed. ${shown.map(altOf).join(" ")}${left === 0 ? "" : ` ${left} more in the table.`}`,
    key: `Upper bar of each: the assumption at the low end of its range; lower bar: at its high end; broken line: as assumed. Posts are those of all roles together (${of}).${left === 0 ? "" : ` ${left} more assumptions, which move less, are in the table.`}`,
    table: {
      title: "What moves the posts",
      columns: [
        textColumn("driver", "moved alone"),
        textColumn("low", "from"),
        textColumn("high", "to"),
        textColumn("unit", "unit"),
        column("wteAtLow", "posts from", "WTE", "posts"),
        column("wteAtHigh", "posts to", "WTE", "posts")
      ],
      rows: sorted.map((driver): Cell[] => [
        driver.label,
        endText(driver, driver.low),
        endText(driver, driver.high),
        unitOf(driver),
        driver.wteAtLow,
        driver.wteAtHigh
      ])
    },
    plot: (width) =>
      lineRowsPlot({
        width,
        through: { value: base, label: `as assumed ${postsText(base)}` },
        x: {
          label: "WTE of all roles together",
          domain: [Math.min(...ends) - room, Math.max(...ends) + room],
          tickFormat: numberText
        },
        rows: shown.map((driver) => ({
          label: unitOf(driver) === "" ? driver.label : `${driver.label} (${unitOf(driver)})`,
          lines: [
            lineOf(driver.low, driver.wteAtLow, 0, driver, base),
            lineOf(driver.high, driver.wteAtHigh, 1, driver, base)
          ]
        }))
      })
  };
}

const lineOf = (end: number, wte: number, look: number, driver: Driver, base: number) => ({
  look: seriesLook(look),
  value: wte,
  low: null,
  high: null,
  barFrom: base,
  name: `at ${endText(driver, end)}`,
  text: postsText(wte)
});

const swing = ({ wteAtLow, wteAtHigh }: Driver): number => Math.abs(wteAtHigh - wteAtLow);

/** A share of something and a chance are told as percentages, which need no unit but "a year". */
const isShare = ({ unit }: Driver): boolean => /^(share|probability)\b/.test(unit);
const unitOf = ({ unit }: Driver): string =>
  /^share a /.test(unit) ? unit.replace(/^share /, "") : /^(share|probability)\b/.test(unit) ? "" : unit;
const endText = (driver: Driver, end: number): string => (isShare(driver) ? percentText(end) : numberText(end));

const altOf = (driver: Driver): string =>
  `${driver.label}: ${postsText(driver.wteAtLow)} WTE at ${unitText(driver, driver.low)}, ${postsText(driver.wteAtHigh)} at ${unitText(driver, driver.high)}.`;

const unitText = (driver: Driver, end: number): string =>
  unitOf(driver) === "" ? endText(driver, end) : `${endText(driver, end)} ${unitOf(driver)}`;

const lowered = (label: string): string =>
  /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
