import type { BudgetChances } from "@caseload/planning";
import { axisX, axisY, dot, gridX, gridY, line, type PlotOptions, ruleY, text } from "@observablehq/plot";
import { numberText, peopleText, percentText, poundsText } from "../number-format.ts";
import { type Cell, column, textColumn } from "../table.ts";
import { axisTicks } from "./axis-ticks.ts";
import { type Chart, isNarrow, plotDefaults, shortName } from "./chart.ts";
import { drawn } from "./drawn-number.ts";
import { type PointLabel, placeLabels } from "./place-labels.ts";
import { seriesLook } from "./series-look.ts";
import { textWidth } from "./text-width.ts";

/** Above this chance posts are likelier to be enough than not. */
const even = 0.5;

/** The chance that the posts which a yearly sum pays for are enough, by reading; null where nothing was priced. */
export function chanceByBudgetChart(readings: readonly BudgetChances[]): Chart | null {
  const curves = readings.map(curveOf);
  const [first] = readings;
  const most = first?.steps.at(-1)?.budget ?? 0;
  if (first === undefined || most === 0) return null;
  return {
    id: "chance-by-budget",
    title: findingOf(curves),
    alt: `Chance that the posts which a yearly sum pays for are enough. ${readings.map(altOf).join(" ")}`,
    key:
      `Lines: the likeliest to be enough of all posts that a yearly sum pays for; ${curves.map(({ reading, look }) => `${reading} reading: ${look.mark}`).join("; ")}. ` +
      `Filled marks: the options, at what they cost. A chance is the share of ${peopleText(first.points)} draws of all assumptions from their ranges in which the posts are what the load method asks for.`,
    table: {
      title: "Chance that the posts are enough, by what is spent a year",
      columns: [
        column("budget", "more than doing nothing", "£ a year", "exactPounds"),
        textColumn("option", "option"),
        ...readings.flatMap(({ reading }, index) => [
          textColumn(`posts${index + 1}`, readings.length > 1 ? `posts, ${reading}` : "posts that it pays for"),
          column(`chance${index + 1}`, readings.length > 1 ? `enough, ${reading}` : "enough", "of draws", "share")
        ])
      ],
      rows: rowsOf(readings)
    },
    plot: (width) => plotOf(curves, most, width)
  };
}

interface Curve {
  readonly reading: BudgetChances["reading"];
  readonly look: ReturnType<typeof seriesLook>;
  /** Where the chance rises, cheapest first. */
  readonly rises: readonly { readonly cost: number; readonly chance: number }[];
  readonly options: BudgetChances["options"];
}

function curveOf({ reading, priced, options }: BudgetChances, index: number): Curve {
  const cheapestFirst = [...priced].sort((a, b) => a.costPerYear - b.costPerYear || b.chance - a.chance);
  const rises: { cost: number; chance: number }[] = [];
  for (const { costPerYear: cost, chance } of cheapestFirst) {
    const before = rises.at(-1);
    if (before === undefined || chance > before.chance) rises.push({ cost, chance });
  }
  return { reading, look: seriesLook(index), rises, options };
}

/** What it takes in each reading to be likelier enough than not. */
function findingOf(curves: readonly Curve[]): string {
  const each = curves
    .filter((curve) => Number.isFinite(evenCost(curve)))
    .map((curve) => `${poundsText(evenCost(curve))} a year (${curve.reading} reading)`);
  return each.length === 0
    ? "No sum that was looked at pays for posts that are likelier to be enough than not"
    : `Posts that are likelier to be enough than not cost ${each.join(" or ")}`;
}

const altOf = ({ reading, steps, options }: BudgetChances): string =>
  `${reading} reading: ${steps.map(({ budget, posts }) => `${poundsText(budget)}: ${percentText(posts?.chance ?? 0)}`).join("; ")}. ` +
  `Options: ${options.map(({ name, costPerYear, chance }) => `${name}, ${poundsText(costPerYear)}: ${percentText(chance)}`).join("; ")}.`;

/** Even sums and the options' own, smallest first. */
function rowsOf(readings: readonly BudgetChances[]): readonly (readonly Cell[])[] {
  const [first] = readings;
  const steps = (first?.steps ?? []).map(({ budget }, index) => ({
    budget,
    row: [
      budget,
      "",
      ...readings.flatMap(({ steps: own }): Cell[] => {
        const posts = own[index]?.posts ?? null;
        // Of what is never enough none is the likeliest.
        return [posts === null || posts.chance === 0 ? "-" : mixText(posts), posts?.chance ?? null];
      })
    ]
  }));
  const options = (first?.options ?? []).map(({ name, costPerYear }) => ({
    budget: costPerYear,
    row: [
      costPerYear,
      name,
      ...readings.flatMap(({ options: own }): Cell[] => {
        const posts = own.find((each) => each.name === name);
        return [posts === undefined ? "-" : mixText(posts), posts?.chance ?? null];
      })
    ]
  }));
  // Nothing at all is an option of its own.
  const others = steps.filter(({ budget }) => options.every((option) => option.budget !== budget));
  return [...others, ...options].sort((a, b) => a.budget - b.budget).map(({ row }) => row);
}

/** "2 CNS + 0.5 support": short, as it stands in a column. */
const mixText = ({ cns, supportWorker }: { readonly cns: number; readonly supportWorker: number }): string =>
  [
    ...(cns === 0 ? [] : [`${hundredths(cns)} CNS`]),
    ...(supportWorker === 0 ? [] : [`${hundredths(supportWorker)} support`])
  ].join(" + ") || "none";

const hundredths = (wte: number): string => numberText(Math.round(wte * 100) / 100);

const size = 13;
const height = 380;
const margin = { left: 58, right: 24, top: 34, bottom: 48 } as const;
const ink = "currentColor";
const halo = { stroke: "var(--plot-background, white)", strokeWidth: 4 } as const;

function plotOf(curves: readonly Curve[], most: number, width: number): PlotOptions {
  const frame = { left: margin.left, right: width - margin.right, top: margin.top, bottom: height - margin.bottom };
  const at = ({ cost, chance }: { readonly cost: number; readonly chance: number }) => ({
    x: frame.left + (cost / most) * (frame.right - frame.left),
    y: frame.bottom - chance * (frame.bottom - frame.top)
  });
  const within = curves.map(({ rises, ...curve }) => {
    const shown = rises.filter(({ cost }) => cost <= most);
    const last = shown.at(-1) ?? { cost: 0, chance: 0 };
    return { ...curve, rises: [...shown, { ...last, cost: most }] };
  });
  const marks = within.flatMap(({ look, options }) =>
    options.map(({ costPerYear, chance }) => ({ look, cost: drawn(costPerYear), chance: drawn(chance) }))
  );
  const placed = placeLabels(labelsOf(within, at, width), {
    frame: { left: frame.left + 2, right: width - 4, top: 6, bottom: frame.bottom - 4 },
    points: [...within.flatMap(({ rises }) => alongSteps(rises.map(at))), ...marks.map(at)],
    size
  });
  const format = (pounds: number): string => (pounds === 0 ? "£0" : `£${peopleText(pounds / 1000)}k`);
  const ticks = axisTicks({ domain: [0, most], pixels: frame.right - frame.left, format, size: 14 });
  return {
    ...plotDefaults,
    width,
    height,
    marginLeft: margin.left,
    marginRight: margin.right,
    marginTop: margin.top,
    marginBottom: margin.bottom,
    x: { domain: [0, most] },
    y: { domain: [0, 1] },
    marks: [
      gridX(ticks, { stroke: ink, strokeOpacity: 0.15 }),
      gridY({ stroke: ink, strokeOpacity: 0.15, ticks: 5 }),
      axisX(ticks, {
        label: isNarrow(width) ? "a year, more than today" : "a year, more than doing nothing",
        labelAnchor: "center",
        labelArrow: "none",
        tickFormat: format
      }),
      axisY({
        label: "chance that the posts are enough",
        labelAnchor: "top",
        labelArrow: "none",
        labelOffset: margin.left - 4,
        ticks: 5,
        tickFormat: percentText
      }),
      ruleY([0], { stroke: ink }),
      ...within.map(({ look, rises }) =>
        line(
          rises.map(({ cost, chance }) => ({ cost: drawn(cost), chance: drawn(chance) })),
          {
            x: "cost",
            y: "chance",
            curve: "step-after",
            stroke: look.colour,
            strokeWidth: 2.5,
            ...(look.dash === undefined ? {} : { strokeDasharray: look.dash })
          }
        )
      ),
      dot(marks, {
        x: "cost",
        y: "chance",
        r: 5,
        symbol: ({ look }: (typeof marks)[number]) => look.symbol,
        fill: ({ look }: (typeof marks)[number]) => look.colour,
        ...halo,
        strokeWidth: 1
      }),
      ...placed.map(({ words, x, y, anchor }) =>
        text([words], {
          frameAnchor: "top-left",
          dx: Math.round(x - margin.left),
          dy: Math.round(y - margin.top),
          lineAnchor: "middle",
          textAnchor: anchor,
          fontSize: size,
          fill: ink,
          ...halo,
          text: (each: string) => each
        })
      )
    ],
    symbol: { type: "identity" } as never,
    color: { type: "identity" }
  };
}

/** The options, dearest first, and the readings away from the lines on either side. */
function labelsOf(
  curves: readonly Curve[],
  at: (point: { readonly cost: number; readonly chance: number }) => { readonly x: number; readonly y: number },
  width: number
): readonly PointLabel[] {
  const [cheaper] = [...curves].sort((a, b) => evenCost(a) - evenCost(b));
  const readings = curves.flatMap((curve): PointLabel[] => {
    const isLeft = curve === cheaper;
    const words = `${curve.reading} reading`;
    const rise = curve.rises.find(({ chance }) => chance > (isLeft ? upper : lower)) ?? curve.rises.at(-1);
    if (rise === undefined || curves.length === 1) return [];
    const { x, y } = at(rise);
    const away = textWidth(words, size) / 2 + 26;
    return [{ x: isLeft ? x - away : x + away, y, words, isNeeded: true }];
  });
  const likeliest = new Map<string, { readonly cost: number; readonly chance: number }>();
  for (const { options } of curves) {
    for (const { name, costPerYear: cost, chance } of options) {
      if (chance >= (likeliest.get(name)?.chance ?? 0)) likeliest.set(name, { cost, chance });
    }
  }
  const options = [...likeliest]
    .sort(([, a], [, b]) => b.cost - a.cost)
    .map(([name, point]) => ({ ...at(point), words: shortName(name, isNarrow(width) ? 18 : 36), isNeeded: false }));
  return [...options, ...readings];
}

/** Heights at which the readings are named. */
const [lower, upper] = [0.2, 0.6];

/** What it costs to be likelier enough than not; unlimited where nothing that was priced is. */
const evenCost = ({ rises }: Curve): number =>
  rises.find(({ chance }) => chance > even)?.cost ?? Number.POSITIVE_INFINITY;

/** Points so near each other along the steps that no label lies on them. */
function alongSteps(corners: readonly { readonly x: number; readonly y: number }[]) {
  const near = 8;
  return corners.flatMap((from, index) => {
    const to = corners[index + 1] ?? from;
    const across = Math.max(1, Math.ceil((to.x - from.x) / near));
    const up = Math.max(1, Math.ceil(Math.abs(to.y - from.y) / near));
    return [
      ...Array.from({ length: across }, (_, step) => ({ x: from.x + ((to.x - from.x) * step) / across, y: from.y })),
      ...Array.from({ length: up }, (_, step) => ({ x: to.x, y: from.y + ((to.y - from.y) * step) / up }))
    ];
  });
}
