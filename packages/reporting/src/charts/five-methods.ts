import type { MethodAnswer, PostsAnswer } from "@caseload/planning";
import type { Reading, Scenario } from "@caseload/simulation";
import type { FoundBySimulation } from "../found-by-simulation.ts";
import { numberText, postsText, rangeText } from "../number-format.ts";
import { methodsShown, rowName } from "../posts-table.ts";
import { type Cell, column, textColumn } from "../table.ts";
import type { Chart } from "./chart.ts";
import { roomyDomain } from "./interval-rows.ts";
import { type LineRow, lineRowsPlot } from "./line-rows.ts";
import { seriesLook } from "./series-look.ts";

/** What a method asks for of a role. */
interface Asked {
  readonly low: number;
  readonly base: number;
  readonly high: number;
}

interface Shown {
  readonly reading: Reading;
  readonly method: MethodAnswer;
  readonly label: string;
  /** Null where the method cannot answer. */
  readonly cns: Asked | null;
  readonly supportWorker: Asked | null;
}

const readingName: Readonly<Record<Reading, string>> = {
  strict: "Strict reading: what the Standards give to a CNS is done by a CNS",
  delegated: "Delegated reading: support workers do some of it, overseen by a CNS"
};

/**
 * CNS posts by every method in the readings of the scenario, with posts in place; null where no method answers.
 *
 * @param posts - of the desk methods alone
 * @param found - null where simulation was not asked, or has found nothing yet
 */
export function methodsOfServiceChart(
  posts: PostsAnswer,
  found: FoundBySimulation | null,
  scenario: Scenario
): Chart | null {
  const answer = { ...posts, methods: [...posts.methods, ...(found?.methods ?? [])] };
  const shown = scenario.readings.flatMap((reading) => methodsShown(answer, scenario, reading).map(shownOf));
  const asked = shown.flatMap(({ cns }) => cns ?? []);
  if (asked.length === 0) return null;
  const inPlace = inPlaceOf(shown);
  return {
    id: "methods-of-service",
    title: findingOf(shown, inPlace),
    alt: `CNS posts by each method. ${shown.map(altOf).join(" ")} In place: ${postsText(inPlace)} CNS.`,
    key: `Marks: best guess (circle: strict reading; square: delegated); lines: what the ranges of the assumptions make of it. ${found === null ? "" : "The simulation has no range here: how far the assumptions move it is a question of its own. "}Broken line: CNS in place.`,
    table: {
      title: "CNS posts by method",
      columns: [
        textColumn("method", "method"),
        textColumn("reading", "reading"),
        column("cns", "CNS", "WTE", "posts"),
        column("supportWorker", "support workers", "WTE", "posts"),
        column("inPlace", "CNS in place", "WTE", "posts")
      ],
      rows: shown.map(({ label, reading, cns, supportWorker, method }): Cell[] => [
        label,
        reading,
        cns ?? refusal(method),
        supportWorker,
        inPlace
      ])
    },
    plot: (width) =>
      lineRowsPlot({
        width,
        through: { value: inPlace, label: `in place ${postsText(inPlace)}` },
        x: {
          label: "WTE of CNS",
          domain: roomyDomain([inPlace, ...asked.flatMap(({ low, high }) => [low, high])]),
          tickFormat: numberText
        },
        rows: scenario.readings.flatMap((reading): LineRow[] => {
          const own = shown.filter((one) => one.reading === reading);
          if (own.length === 0) return [];
          return [
            ...(scenario.readings.length > 1 ? [{ label: readingName[reading], lines: [] }] : []),
            ...own.map(rowOf)
          ];
        })
      })
  };
}

function shownOf(method: MethodAnswer): Shown {
  const named = rowName(method);
  const isRefused = method.cannotTell !== undefined || method.posts.length === 0;
  return {
    reading: method.reading,
    method,
    label: `${named.charAt(0).toUpperCase()}${named.slice(1)}`,
    cns: isRefused ? null : askedOf(method, "cns"),
    supportWorker: isRefused ? null : askedOf(method, "supportWorker")
  };
}

function askedOf({ posts }: MethodAnswer, role: string): Asked {
  const own = posts.filter((post) => post.role === role);
  return {
    low: own.reduce((sum, { wteLow }) => sum + wteLow, 0),
    base: own.reduce((sum, { wte }) => sum + wte, 0),
    high: own.reduce((sum, { wteHigh }) => sum + wteHigh, 0)
  };
}

/** CNS in place, for this service, as the methods hold it against what they ask for. */
function inPlaceOf(shown: readonly Shown[]): number {
  const gaps = shown.map(({ method: { gap } }) => gap.filter(({ role }) => role === "cns"));
  return gaps.find((own) => own.length > 0)?.reduce((sum, { wteInPlace }) => sum + wteInPlace, 0) ?? 0;
}

/** "cannot tell", "cannot be met". */
const refusal = ({ cannotTell }: MethodAnswer): string =>
  cannotTell?.startsWith("cannot be met") ? "cannot be met" : "cannot tell";

function rowOf({ reading, method, label, cns, supportWorker }: Shown): LineRow {
  const beside =
    supportWorker === null || supportWorker.base === 0 ? "" : ` with ${postsText(supportWorker.base)} support workers`;
  return {
    label: `${label}${beside}`,
    lines: [
      {
        look: seriesLook(reading === "strict" ? 0 : 1),
        value: cns?.base ?? null,
        low: cns?.low ?? null,
        high: cns?.high ?? null,
        text: cns === null ? refusal(method) : askedText(cns)
      }
    ]
  };
}

/** "3.7 (3.0 to 4.6)". */
function askedText({ low, base, high }: Asked): string {
  const ends = rangeText(low, high, postsText);
  return ends === postsText(base) ? ends : `${postsText(base)} (${ends})`;
}

function findingOf(shown: readonly Shown[], inPlace: number): string {
  const asked = shown.flatMap(({ cns }) => cns ?? []);
  const silent = shown.length - asked.length;
  const bases = asked.map(({ base }) => base);
  const range = `${rangeText(Math.min(...bases), Math.max(...bases), postsText)} CNS`;
  const place = `the ${postsText(inPlace)} in place`;
  const rest = silent === 0 ? "" : `; ${silent} ${silent === 1 ? "answer" : "answers"} cannot be told`;
  if (asked.every(({ low }) => low > inPlace)) {
    return `Best guesses run from ${range}: every method that answers asks for more than ${place}, even at its low end${rest}`.replace(
      "run from",
      bases.length === 1 ? "is" : "run from"
    );
  }
  if (asked.every(({ high }) => high <= inPlace)) {
    return `Best guesses run from ${range}: ${place} are enough by every method that answers, even at its high end${rest}`;
  }
  const more = asked.filter(({ low }) => low > inPlace).length;
  const enough = asked.filter(({ high }) => high <= inPlace).length;
  return `Best guesses run from ${range}; against ${place}, ${more} of ${asked.length} answers ${more === 1 ? "asks" : "ask"} for more at both ends, ${enough} for no more, and of ${asked.length - more - enough} it cannot be told${rest}`;
}

const altOf = ({ reading, label, method, cns, supportWorker }: Shown): string =>
  `${label}, ${reading} reading: ${cns === null ? refusal(method) : `${askedText(cns)} CNS`}${supportWorker === null || supportWorker.high === 0 ? "" : ` with ${askedText(supportWorker)} support workers`}.`;
