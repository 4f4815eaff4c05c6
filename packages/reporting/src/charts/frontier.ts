import type { Establishment, FrontierPoint, SimulatedPosts } from "@caseload/planning";
import { axisX, axisY, dot, gridX, gridY, line, type PlotOptions, ruleX, text } from "@observablehq/plot";
import { frontierTable } from "../frontier-table.ts";
import { postsText, poundsText } from "../number-format.ts";
import { establishmentText } from "../simulated-posts-words.ts";
import { type Chart, colours, isNarrow, plotDefaults } from "./chart.ts";
import { drawn } from "./drawn-number.ts";
import { type PointLabel, placeLabels } from "./place-labels.ts";

/** The fewest CNSs beside each number of support workers, the cheapest and the posts in place marked; null where no posts were found. */
export function frontierChart(posts: SimulatedPosts): Chart | null {
  const { frontier, reading, cheapest, inPlace, tooFew } = posts;
  if (frontier.length === 0 && cheapest === null) return null;
  const points = pointsOf(posts);
  const now = inPlace.establishment;
  const { columns, rows } = frontierTable({ ...posts, frontier: points });
  return {
    id: `frontier-${reading}`,
    title: findingOf(posts),
    alt:
      `Fewest CNSs that meet beside each number of support workers, ${reading} reading. ` +
      `${points.map((point) => `${establishmentText(point)}: ${poundsText(point.costPerYear)} a year, ${point.verdict}${isSame(point, cheapest) ? ", the cheapest" : ""}`).join("; ")}. ` +
      `In place: ${inPlaceText(now)}, ${inPlace.verdict}.${tooFew === null ? "" : ` Surely too few: ${establishmentText(tooFew)}.`}`,
    key: `Circles on the line: the fewest CNSs that meet beside so many support workers, with the cost of a year; posts on or above it are enough. Diamond: the cheapest; square: in place.${tooFew === null || cheapest === null ? "" : " The line down from the cheapest ends at what is surely too few; in between the replications cannot tell."}`,
    table: {
      title: "Posts that meet the Standards",
      columns,
      rows: [
        ...rows,
        [
          now.supportWorker,
          now.cns,
          null,
          inPlace.success.n === 0 ? "-" : `${inPlace.success.successes} of ${inPlace.success.n}`,
          `${inPlace.verdict}, in place`,
          ""
        ],
        ...(tooFew === null ? [] : [[tooFew.supportWorker, tooFew.cns, null, "", "surely too few", ""]])
      ]
    },
    plot: (width) => plotOf(posts, points, width)
  };
}

/** The frontier with the cheapest, which a search that was ended early may have without it, from few support workers to many. */
function pointsOf({ frontier, cheapest }: SimulatedPosts): readonly FrontierPoint[] {
  const all =
    cheapest === null || frontier.some((point) => isSame(point, cheapest)) ? frontier : [...frontier, cheapest];
  return [...all].sort((a, b) => a.supportWorker - b.supportWorker);
}

const isSame = (one: Establishment, other: Establishment | null): boolean =>
  one.cns === other?.cns && one.supportWorker === other.supportWorker;

const inPlaceText = (now: Establishment): string =>
  now.cns === 0 && now.supportWorker === 0 ? "no posts" : establishmentText(now);

function findingOf({ reading, verdict, cheapest, inPlace, outOfReach }: SimulatedPosts): string {
  const where = `${reading} reading`;
  const now = inPlaceText(inPlace.establishment);
  const today =
    inPlace.verdict === "meets"
      ? `those in place (${now}) are enough`
      : inPlace.verdict === "cannot tell"
        ? `whether those in place (${now}) are enough cannot be told`
        : `in place: ${now}`;
  if (cheapest === null) return `No cheapest posts were found (${where}); ${today}`;
  const found = establishmentText(cheapest);
  if (verdict !== "meets")
    return `Which posts meet the Standards cannot be told (${where}); nearest: ${found}; ${today}`;
  const which = outOfReach.length === 0 ? "the Standards" : "the Standards that can be met";
  return `Cheapest that meet ${which}: ${found}, ${poundsText(cheapest.costPerYear)} a year (${where}); ${today}`;
}

const size = 13;
const height = 380;
const margin = { left: 46, right: 22, top: 34, bottom: 48 } as const;
const ink = "currentColor";
const halo = { stroke: "var(--plot-background, white)", strokeWidth: 4 } as const;

function plotOf(
  { cheapest, inPlace, tooFew }: SimulatedPosts,
  points: readonly FrontierPoint[],
  width: number
): PlotOptions {
  const now = inPlace.establishment;
  const most = (of: keyof Establishment): number => Math.max(...points.map((point) => point[of]), now[of]);
  const xMost = most("supportWorker") === 0 ? 1 : most("supportWorker") * 1.1;
  const yMost = most("cns") === 0 ? 1 : most("cns") * 1.2;
  const frame = { left: margin.left, right: width - margin.right, top: margin.top, bottom: height - margin.bottom };
  const toX = (value: number): number => frame.left + (value / xMost) * (frame.right - frame.left);
  const toY = (value: number): number => frame.bottom - (value / yMost) * (frame.bottom - frame.top);
  const at = ({ supportWorker, cns }: Establishment) => ({ x: toX(supportWorker), y: toY(cns) });
  const others = points.filter((point) => !isSame(point, cheapest));
  const costs = [...others].sort((a, b) => endFirst(a, points) - endFirst(b, points));
  const labels: readonly PointLabel[] = [
    ...(cheapest === null ? [] : [{ ...at(cheapest), words: cheapestLabel(cheapest, width), isNeeded: true }]),
    { ...at(now), words: isNarrow(width) ? "in place" : `in place: ${inPlaceText(now)}`, isNeeded: true },
    ...costs.map((point) => ({ ...at(point), words: poundsText(point.costPerYear), isNeeded: false }))
  ];
  const marks = [...alongLine(points.map(at)), at(now)];
  const placed = placeLabels(labels, { frame: { ...frame, right: width - 2, top: 8 }, points: marks, size });
  const position = ({ supportWorker, cns }: Establishment) => ({ x: drawn(supportWorker), y: drawn(cns) });
  return {
    ...plotDefaults,
    width,
    height,
    marginLeft: margin.left,
    marginRight: margin.right,
    marginTop: margin.top,
    marginBottom: margin.bottom,
    x: { domain: [0, xMost] },
    y: { domain: [0, yMost] },
    marks: [
      gridX({ stroke: ink, strokeOpacity: 0.15, ticks: isNarrow(width) ? 4 : 8 }),
      gridY({ stroke: ink, strokeOpacity: 0.15, ticks: 6 }),
      axisX({
        label: "WTE of support workers",
        labelAnchor: "center",
        labelArrow: "none",
        ticks: isNarrow(width) ? 4 : 8,
        tickFormat: postsText
      }),
      axisY({
        label: "WTE of CNS",
        labelAnchor: "top",
        labelArrow: "none",
        labelOffset: margin.left - 4,
        ticks: 6,
        tickFormat: postsText
      }),
      line(points.map(position), { x: "x", y: "y", stroke: colours.blue, strokeWidth: 2.5 }),
      ...(cheapest === null || tooFew === null || tooFew.supportWorker !== cheapest.supportWorker
        ? []
        : [
            ruleX([position(cheapest)], {
              x: "x",
              y1: "y",
              y2: drawn(tooFew.cns),
              stroke: ink,
              strokeWidth: 2,
              marker: "none"
            })
          ]),
      dot(others.map(position), {
        x: "x",
        y: "y",
        r: 5,
        symbol: "circle",
        fill: colours.blue,
        ...halo,
        strokeWidth: 1
      }),
      ...(cheapest === null
        ? []
        : [
            dot([position(cheapest)], {
              x: "x",
              y: "y",
              r: 8,
              symbol: "diamond",
              fill: colours.orange,
              stroke: ink,
              strokeWidth: 1.5
            })
          ]),
      dot([position(now)], { x: "x", y: "y", r: 7, symbol: "square", fill: colours.pink, ...halo, strokeWidth: 1 }),
      ...placed.map(({ words, x, y, anchor }) =>
        text([words], {
          x: [0],
          y: [0],
          dx: Math.round(x - toX(0)),
          dy: Math.round(y - toY(0)),
          textAnchor: anchor,
          fontSize: size,
          fill: ink,
          ...halo,
          text: (each: string) => each
        })
      )
    ]
  };
}

/** Points of a line, and more between them, so near that no label lies on it. */
function alongLine(corners: readonly { readonly x: number; readonly y: number }[]) {
  return corners.flatMap((from, i) => {
    const to = corners[i + 1] ?? from;
    const steps = Math.max(1, Math.ceil(Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y)) / 8));
    return Array.from({ length: steps }, (_, step) => ({
      x: from.x + ((to.x - from.x) * step) / steps,
      y: from.y + ((to.y - from.y) * step) / steps
    }));
  });
}

/** Ends of the frontier are labelled before what lies between. */
function endFirst(point: FrontierPoint, points: readonly FrontierPoint[]): number {
  const index = points.indexOf(point);
  return Math.min(index, points.length - 1 - index);
}

function cheapestLabel(cheapest: FrontierPoint, width: number): string {
  const cost = poundsText(cheapest.costPerYear);
  return isNarrow(width) ? `cheapest: ${cost}` : `cheapest: ${establishmentText(cheapest)}, ${cost}`;
}
