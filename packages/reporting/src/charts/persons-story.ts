import type { Followed, Scenario } from "@caseload/simulation";
import { axisX, dot, gridX, type PlotOptions, ruleX, ruleY, text } from "@observablehq/plot";
import { countedText, countText, peopleText } from "../number-format.ts";
import { dateAt } from "../story-date.ts";
import { type Cell, textColumn } from "../table.ts";
import { type Chart, colours, plotDefaults } from "./chart.ts";
import { drawn } from "./drawn-number.ts";
import { placeLabels } from "./place-labels.ts";
import { labelSize, planRows } from "./row-plan.ts";
import { type Fate, happenings, namedTimes, type Piece, piecesOf } from "./story-pieces.ts";
import { textWidth } from "./text-width.ts";

/** A row of the picture: what happened, a span, or pieces of work. */
interface StoryRow {
  readonly label: string;
  readonly text: string;
  readonly times: readonly number[];
  readonly spans: readonly { readonly from: number; readonly to: number }[];
  readonly pieces: readonly Piece[];
}

/** What happened to one person of the simulation, what work that called for and what became of it. */
export function storyChart(followed: Followed, scenario: Scenario): Chart {
  const rows = rowsOf(followed, scenario);
  const work = rows.filter(({ pieces }) => pieces.length > 0);
  const pieces = work.flatMap((row) => row.pieces);
  const count = (...fates: readonly Fate[]): number => pieces.filter(({ fate }) => fates.includes(fate)).length;
  const { patient, diagnosedAt, diesAt, untilDays } = followed;
  const date = (time: number): string => dateAt(scenario.startDate, time).iso;
  const died = diesAt <= untilDays;
  const [inTime, late] = [count("in time"), count("late")];
  return {
    id: `story-${patient}`,
    title: `Of ${countedText(pieces.length, peopleText, "piece", "pieces")} of work for patient ${patient}, done in time: ${peopleText(inTime)}, late: ${peopleText(late)}, not done: ${peopleText(pieces.length - inTime - late)}`,
    alt: `Patient ${patient}, diagnosed ${date(diagnosedAt)}, ${died ? `died ${date(diesAt)}` : "alive at the end of the story"}. ${rows
      .map(({ label, text: words }) => `${label}: ${words}.`)
      .join(" ")}`,
    key: "One made-up life, by chance. Upright marks: what happened; thick line: with a named CNS. Of work: a line from when it was called for to its end; circle: done in time; diamond: late; cross: not done (gave way to later work, lost or not given); no mark: still open. Broken line: the end of the years looked at.",
    table: {
      title: `What happened to patient ${patient}`,
      columns: [
        textColumn("what", "what"),
        textColumn("from", "from"),
        textColumn("to", "to"),
        textColumn("outcome", "what became of it")
      ],
      rows: [
        ["Diagnosis", date(diagnosedAt), date(diagnosedAt), "-"],
        ...rows.flatMap(({ label, times, spans, pieces: own }): Cell[][] => [
          ...times.map((time) => [label, date(time), date(time), "-"]),
          ...spans.map(({ from, to }) => [label, date(from), date(to), "-"]),
          ...own.map(({ from, to, fate }) => [label, date(from), date(to), fate])
        ]),
        ...(died ? [["Death", date(diesAt), date(diesAt), "-"]] : [])
      ]
    },
    plot: (width) => plotOf(rows, followed, width)
  };
}

function rowsOf(followed: Followed, scenario: Scenario): readonly StoryRow[] {
  const none = { times: [], spans: [], pieces: [] };
  const named = namedTimes(followed);
  return [
    ...happenings(followed).map(({ label, times }) => ({
      ...none,
      label,
      times,
      text: times.length === 1 ? "once" : `${countText(times.length)} times`
    })),
    { ...none, label: "Has a named CNS", spans: named, text: namedText(named, followed) },
    ...piecesOf(followed, scenario).map(({ label, pieces }) => ({
      ...none,
      label,
      pieces,
      text: `${peopleText(pieces.filter(({ fate }) => fate === "in time").length)} of ${peopleText(pieces.length)} in time`
    }))
  ];
}

/** "81 % of the time". */
function namedText(named: readonly { readonly from: number; readonly to: number }[], followed: Followed): string {
  const lived = Math.min(followed.diesAt, followed.untilDays) - followed.diagnosedAt;
  const days = named.reduce((sum, { from, to }) => sum + to - from, 0);
  return days === 0 || lived <= 0 ? "never" : `${Math.round((days / lived) * 100)} % of the time`;
}

const marginTop = 46;
const marginBottom = 46;
const textSize = 13;
const ink = "currentColor";
const halo = { stroke: "var(--plot-background, white)", strokeWidth: 4 } as const;
const daysPerYear = 365.25;
const daysPerMonth = daysPerYear / 12;

function plotOf(rows: readonly StoryRow[], followed: Followed, width: number): PlotOptions {
  const { diagnosedAt, diesAt, untilDays, horizonDays } = followed;
  const plan = planRows(
    rows.map(({ label }) => ({ label, lines: 1 })),
    width
  );
  const end = Math.max(1, Math.min(diesAt, untilDays) - diagnosedAt);
  const inYears = end > 2 * daysPerYear;
  const unit = inYears ? daysPerYear : daysPerMonth;
  const at = (time: number): number => drawn((time - diagnosedAt) / unit);
  const most = (end * 1.02) / unit;
  const marginLeft = Math.max(16, plan.labelWidth);
  const marginRight = Math.ceil(Math.max(...rows.map((row) => textWidth(row.text, textSize))) + 18);
  const inner = width - marginLeft - marginRight;
  const lines = rows.map((row, i) => ({ ...row, y: plan.rows[i]?.lines[0] ?? 0 }));
  const pieces = lines.flatMap(({ pieces: own, y }) =>
    own.map((piece) => ({ ...piece, y, x: at(piece.to), start: at(piece.from) }))
  );
  const of = (...fates: readonly Fate[]) => pieces.filter(({ fate }) => fates.includes(fate));
  const moments = lines.flatMap(({ times, y }) => times.map((time) => ({ x: at(time), y1: y - 7, y2: y + 7 })));
  const spans = lines.flatMap(({ spans: own, y }) => own.map(({ from, to }) => ({ x1: at(from), x2: at(to), y })));
  const dies = diesAt <= untilDays ? [at(diesAt)] : [];
  const horizon = horizonDays < Math.min(diesAt, untilDays) ? [at(horizonDays)] : [];
  const toX = (x: number): number => marginLeft + (x / most) * inner;
  const words = placeLabels(
    [
      ...dies.map((x) => ({ x: toX(x), y: marginTop - 4, words: "dies", isNeeded: true })),
      ...horizon.map((x) => ({ x: toX(x), y: marginTop - 4, words: "years looked at end", isNeeded: true }))
    ],
    { frame: { left: 4, right: width - 4, top: 0, bottom: marginTop }, points: [], size: labelSize }
  );
  return {
    ...plotDefaults,
    width,
    height: marginTop + plan.height + marginBottom,
    marginTop,
    marginBottom,
    marginLeft,
    marginRight,
    x: { domain: [0, most] },
    y: { axis: null, domain: [0, plan.height], range: [marginTop, marginTop + plan.height] },
    marks: [
      gridX({ stroke: ink, strokeOpacity: 0.15, ticks: Math.max(2, Math.floor(inner / 70)) }),
      axisX({
        label: `${inYears ? "years" : "months"} since the diagnosis`,
        labelAnchor: "center",
        labelArrow: "none",
        ticks: Math.max(2, Math.floor(inner / 70))
      }),
      ruleY(
        plan.rows.slice(1).map(({ top }) => top),
        { y: (top: number) => top, stroke: ink, strokeOpacity: 0.15, insetLeft: -marginLeft, insetRight: -marginRight }
      ),
      ruleX([0], { stroke: ink }),
      ruleX(dies, { stroke: ink, strokeWidth: 2 }),
      ruleX(horizon, { stroke: ink, strokeWidth: 1.5, strokeDasharray: "6 4" }),
      ruleX(moments, { x: "x", y1: "y1", y2: "y2", stroke: ink, strokeWidth: 3 }),
      ruleY(spans, { y: "y", x1: "x1", x2: "x2", stroke: colours.turquoise, strokeWidth: 8 }),
      ruleY(pieces, { y: "y", x1: "start", x2: "x", stroke: ink, strokeOpacity: 0.6, strokeWidth: 1.5 }),
      dot(of("in time"), { x: "x", y: "y", r: 4, symbol: "circle", fill: colours.blue, ...halo, strokeWidth: 1 }),
      dot(of("late"), { x: "x", y: "y", r: 5, symbol: "diamond", fill: colours.orange, ...halo, strokeWidth: 1 }),
      dot(of("gave way", "lost", "not given"), {
        x: "x",
        y: "y",
        r: 4,
        symbol: "times",
        stroke: colours.pink,
        strokeWidth: 2
      }),
      ...words.map(({ words: each, x, y, anchor }) =>
        text([each], {
          frameAnchor: "top-left",
          dx: Math.round(x - marginLeft),
          dy: Math.round(y - marginTop),
          lineAnchor: "middle",
          textAnchor: anchor,
          fontSize: labelSize,
          fill: ink,
          text: (own: string) => own
        })
      ),
      text(lines, {
        frameAnchor: "right",
        y: "y",
        dx: marginRight - 4,
        textAnchor: "end",
        fontSize: textSize,
        fill: ink,
        text: "text"
      }),
      text(
        lines.map(({ y: _, ...row }, i) => ({ ...row, plan: plan.rows[i] })),
        {
          frameAnchor: "left",
          y: ({ plan: row }) => row?.labelY ?? 0,
          dx: -marginLeft + 4,
          textAnchor: "start",
          fontSize: labelSize,
          lineHeight: 16 / labelSize,
          fill: ink,
          ...halo,
          text: ({ plan: row }) => row?.label ?? ""
        }
      )
    ]
  };
}
