import type { YearDrift } from "@caseload/simulation";
import { beside } from "./indicator-format.ts";
import { peopleText } from "./number-format.ts";
import type { SimulatedReading } from "./simulated.ts";
import { simulationEffort } from "./simulation-effort.ts";

/**
 * The figure of all years together lies about half the drift from either end. Where that half is more than the half-width
 * to which figures are simulated, the pooled figure misleads by more than chance does, and the years are told.
 */
const leastDrift = {
  ofShares: 2 * simulationEffort.precision.ofShares,
  relative: 2 * simulationEffort.precision.relative
} as const;

/** Drifts told in one sentence: more is what the table is for. */
const mostTold = 3;

/** What the table of the years shows, in words; the rest of it follows from these. */
const subject: Readonly<Record<string, { readonly what: string; readonly unit: string }>> = {
  caseload: { what: "the caseload", unit: " people" },
  reach: { what: "the share of people with all their due work done in time", unit: "" },
  "named-cns": { what: "the share of people with a named CNS", unit: "" },
  "work-in-time": { what: "the share of work done in time", unit: "" },
  backlog: { what: "the number of pieces of work waiting", unit: "" }
};

/**
 * First and last year of what drifts most in each reading, where the near end of the paired interval of the difference is
 * beyond what counts as drift; empty where nothing drifts that far, and the figures of all years stand for each of them.
 */
export function driftSentence(readings: readonly Pick<SimulatedReading, "reading" | "drift">[]): string {
  const told = readings.flatMap(({ reading, drift }) => {
    const clauses = clausesOf(drift);
    return clauses === "" ? [] : [readings.length > 1 ? `in the ${reading} reading, ${clauses}` : clauses];
  });
  if (told.length === 0) return "";
  return `The years are not alike: ${told.join("; ")}. Figures of all years together hide that; the table year by year shows it.`;
}

function clausesOf(drift: readonly YearDrift[]): string {
  const told = drift
    .filter((one) => subject[one.id] !== undefined && sizeOf(one) > 1)
    .sort((a, b) => sizeOf(b) - sizeOf(a))
    .slice(0, mostTold);
  const [first] = told;
  if (first === undefined) return "";
  const clauses = told.map(clause);
  const last = clauses.pop() ?? "";
  const list = clauses.length === 0 ? last : `${clauses.join(", ")} and ${last}`;
  return `from year ${first.firstYear} to year ${first.lastYear} ${list}`;
}

function clause({ id, unit, first, last }: YearDrift): string {
  const { what, unit: counted } = subject[id] ?? { what: id, unit: "" };
  const [from, to] = unit === "share" ? [beside(first, last), beside(last, first)] : [first, last].map(peopleText);
  return `${what} ${last < first ? "falls" : "rises"} from ${from} to ${to}${counted}`;
}

/** The near end of the interval in multiples of the least drift; 0 where it holds no drift. */
function sizeOf({ unit, first, last, low, high }: YearDrift): number {
  if (low === null || high === null) return 0;
  const near = low > 0 ? low : high < 0 ? -high : 0;
  // Of the larger of the two years, so that a rise from next to nothing is not without bounds.
  const least = unit === "share" ? leastDrift.ofShares : leastDrift.relative * Math.max(first, last);
  return near === 0 ? 0 : near / least;
}
