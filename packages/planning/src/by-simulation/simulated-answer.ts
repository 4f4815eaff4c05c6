import type { Reading, Scenario } from "@caseload/simulation";
import type { Establishment, SoughtRole } from "../establishment.ts";
import { type Bounds, boundBy } from "./bounds.ts";
import type { Confirmed } from "./confirm.ts";
import type { Frontier } from "./frontier.ts";
import type { FrontierPoint, OutOfReach, PostsAtTarget, SimulatedPosts, Trial } from "./simulated-posts.ts";
import type { Tally } from "./tally.ts";
import type { TrialRecord } from "./trials.ts";

/** What a search has found so far, in one reading. */
export interface Found {
  readonly scenario: Scenario;
  readonly reading: Reading;
  readonly bounds: Readonly<Record<SoughtRole, Bounds>>;
  /** Where it began to look; the frontier knows how far it was extended. */
  readonly bracket: { readonly least: Establishment; readonly most: Establishment };
  readonly costOf: (establishment: Establishment) => number;
  readonly tally: Tally;
  outOfReach: readonly OutOfReach[];
  /** Standards that unlimited staff meet; null where that is not known yet. */
  canBeMet: number | null;
  /** Ids of Standards that are judged on their mean. */
  smallNumbers: ReadonlySet<string>;
  inPlace: TrialRecord | null;
  byTarget: readonly PostsAtTarget[];
  /** Null where there was nothing to search for. */
  searched: Searched | null;
  complete: boolean;
}

/** A frontier with the trials that it rests on. */
export interface Searched {
  readonly frontier: Frontier;
  readonly trials: TrialsByPosts;
  readonly confirmations: TrialsByPosts;
  /** Null where no point was found; undefined before it was tried. */
  confirmed: Confirmed<TrialRecord> | null | undefined;
}

/** Trials by the posts that were tried. */
export class TrialsByPosts {
  readonly #trials = new Map<string, Trial>();

  add<T extends Trial>(trial: T): T {
    this.#trials.set(keyOf(trial.establishment), trial);
    return trial;
  }

  of = (establishment: Establishment): Trial | undefined => this.#trials.get(keyOf(establishment));

  all = (): readonly Trial[] => [...this.#trials.values()];
}

const keyOf = ({ cns, supportWorker }: Establishment): string => `${cns} ${supportWorker}`;

/** The answer that was found; null where not even the posts in place were simulated. */
export function simulatedPosts(found: Found): SimulatedPosts | null {
  const { reading, inPlace, searched, bounds, outOfReach, tally, complete } = found;
  if (inPlace === null) return null;
  const verdict = verdictOf(found);
  const cheapest = cheapestOf(found, verdict);
  const { least, most } = searched?.frontier.bracket() ?? found.bracket;
  const confirmation = searched?.confirmed?.trial;
  const tooFew = cheapest === null || searched === null ? null : tooFewBelow(searched, cheapest);
  return {
    reading,
    verdict,
    cheapest,
    tooFew,
    undecided: cheapest === null || searched === null ? [] : undecidedBelow(searched, cheapest, tooFew),
    byTarget: verdict === "meets" ? found.byTarget : [],
    confirmation: confirmation === undefined ? null : plain(confirmation),
    frontier: searched === null ? [] : searched.frontier.points().map((point) => pointOf(found, searched, point)),
    inPlace: plain(inPlace),
    outOfReach,
    judgedOnMean: [...found.smallNumbers].filter((id) => outOfReach.every((each) => each.id !== id)),
    tooRare: tooRareOf(found),
    notMonotone: searched?.frontier.notMonotone() ?? [],
    bracket: { least, most, boundBy: searched === null ? null : boundBy(bounds, reading, cheapest) },
    effort: { ...tally.effort, complete }
  };
}

function verdictOf({ outOfReach, canBeMet, complete, searched, bounds }: Found): SimulatedPosts["verdict"] {
  if (outOfReach.length > 0 && canBeMet === 0) return "cannot be met";
  if (!complete || searched?.confirmed === undefined) return "cannot tell";
  if (searched.confirmed !== null) return searched.confirmed.isConfirmed ? "meets" : "cannot tell";
  const isCapped = bounds.cns.most !== null || bounds.supportWorker.most !== null;
  const allFail = searched.trials.all().every(({ verdict }) => verdict === "does not meet");
  return isCapped && allFail ? "cannot be met" : "cannot tell";
}

/** The point confirmed; without one, what comes nearest; nothing where no number of posts would do. */
function cheapestOf(found: Found, verdict: SimulatedPosts["verdict"]): FrontierPoint | null {
  const { searched } = found;
  if (verdict === "cannot be met" || searched === null) return null;
  const point = searched.confirmed?.point ?? searched.frontier.cheapest() ?? nearestOf(found, searched)?.establishment;
  return point === undefined ? null : { ...pointOf(found, searched, point), verdict };
}

/** The posts tried that came nearest to meeting, the cheapest of equals. */
const nearestOf = ({ costOf }: Found, { trials }: Searched): Trial | undefined =>
  [...trials.all()].sort(
    (a, b) => b.success.low - a.success.low || costOf(a.establishment) - costOf(b.establishment)
  )[0];

function pointOf(
  { reading, costOf }: Found,
  { trials, confirmations, confirmed, frontier }: Searched,
  point: Establishment
): FrontierPoint {
  const trial = trials.of(point);
  const [below = null] = frontier.stepsBelow(point);
  // One that was taken for good by the search failed where it was to be confirmed.
  const trialBelow = below === null ? undefined : (confirmations.of(below) ?? trials.of(below));
  return {
    reading,
    ...point,
    costPerYear: costOf(point),
    verdict: trial?.verdict ?? "cannot tell",
    success: { order: "hardest first", successes: trial?.success.successes ?? 0, n: trial?.success.n ?? 0 },
    confirmed: confirmed?.isConfirmed === true && keyOf(confirmed.point) === keyOf(point),
    failsFirst: trialBelow?.failsFirst ?? []
  };
}

/** Of fewer CNSs beside as many support workers, the most that surely do not meet. */
function tooFewBelow({ trials }: Searched, { cns, supportWorker }: Establishment): Establishment | null {
  const fewer = trials
    .all()
    .filter(({ verdict }) => verdict === "does not meet")
    .map(({ establishment }) => establishment)
    .filter((other) => other.supportWorker === supportWorker && other.cns < cns);
  return fewer.reduce<Establishment | null>((most, one) => (most === null || one.cns > most.cns ? one : most), null);
}

/** What lies between those that are surely too few and the cheapest, the most CNSs first. */
const undecidedBelow = (
  { frontier }: Searched,
  cheapest: Establishment,
  tooFew: Establishment | null
): readonly Establishment[] => frontier.stepsBelow(cheapest).filter(({ cns }) => tooFew === null || cns > tooFew.cns);

/** By the trial on which the answer rests: its confirmation, or that of the posts in place where there is none. */
function tooRareOf({ searched, inPlace, outOfReach }: Found): readonly string[] {
  const trial = searched?.confirmed?.trial ?? inPlace;
  return (trial?.tooRare ?? []).filter((id) => outOfReach.every((each) => each.id !== id));
}

/** What is told of a trial; what it rests on is left behind. */
const plain = ({ establishment, verdict, success, failsFirst, doneInTime }: Trial): Trial => ({
  establishment,
  verdict,
  success,
  failsFirst,
  doneInTime
});
