import {
  type Answered,
  type ComparedService,
  comparisonDocument,
  csvText,
  type Envelope,
  type FoundBySimulation,
  postsDocument,
  type Section,
  simulationDocument,
  type Table
} from "caseload";
import {
  type Chart,
  type ChartedService,
  caseloadChart,
  chartedService,
  coverageByYearChart,
  coverageChart,
  methodsOfServiceChart,
  mostServices,
  staffingTimelineChart,
  tornadoChart,
  undoneChart,
  utilisationChart,
  waitsChart
} from "caseload/charts";
import type { Tidings } from "./answer-question.ts";
import { besideEachOther } from "./beside-each-other.ts";
import { frontiersOf } from "./frontiers.ts";
import { moneyOf, pricesInPlace } from "./money.ts";
import type { PayCard } from "./pay-card.ts";
import { scenarioFile } from "./scenario-text.ts";
import { methodsInWords, wordsUsed } from "./words-used.ts";

/** What is known so far of the present scenario. */
export interface Known {
  /** The scenario first, then its variants. */
  readonly answered: readonly [Answered, ...Answered[]];
  readonly compared: ComparedService | null;
  /** Whether `compared` rests on a first look. */
  readonly isRough: boolean;
  /** Of services in their order, as far as they are found; null also where a variant needs what the service as it is needs. */
  readonly found: readonly (FoundBySimulation | null)[];
  /** Why nothing was found for a service. */
  readonly notFound: readonly string[];
  readonly isDone: boolean;
}

/** What is known after one more piece of news; null where it answers nothing or comes before what it belongs to. */
export function learned(known: Known | null, news: Tidings): Known | null {
  if ("answered" in news) {
    return { answered: news.answered, compared: null, isRough: true, found: [], notFound: [], isDone: false };
  }
  if (known === null) return null;
  if ("compared" in news) return { ...known, compared: news.compared, isRough: news.isRough };
  if ("isDone" in news) return { ...known, isDone: true };
  if (!("found" in news)) return known;
  if (news.found === null) return { ...known, found: [...known.found, null] };
  return "problem" in news.found
    ? { ...known, found: [...known.found, null], notFound: [...known.notFound, news.found.problem] }
    : { ...known, found: [...known.found, news.found] };
}

/** A part of the page: its question, what is said to it in words, pictures, and the working on demand. */
export interface Part {
  readonly id: "posts" | "money" | "achieved" | "undone" | "frontier" | "compared" | "driver" | "method";
  readonly title: string;
  /** In words, where there are any. */
  readonly words: string;
  readonly charts: readonly Chart[];
  /** The one table that is shown at once, where there is any. */
  readonly table?: Table;
  /** Cards of the costs in that table, row by row. */
  readonly prices?: readonly PayCard[];
  /** Tables and the rest, on demand. */
  readonly working: readonly Section[];
  /** What to read instead while the part is not there yet; empty where it is. */
  readonly pending: string;
}

/** All words and digits that the page shows of an answer; the same for the same scenario and seed wherever it is made. */
export interface View {
  /** The answer in a sentence or two. */
  readonly headline: string;
  /** How sure these figures are at this stage. */
  readonly stage: string;
  readonly parts: readonly Part[];
  /** Ids of the defaults that the answer rests on. */
  readonly assumptions: readonly string[];
  readonly warnings: readonly string[];
  readonly files: readonly { readonly name: string; readonly label: string; readonly text: () => string }[];
}

const soon = "The simulation is looking; this takes a minute or so.";

/** What the page says of what is known. */
export function viewOf(known: Known): View {
  const { answered, compared, isRough, found, notFound, isDone } = known;
  const [base] = answered;
  const all = answered.map((one, i): Answered => {
    const simulated = found[i];
    return simulated == null ? one : { ...one, simulated };
  }) as [Answered, ...Answered[]];
  const posts = postsDocument(scenarioFile, all, { explain: true });
  const achieved = compared === null ? null : simulationDocument(scenarioFile, compared.base);
  const comparison =
    compared === null || compared.variants.length === 0 ? null : comparisonDocument(scenarioFile, compared);
  const services = servicesOf(compared);
  const rough = isRough ? " These first pictures rest on a few replications and will move." : "";
  const inForce = base.simulated ?? found[0] ?? null;
  const driven = base.posts.methods.find(
    ({ method, reading }) => method === "load" && reading === base.scenario.readings[0]
  );
  const sections = posts.report.sections;
  const titled = (...titles: readonly RegExp[]): readonly Section[] =>
    sections.filter(({ title }) => titles.some((each) => each.test(title)));
  const beside = besideEachOther(all, compared);
  const bought = titled(/^What .* a year buys/);
  const money = moneyOf(base, found[0], compared);
  const frontiers = frontiersOf(all, found);
  const parts: readonly Part[] = [
    ...(all.length === 1
      ? []
      : [
          {
            id: "compared" as const,
            title: "Beside each other",
            words: comparison === null ? "" : `${comparison.report.headline}${rough}${tooFewRuns(beside)}`,
            charts: [],
            table: beside,
            prices: all.map(({ scenario, variant }) =>
              pricesInPlace(scenario, `posts in place, ${variant ?? "as it is"}`)
            ),
            working: differences(comparison?.report.sections ?? []),
            pending: ""
          }
        ]),
    {
      id: "posts",
      title: "How many posts?",
      words:
        "Each line is the answer of one method, the dot its best guess. Where the methods agree, the answer does not hang on how it was worked out.",
      charts: some(methodsOfServiceChart(base.posts, inForce, base.scenario)),
      working: [...titled(/^Posts required/), ...titled(/^Variant: /), ...titled(/^What one named nurse/)],
      pending: ""
    },
    {
      id: "money",
      title: "What does it cost?",
      words: [money.words, ...wordsIn(bought)].filter((text) => text !== "").join(" "),
      charts: [],
      table: money.table,
      prices: money.prices,
      working: bought,
      pending: isDone || (achieved !== null && found.length > 0) ? "" : soon
    },
    {
      id: "achieved",
      title: "What do the posts in place achieve?",
      words: achieved === null ? "" : `${achieved.report.headline}${rough}`,
      charts: some(
        coverageChart(services),
        waitsChart(services),
        coverageByYearChart(services),
        caseloadChart(services),
        utilisationChart(services),
        staffingTimelineChart(base.scenario)
      ),
      working:
        achieved?.report.sections.filter(({ title }) => !/left undone|What was assumed|Warnings/.test(title)) ?? [],
      pending: achieved === null ? soon : ""
    },
    {
      id: "undone",
      title: "What is left undone?",
      words: rough.trim(),
      charts: some(undoneChart(services)),
      working: achieved?.report.sections.filter(({ title }) => /left undone/.test(title)) ?? [],
      pending: achieved === null ? soon : ""
    },
    {
      id: "frontier",
      title: "Nurses beside support workers",
      words: [...notFound.map((problem) => `Not simulated: ${problem}.`), ...frontiers.words].join(" "),
      charts: frontiers.charts,
      working: titled(/^By simulation/, /^The frontier/, /^From when/, /^What a support worker/),
      pending: found.length === 0 && notFound.length === 0 && !isDone ? soon : ""
    },
    {
      id: "driver",
      title: "What does the answer hang on?",
      words: "",
      charts: driven === undefined ? [] : some(tornadoChart(driven)),
      working: titled(
        /^What drives it/,
        /^What it is calibrated/,
        /^What it stands on/,
        /^Year by year/,
        /^Other specialties/
      ),
      pending: ""
    },
    {
      id: "method",
      title: "How is it worked out, and what do the words mean?",
      words:
        "Five methods, from a rule of thumb to a simulation that follows each person, piece of work and nurse day by day. None of them is a measurement: they say what follows from what is known and what is assumed.",
      charts: [],
      working: [methodsInWords, ...titled(/^Why the methods differ/), wordsUsed, ...titled(/^Arithmetic: /)],
      pending: ""
    }
  ];
  return {
    headline: posts.report.headline,
    stage: stageWords(known),
    parts: parts.map((part) => ({ ...part, working: part.working.map(toldApart) })),
    assumptions: [...new Set([...posts.envelope.assumptions, ...(achieved?.envelope.assumptions ?? [])])],
    warnings: [...new Set([...posts.envelope.warnings, ...(achieved?.envelope.warnings ?? [])])],
    files: [
      { name: "posts.csv", label: "Posts (CSV)", text: () => csvText(posts.rows) },
      { name: "posts.json", label: "Posts (JSON)", text: () => jsonText(posts.envelope) },
      ...(achieved === null || isRough
        ? []
        : [
            { name: "simulation.csv", label: "Indicators (CSV)", text: () => csvText(achieved.rows) },
            { name: "simulation.json", label: "Indicators (JSON)", text: () => jsonText(achieved.envelope) }
          ]),
      ...(comparison === null || isRough
        ? []
        : [{ name: "variants.csv", label: "Differences of the variants (CSV)", text: () => csvText(comparison.rows) }])
    ]
  };
}

/** The services side by side, each in the first reading asked for; the readings stand in the tables. */
function servicesOf(compared: ComparedService | null): readonly ChartedService[] {
  if (compared === null) return [];
  const reading = compared.base.scenario.readings.at(-1);
  const all = [compared.base, ...compared.variants];
  return all
    .flatMap((each) => chartedService(each, reading === undefined ? {} : { reading }) ?? [])
    .slice(0, mostServices);
}

/** What the variants change, under titles that those of their posts do not have. */
const differences = (sections: readonly Section[]): readonly Section[] =>
  sections
    .filter(({ title }) => /^Variant|^The base/.test(title))
    .map((each) => ({ ...each, title: each.title.replace(/^Variant: /, "Differences: ") }));

/** Why posts that the search found to meet may stand here as not told; empty where none do. */
const tooFewRuns = ({ rows }: Table): string =>
  rows.some((row) => row.some((cell) => typeof cell === "string" && cell.endsWith("cannot be told")))
    ? " Of a Standard that cannot be told these runs are too few; the search for the posts that meet the Standards makes more."
    : "";

/** Tables have the title of their section before their own, which several have: a screen reader lists them by it. */
const toldApart = ({ title, blocks }: Section): Section => ({
  title,
  blocks: blocks.map((block) =>
    block.kind === "table" && block.table.title !== ""
      ? { kind: "table", table: { ...block.table, title: `${title}: ${block.table.title}` } }
      : block
  )
});

/** The words of sections, without their tables and lists. */
export const wordsIn = (sections: readonly Section[]): readonly string[] =>
  sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "words" ? [block.text] : [])));

const some = (...charts: readonly (Chart | null)[]): readonly Chart[] => charts.flatMap((chart) => chart ?? []);

const jsonText = (envelope: Envelope): string => `${JSON.stringify(envelope, null, 2)}\n`;

function stageWords({ compared, isRough, found, answered, isDone }: Known): string {
  if (isDone) return "Worked out by all five methods.";
  if (compared === null) return "By the desk methods alone; the simulation is still to come.";
  if (isRough) return "By the desk methods, with a first look at the simulation.";
  if (found.length < answered.length)
    return "By the desk methods and the simulation of the posts in place; the simulation is looking for the posts that meet the Standards.";
  return "Worked out by all five methods.";
}
