import type { Comparison, Funnel } from "@caseload/planning";
import { dot, lineY, ruleY, text } from "@observablehq/plot";
import { numberText } from "../number-format.ts";
import { column, textColumn } from "../table.ts";
import { trustLabel, trustsText } from "../trusts/trust-words.ts";
import { type Chart, colours, isNarrow, plotDefaults, shortName } from "./chart.ts";

type Point = Funnel["points"][number];

/** Labels beyond these would lie on each other. */
const mostLabels = 6;

const zoneColour: Readonly<Record<Point["zone"], string>> = {
  within: colours.blue,
  "beyond 95 %": colours.orange,
  "beyond 99.8 %": colours.pink
};
const zoneSymbol = { within: "circle", "beyond 95 %": "diamond", "beyond 99.8 %": "square" } as const;

/** A rate of each trust against its size, with limits within which chance alone would leave it. */
export function funnelChart(funnel: Funnel, { trusts }: Pick<Comparison, "trusts">): Chart {
  const { points, limits, centre, id } = funnel;
  const nameOf = ({ key, name }: Point): string => {
    const trust = trusts.find((each) => each.trust.key === key)?.trust;
    return trust === undefined ? name : trustLabel(trust);
  };
  const outside = points.filter(({ zone }) => zone !== "within");
  const labelled = [...outside].sort((a, b) => Math.abs(b.z) - Math.abs(a.z)).slice(0, mostLabels);
  const smallest = Math.min(...points.map(({ denominator }) => denominator));
  const upper = limits.filter(({ denominator }) => denominator >= smallest).map(({ high998 }) => high998);
  const highestRate = Math.max(centre, ...points.map(({ rate }) => rate));
  // The limits are told wherever there is a trust, but for the steep start above very small ones.
  const highest = Math.max(1.3 * highestRate, Math.min(2 * highestRate, ...upper.slice(0, 1)));
  const widest = Math.max(...points.map(({ denominator }) => denominator), ...limits.map((at) => at.denominator));
  const inside = (value: number): number => (value < 0 || value > highest ? Number.NaN : value);
  const isRight = (point: Point): boolean => point.denominator > widest * 0.6;
  const limit = (of: "low95" | "high95" | "low998" | "high998") =>
    lineY(limits, {
      x: "denominator",
      y: (at: Funnel["limits"][number]) => inside(at[of]),
      stroke: "currentColor",
      strokeWidth: 1.25,
      ...(of.endsWith("95") ? { strokeDasharray: "5 4" } : {})
    });
  const label = (shown: readonly Point[], anchor: "start" | "end", dy: number, width: number) =>
    text(shown, {
      x: "denominator",
      y: "rate",
      text: (point: Point) => shortName(nameOf(point), isNarrow(width) ? 20 : 30),
      textAnchor: anchor,
      dx: anchor === "start" ? 9 : -9,
      dy,
      fill: "currentColor",
      stroke: "var(--plot-background, white)",
      strokeWidth: 4
    });
  return {
    id: `funnel-${id}`,
    title:
      outside.length === 0
        ? `${funnel.title}: ${funnel.overdispersion.widened ? "trusts differ by more than chance, and none stands out from their spread" : "no trust differs from the rest by more than chance would explain"}`
        : `${funnel.title}: ${outside.length} of ${trustsText(points.length)} ${outside.length === 1 ? "lies" : "lie"} outside the 95 % limits`,
    alt:
      `Funnel plot of ${trustsText(points.length)}: ${funnel.rateLabel} against ${funnel.denominatorLabel}. ` +
      `All together: ${numberText(centre)}. ` +
      (outside.length === 0
        ? "All lie within the 95 % limits."
        : `Outside: ${labelled.map((point) => `${nameOf(point)} ${point.rate > centre ? "above" : "below"} (${point.zone})`).join("; ")}${outside.length > labelled.length ? ` and ${outside.length - labelled.length} more, in the table` : ""}.`),
    key:
      "Each mark is a trust. Broken lines: 95 % limits; unbroken: 99.8 % limits; thick line: all together. Circle: within; " +
      "diamond: beyond 95 %; square: beyond 99.8 %. Lying outside is a reason to ask why, not a verdict.",
    table: {
      title: funnel.title,
      columns: [
        textColumn("trust", "trust"),
        column("denominator", funnel.denominatorLabel, "", "number"),
        column("rate", funnel.rateLabel, "", "number"),
        textColumn("zone", "against the limits")
      ],
      rows: points.map((point) => [nameOf(point), point.denominator, point.rate, point.zone])
    },
    plot: (width) => ({
      ...plotDefaults,
      width,
      height: 440,
      marginLeft: 70,
      marginBottom: 50,
      marginTop: 40,
      x: {
        label: funnel.denominatorLabel,
        domain: [0, widest * 1.05],
        labelAnchor: "center",
        ticks: isNarrow(width) ? 4 : 7
      },
      y: { label: funnel.rateLabel, domain: [0, highest], ticks: 6 },
      marks: [
        ruleY([0], { stroke: "currentColor" }),
        ...(["low95", "high95", "low998", "high998"] as const).map(limit),
        ruleY([centre], { stroke: "currentColor", strokeWidth: 2.5 }),
        dot(points, {
          x: "denominator",
          y: "rate",
          r: 5,
          symbol: (point: Point) => zoneSymbol[point.zone],
          fill: (point: Point) => zoneColour[point.zone],
          title: (point: Point) => `${nameOf(point)}: ${numberText(point.rate)} ${funnel.rateLabel}`
        }),
        ...[true, false].flatMap((isAbove) => {
          const shown = labelled.filter(({ rate }) => rate > centre === isAbove);
          const dy = isAbove ? -10 : 11;
          return [
            label(
              shown.filter((point) => !isRight(point)),
              "start",
              dy,
              width
            ),
            label(shown.filter(isRight), "end", dy, width)
          ];
        })
      ],
      color: { type: "identity" },
      symbol: { type: "identity" } as never
    })
  };
}
