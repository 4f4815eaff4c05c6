import { axisX, dot, gridX, ruleX, ruleY, text } from "@observablehq/plot";
import { type Chart, nameLines } from "caseload/charts";
import { withRange } from "./number-words.ts";

/** A number with its interval; what is not known is null, and not drawn. */
export interface Estimate {
  readonly name: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface EstimateRow {
  readonly label: string;
  readonly estimates: readonly Estimate[];
}

export interface EstimatesChartOptions {
  readonly id: string;
  /** States the finding. */
  readonly title: string;
  /** What is drawn, in which unit. */
  readonly what: string;
  /** What a row is: "year". */
  readonly each: string;
  /** The same names in each row, in the same order; four at most. */
  readonly rows: readonly EstimateRow[];
  readonly format: (value: number) => string;
  readonly kind: Chart["table"]["columns"][number]["kind"];
  /** End of the axis; by default the largest number. */
  readonly most?: number;
  /** What the lines are; null where there are none. */
  readonly lines?: string | null;
}

const looks = [
  { colour: "var(--chart-blue)", symbol: "circle", mark: "circle" },
  { colour: "var(--chart-orange)", symbol: "square", mark: "square" },
  { colour: "var(--chart-turquoise)", symbol: "triangle", mark: "triangle" },
  { colour: "var(--chart-pink)", symbol: "diamond", mark: "diamond" }
] as const;

const ink = "currentColor";
const labelLine = 16;
const labelHeight = (lines: number): number => 10 + lines * labelLine;
const lineHeight = 22;
/** Where the page is narrow, words stand above their line and not beside it. */
const narrowLineHeight = 40;
const wordsAbove = 17;
const isNarrow = (width: number): boolean => width < 560;

/** Estimates side by side: a row for each question, in it a line for each service, named beside its mark. */
export function estimatesChart({
  id,
  title,
  what,
  each,
  rows,
  format,
  kind,
  most,
  lines = "95 % intervals of chance alone"
}: EstimatesChartOptions): Chart {
  const all = rows.flatMap(({ estimates }) => estimates);
  const largest = most ?? Math.max(0, ...all.flatMap(({ value, high }) => [value ?? 0, high ?? 0]));
  const end = largest === 0 ? 1 : largest;
  const names = rows[0]?.estimates.map(({ name }) => name) ?? [];
  const words = (estimate: Estimate): string =>
    estimate.value === null ? "no value" : withRange({ ...estimate, value: estimate.value }, format);
  return {
    id,
    title,
    alt: `${what}. ${rows.map(({ label, estimates }) => `${label}: ${estimates.map((one) => `${one.name} ${words(one)}`).join("; ")}.`).join(" ")}`,
    key: `Marks: ${lines === null ? "the number itself" : "best estimate"}${names.length < 2 ? "" : ` (${names.map((name, i) => `${name}: ${looks[i]?.mark ?? ""}`).join("; ")})`}${lines === null ? "; there is no chance in it" : `; lines: ${lines}`}.`,
    table: {
      title: what,
      columns: [
        { key: "row", label: each, unit: "", kind: "text" },
        ...names.map((name, i) => ({ key: `service${i + 1}`, label: name, unit: "", kind }))
      ],
      rows: rows.map(({ label, estimates }) => [
        label,
        ...estimates.map(({ value, low, high }) =>
          value === null || low === null || high === null ? value : { low, base: value, high }
        )
      ])
    },
    plot: (width) => {
      const below = nameLines(what, width - 16, false);
      const marginBottom = 30 + below.length * labelLine;
      const { height, labels, lines: placed } = place(rows, width);
      const known = placed.flatMap(({ value, ...line }) => (value === null ? [] : [{ ...line, value }]));
      const wordsOf = (line: Estimate): string =>
        `${names.length === 1 ? "" : `${line.name}: `}${line.value === null ? "no value" : format(line.value)}`;
      const halo = { stroke: "var(--plot-background, white)", strokeWidth: 4 } as const;
      // Beside a mark there is more room on the side away from the nearer end of the axis.
      const isLeft = ({ value, low, high }: (typeof known)[number]): boolean => (low ?? value) > end - (high ?? value);
      const beside = (side: "left" | "right") =>
        ({
          x: (line: (typeof known)[number]) => (side === "left" ? (line.low ?? line.value) : (line.high ?? line.value)),
          y: "y",
          dx: side === "left" ? -10 : 10,
          textAnchor: side === "left" ? "end" : "start",
          fontSize: 13,
          fill: ink,
          ...halo,
          text: wordsOf
        }) as const;
      const words = isNarrow(width)
        ? [
            text(placed, {
              frameAnchor: "left",
              y: ({ y }: (typeof placed)[number]) => y - wordsAbove,
              textAnchor: "start",
              fontSize: 13,
              fill: ink,
              ...halo,
              text: wordsOf
            })
          ]
        : [
            text(known.filter(isLeft), beside("left")),
            text(
              known.filter((line) => !isLeft(line)),
              beside("right")
            )
          ];
      return {
        width,
        height: height + marginBottom,
        marginLeft: 16,
        marginRight: 24,
        marginTop: 0,
        marginBottom,
        style: { fontFamily: "Arial, Helvetica, sans-serif", fontSize: "13px", color: ink, background: "none" },
        x: { domain: [0, end] },
        y: { axis: null, domain: [0, height], range: [0, height] },
        color: { type: "identity" },
        symbol: { type: "identity" } as never,
        marks: [
          gridX({ stroke: ink, strokeOpacity: 0.15, ticks: Math.max(2, Math.floor(width / 110)) }),
          axisX({
            anchor: "bottom",
            label: below.join("\n"),
            labelAnchor: "center",
            labelArrow: "none",
            ticks: Math.max(2, Math.floor(width / 110)),
            tickFormat: format
          }),
          ruleX([0], { stroke: ink }),
          ruleY(
            known.filter(({ low, high }) => low !== null && high !== null),
            {
              y: "y",
              x1: "low",
              x2: "high",
              strokeWidth: 3,
              stroke: ({ i }: { readonly i: number }) => looks[i]?.colour ?? ink
            }
          ),
          dot(known, {
            x: "value",
            y: "y",
            r: 5,
            symbol: ({ i }: { readonly i: number }) => looks[i]?.symbol ?? "circle",
            fill: ({ i }: { readonly i: number }) => looks[i]?.colour ?? ink
          }),
          ...words,
          text(labels, {
            frameAnchor: "left",
            y: "y",
            textAnchor: "start",
            fontSize: 13,
            fontWeight: "bold",
            fill: ink,
            stroke: "var(--plot-background, white)",
            strokeWidth: 4,
            text: "label"
          })
        ]
      };
    }
  };
}

/** From the top: a heading for each row, and under it its lines. */
function place(rows: readonly EstimateRow[], width: number) {
  const each = isNarrow(width) ? narrowLineHeight : lineHeight;
  let y = 0;
  const placed = rows.map(({ label, estimates }) => {
    const top = y;
    const name = nameLines(label, width - 24, true);
    const height = labelHeight(name.length);
    y += height + estimates.length * each + 6;
    return {
      label: { label: name.join("\n"), y: top + height / 2 },
      lines: estimates.map((estimate, i) => ({
        ...estimate,
        i,
        y: top + height + (i + 1) * each - lineHeight / 2
      }))
    };
  });
  return { height: y, labels: placed.map(({ label }) => label), lines: placed.flatMap((row) => row.lines) };
}
