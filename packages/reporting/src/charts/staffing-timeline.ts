import type { Scenario } from "@caseload/simulation";
import { axisX, axisY, dot, gridY, line, type PlotOptions, ruleX, ruleY, text } from "@observablehq/plot";
import { countedText, peopleText, postsText } from "../number-format.ts";
import { roleName } from "../role-name.ts";
import { dateAt } from "../story-date.ts";
import { type Cell, column, textColumn } from "../table.ts";
import { type Chart, isNarrow, plotDefaults } from "./chart.ts";
import { mostServices } from "./charted-service.ts";
import { type DatedPost, datedPosts, wteAt } from "./dated-posts.ts";
import { drawn } from "./drawn-number.ts";
import { type SeriesLook, seriesLook } from "./series-look.ts";
import { apart } from "./spread-labels.ts";
import { fitText, textWidth } from "./text-width.ts";

/** Posts of a role, or of those beyond the fourth together. */
interface RoleLine {
  /** Within a sentence. */
  readonly name: string;
  readonly look: SeriesLook;
  readonly posts: readonly DatedPost[];
}

const daysPerYear = 365.25;

/** WTE of each role over the years looked at, by the dates of the posts: advert, first day, when they work in full; null without posts. */
export function staffingTimelineChart(scenario: Scenario): Chart | null {
  const days = scenario.years * daysPerYear;
  const posts = datedPosts(scenario).filter(({ startsAt, endsAt }) => startsAt < days && endsAt > 0);
  if (posts.length === 0) return null;
  const lines = roleLines(posts, scenario);
  const isLearning = posts.some(({ fullAt, startsAt }) => fullAt > startsAt && fullAt > 0);
  const date = (day: number): string => dateText(scenario, day);
  return {
    id: "staffing-timeline",
    title: findingOf(lines, posts, scenario, days),
    alt: `Posts in WTE for this service over ${countedText(scenario.years, peopleText, "year", "years")} from ${date(0)}. ${lines
      .map(
        (one) =>
          `${capital(one.name)}: ${stepsOf(one, days)
            .map(([day, wte]) => `${postsText(wte)} from ${date(day)}`)
            .join(", ")}.`
      )
      .join(" ")} ${posts
      .filter(({ advertAt }) => advertAt !== null)
      .map(advertText(scenario))
      .join(" ")}`.trimEnd(),
    key:
      "Thick lines: WTE in post for this service; vacancies, leavers and absence are not in them." +
      (isLearning ? " Thin lines: what newcomers do while they learn, in WTE of practised colleagues." : "") +
      (posts.some(({ advertAt }) => advertAt !== null)
        ? " Hollow marks: when a post must be advertised for its first day."
        : ""),
    table: {
      title: "Posts and their dates",
      columns: [
        textColumn("role", "role"),
        column("wte", "for this service", "WTE", "posts"),
        textColumn("advert", "advertised by"),
        textColumn("start", "first day"),
        textColumn("full", "works in full from"),
        textColumn("end", "last day")
      ],
      rows: posts.map(({ post, wte, advertAt, startsAt, fullAt, endsAt }): Cell[] => [
        capital(roleName(post.role, scenario)),
        wte,
        advertAt === null ? "-" : date(advertAt),
        post.startDate === null ? "before the years looked at" : date(startsAt),
        fullAt > startsAt && Number.isFinite(startsAt) ? date(fullAt) : "the first day",
        post.endDate === null ? "none" : date(endsAt - 1)
      ])
    },
    plot: (width) => plotOf(lines, scenario, width)
  };
}

/** Largest roles first; of more than four the smallest are one line. */
function roleLines(posts: readonly DatedPost[], scenario: Scenario): readonly RoleLine[] {
  const roles = [...new Set(posts.map(({ post }) => post.role))].map((role) => ({
    name: roleName(role, scenario),
    posts: posts.filter(({ post }) => post.role === role)
  }));
  const total = (own: readonly DatedPost[]): number => own.reduce((sum, { wte }) => sum + wte, 0);
  const sorted = [...roles].sort((a, b) => total(b.posts) - total(a.posts));
  const kept = sorted.length <= mostServices ? sorted : sorted.slice(0, mostServices - 1);
  const others = sorted.slice(kept.length);
  return [
    ...kept,
    ...(others.length === 0 ? [] : [{ name: "other roles", posts: others.flatMap((one) => one.posts) }])
  ].map((one, i) => ({ ...one, look: seriesLook(i) }));
}

/** Days on which the WTE of a role changes, with the WTE from then on; the first is the first day. */
function stepsOf({ posts }: RoleLine, days: number): readonly (readonly [number, number])[] {
  const changes = posts.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]).filter((day) => day > 0 && day < days);
  const at = [0, ...new Set(changes)].sort((a, b) => a - b);
  return at.map((day) => [day, wteAt(posts, day).inPost] as const);
}

/** Of a title; of more, the first and the last are told. */
const mostSteps = 4;

function findingOf(lines: readonly RoleLine[], posts: readonly DatedPost[], scenario: Scenario, days: number): string {
  const changes = lines.flatMap((one) => {
    const steps = stepsOf(one, days);
    const [first, last] = [steps[0], steps.at(-1)];
    if (first === undefined || last === undefined || steps.length === 1) return [];
    const told = steps.length > mostSteps ? [first, last] : steps;
    return [
      `${one.name} posts go from ${told.map(([, wte]) => postsText(wte)).join(" to ")} WTE by ${dateText(scenario, last[0])}`
    ];
  });
  const [firstAdvert] = posts.flatMap(({ advertAt }) => advertAt ?? []).sort((a, b) => a - b);
  const advert =
    firstAdvert === undefined
      ? ""
      : `; the first advert must be out by ${dateText(scenario, firstAdvert)}${firstAdvert < 0 ? ", before the years looked at begin" : ""}`;
  if (changes.length > 0) return capital(`${changes.join("; ")}${advert}`);
  const now = lines.map((one) => `${postsText(stepsOf(one, days)[0]?.[1] ?? 0)} WTE of ${one.name}`).join(" and ");
  return `Posts stay as they are: ${now}`;
}

const advertText =
  (scenario: Scenario) =>
  ({ post, wte, advertAt, startsAt }: DatedPost): string =>
    `${postsText(wte)} ${roleName(post.role, scenario)}: advertised by ${dateText(scenario, advertAt ?? 0)} for ${dateText(scenario, startsAt)}.`;

function dateText({ startDate }: Pick<Scenario, "startDate">, day: number): string {
  const { text: date, year } = dateAt(startDate, day);
  return `${date} ${year}`;
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const height = 320;
const marginTop = 34;
const marginBottom = 32;
const labelSize = 13;
const ink = "currentColor";
const halo = { stroke: "var(--plot-background, white)", strokeWidth: 1 } as const;

function plotOf(lines: readonly RoleLine[], scenario: Scenario, width: number): PlotOptions {
  const days = scenario.years * daysPerYear;
  const highest = Math.max(...lines.flatMap((one) => stepsOf(one, days).map(([, wte]) => wte)));
  const top = highest === 0 ? 1 : highest * 1.15;
  const toY = (wte: number): number => height - marginBottom - (wte / top) * (height - marginTop - marginBottom);
  const room = width * (isNarrow(width) ? 0.45 : 0.28);
  const ends = lines.map(({ name, look, posts }) => {
    const wte = wteAt(posts, days).inPost;
    return { look, wte, words: `${fitText(capital(name), room - 30, labelSize)} ${postsText(wte)}` };
  });
  const places = apart(
    ends.map(({ wte }) => toY(wte)),
    17,
    [marginTop, height - marginBottom]
  );
  const marginRight = Math.ceil(Math.max(...ends.map(({ words }) => textWidth(words, labelSize))) + 30);
  const ticks = tickDays(scenario, width - marginRight);
  return {
    ...plotDefaults,
    width,
    height,
    marginTop,
    marginBottom,
    marginLeft: 40,
    marginRight,
    x: { domain: [0, days] },
    y: { domain: [0, top] },
    marks: [
      gridY({ stroke: ink, strokeOpacity: 0.15, ticks: 5 }),
      axisY({
        label: "WTE in post",
        labelAnchor: "top",
        labelArrow: "none",
        labelOffset: 36,
        ticks: 5,
        tickFormat: postsText
      }),
      axisX(ticks, { label: null, tickFormat: (day: number) => monthText(scenario, day) }),
      ruleY([0], { stroke: ink }),
      ruleX([0], { stroke: ink, strokeOpacity: 0.4 }),
      ...lines.flatMap(({ look, posts }) => {
        const dashed = look.dash === undefined ? {} : { strokeDasharray: look.dash };
        const corners = cornersOf(posts, days);
        const adverts = posts.flatMap(({ advertAt }) => (advertAt === null || advertAt < 0 ? [] : [advertAt]));
        return [
          line(corners.full, { x: "day", y: "wte", stroke: look.colour, strokeWidth: 1.25 }),
          line(corners.inPost, { x: "day", y: "wte", stroke: look.colour, strokeWidth: 3, ...dashed }),
          dot(adverts, {
            x: (day: number) => drawn(day),
            y: (day: number) => drawn(wteAt(posts, day).inPost),
            r: 6,
            symbol: look.symbol,
            fill: "var(--plot-background, white)",
            stroke: look.colour,
            strokeWidth: 2
          })
        ];
      }),
      ...ends.flatMap(({ look, wte, words }, i) => {
        const place = { x: [days], y: [drawn(wte)], dy: Math.round((places[i] ?? 0) - toY(wte)) };
        return [
          dot([words], { ...place, dx: 12, r: 4, symbol: look.symbol, fill: look.colour, ...halo }),
          text([words], {
            ...place,
            dx: 21,
            textAnchor: "start",
            fontSize: labelSize,
            fill: ink,
            text: (each: string) => each
          })
        ];
      })
    ]
  };
}

interface Corner {
  readonly day: number;
  readonly wte: number;
}

/** Where the lines of a role turn: upright at first and last days, sloping while newcomers learn. */
function cornersOf(posts: readonly DatedPost[], days: number): { readonly inPost: Corner[]; readonly full: Corner[] } {
  const turns = posts
    .flatMap(({ startsAt, fullAt, endsAt }) => [startsAt, fullAt, endsAt])
    .filter((day) => day > 0 && day < days);
  const at = [...new Set(turns)].sort((a, b) => a - b);
  const both = at.flatMap((day) => [
    { day, ...wteAt(posts, day, "before") },
    { day, ...wteAt(posts, day) }
  ]);
  const all = [{ day: 0, ...wteAt(posts, 0) }, ...both, { day: days, ...wteAt(posts, days, "before") }];
  return {
    inPost: all.map(({ day, inPost }) => ({ day: drawn(day), wte: drawn(inPost) })),
    full: all.map(({ day, full }) => ({ day: drawn(day), wte: drawn(full) }))
  };
}

/** First days of the years, and of half-years where there are few. */
function tickDays({ years }: Scenario, pixels: number): number[] {
  const perYear = years <= 2 && pixels / (years * 4) > 70 ? 4 : years <= 3 && pixels / (years * 2) > 70 ? 2 : 1;
  const all = Array.from({ length: years * perYear + 1 }, (_, i) => (i * daysPerYear) / perYear);
  const step = Math.ceil((all.length * 66) / pixels);
  return all.filter((_, i) => i % step === 0);
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "Apr 2026"; of the first day, rounded to the nearest. */
function monthText({ startDate }: Scenario, day: number): string {
  const iso = dateAt(startDate, Math.round(day)).iso;
  return `${months[Number(iso.slice(5, 7)) - 1] ?? ""} ${iso.slice(0, 4)}`;
}
