import type { Allocation } from "./comparison.ts";
import type { UncertainNeed } from "./uncertain-need.ts";

/** A trust that new posts may go to. */
export interface Candidate {
  readonly need: UncertainNeed;
  /** WTE in place. */
  readonly inPlace: number;
}

/** New posts in steps of so many WTE. */
export interface StepsToShare {
  readonly steps: number;
  readonly step: number;
}

export type StrategyName = Allocation["strategies"][number]["strategy"];

/** So that what is enough is not too little by rounding. */
const rounding = 1e-9;

/**
 * How new posts are shared by a strategy: steps given to each trust, in the order of the trusts.
 *
 * mostNeed closes the most expected unmet need, to a thousandth of a step. mostTrusts brings as many trusts as possible to their need, those that
 * lack fewest steps first, and shares the rest as mostNeed does. worstFirst gives each step to whoever has the fewest
 * posts for their need until all have what they need, and shares the rest as mostNeed does.
 */
export function stepsGiven(
  strategy: StrategyName,
  candidates: readonly Candidate[],
  { steps, step }: StepsToShare
): readonly number[] {
  const sharing = new Sharing(candidates, { steps, step });
  if (strategy === "mostTrusts") sharing.giveSmallestFirst(candidates.map((each) => stepsLacking(each, step)));
  if (strategy === "worstFirst") {
    sharing.giveWhile(({ need }, posts) => (isCovered(need, posts) ? null : -coverageOf(need, posts)));
  }
  // A trust that has the high end of what it may need is given no more.
  sharing.giveWhile(({ need }, posts) => (posts >= need.high - rounding ? null : worthOfStep(need, posts, step)));
  return sharing.given;
}

/**
 * What a step closes of the expected unmet need of a trust, in thousandths of the step. It falls with the posts that the
 * trust has, so taking the largest each time closes as much as any sharing of as many steps, to a thousandth (Fox 1966,
 * Management Science 13, 210-216). Where posts are so few that a step closes as much wherever it goes, it goes to whoever
 * has the fewest posts for their need, and not where chance in the far tails would have it.
 */
function worthOfStep(need: UncertainNeed, posts: number, step: number): number {
  const coverage = coverageOf(need, posts);
  return Math.round((thousandths * (need.unmet(posts) - need.unmet(posts + step))) / step) - coverage / (1 + coverage);
}

const thousandths = 1000;

const isCovered = ({ value }: UncertainNeed, posts: number): boolean => posts >= value - rounding;

/** Posts over need; 1 where nothing is needed. */
const coverageOf = ({ value }: UncertainNeed, posts: number): number => (value > rounding ? posts / value : 1);

const stepsLacking = ({ need, inPlace }: Candidate, step: number): number =>
  Math.max(0, Math.ceil((need.value - inPlace) / step - rounding));

/** Steps given so far, and how many are left. */
class Sharing {
  readonly given: number[];
  #left: number;
  readonly #step: number;
  readonly #candidates: readonly Candidate[];

  constructor(candidates: readonly Candidate[], { steps, step }: StepsToShare) {
    this.#candidates = candidates;
    this.#step = step;
    this.#left = steps;
    this.given = candidates.map(() => 0);
  }

  /** What each lacks, to those that lack least, so long as it is enough for all of it. */
  giveSmallestFirst(lacking: readonly number[]): void {
    const wanting = lacking.map((steps, index) => ({ steps, index })).filter(({ steps }) => steps > 0);
    for (const { steps, index } of wanting.sort((a, b) => a.steps - b.steps)) {
      if (steps <= this.#left) this.#give(index, steps);
    }
  }

  /** A step at a time to whoever has the highest worth, the first of equals; ends where nobody has one. */
  giveWhile(worth: (candidate: Candidate, posts: number) => number | null): void {
    const worthNow = (candidate: Candidate, index: number): number | null =>
      worth(candidate, candidate.inPlace + (this.given[index] ?? 0) * this.#step);
    // Only the worth of whoever is given a step changes.
    const worths = this.#candidates.map(worthNow);
    while (this.#left > 0) {
      let best = -1;
      let highest = Number.NEGATIVE_INFINITY;
      for (const [index, value] of worths.entries()) {
        if (value === null || value <= highest) continue;
        highest = value;
        best = index;
      }
      const candidate = this.#candidates[best];
      if (candidate === undefined) return;
      this.#give(best, 1);
      worths[best] = worthNow(candidate, best);
    }
  }

  #give(index: number, steps: number): void {
    this.given[index] = (this.given[index] ?? 0) + steps;
    this.#left -= steps;
  }
}

/** What a sharing comes to. */
export function outcomeOf(candidates: readonly Candidate[], given: readonly number[], step: number) {
  const there = candidates.map(({ need, inPlace }, index) => ({ need, posts: inPlace + (given[index] ?? 0) * step }));
  const before = sum(candidates.map(({ need, inPlace }) => need.unmet(inPlace)));
  const left = sum(there.map(({ need, posts }) => need.unmet(posts)));
  return {
    closed: before - left,
    left,
    trustsMeeting: there.filter(({ need, posts }) => isCovered(need, posts)).length,
    trustsMeetingExpected: sum(there.map(({ need, posts }) => need.covered(posts))),
    // Where there is no trust, nobody is badly off.
    lowestCoverage: there.length === 0 ? 1 : Math.min(...there.map(({ need, posts }) => coverageOf(need, posts)))
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
