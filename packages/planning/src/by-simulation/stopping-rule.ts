import { clopperPearsonLower, clopperPearsonUpper, fewestToMeet, type JointJudgement } from "@caseload/simulation";

/**
 * When a trial has said enough. It ends
 * - with `meets` or `does not meet`, as soon as the exact one-sided 95 % bound of the success probability says so;
 * - with what it says by then, once so many replications have failed that `meets` could no longer be said within the
 *   most;
 * - at the most replications.
 *
 * Indicators of small numbers, which are judged on a mean, end it only after as many replications as `meets` takes at
 * least: the interval of a mean of two or three says little.
 *
 * Looking after every replication makes both words easier to come by than their 95 % say (Armitage, McPherson & Rowe
 * 1969, Journal of the Royal Statistical Society A 132, 235-244): good enough to search by, so what is found is confirmed
 * on replications of its own, whose number is fixed beforehand.
 */
export interface StoppingRule {
  readonly probability: number;
  /** Replications at most, and of a confirmation. */
  readonly most: number;
  /** Whether a judgement of the first replications ends the trial. */
  readonly isEnough: (judgement: JointJudgement) => boolean;
  /** Replications still needed whatever they say: the next look at which the trial could end. At least 1. */
  readonly atLeastMore: (successes: number, n: number) => number;
}

/**
 * Failures among the replications that a trial may end with and still meet. Each takes some more replications: 37 in all
 * for a probability of 0.8. With fewer only posts that hardly ever fail would do; with more, an answer takes longer.
 */
const failuresForgiven = 3;

/** The fewest replications with which `meets` can be said after so many failures: 14, 22, 30, 37, 44, 50 for 0.8. */
export function replicationsToMeet(failures: number, probability: number): number {
  let forgiven = 0;
  for (let n = fewestToMeet(probability); ; n++) {
    if (clopperPearsonLower(n - forgiven, n) < probability) continue;
    if (forgiven === failures) return n;
    forgiven += 1;
  }
}

/**
 * The rule for a success probability.
 * @param most - replications; defaults to those with which three failures are forgiven, 37 for a probability of 0.8
 * @throws RangeError for fewer replications than `meets` takes
 */
export function stoppingRule(probability: number, most = usualMost(probability)): StoppingRule {
  const { least, meetsAt } = boundsOf(probability, most);
  const forgiven = meetsAt.length - 1;
  const failsAt = remembered((n) => {
    let successes = -1;
    while (successes < n && clopperPearsonUpper(successes + 1, n) < probability) successes += 1;
    return successes;
  });
  const isLost = (successes: number, n: number): boolean => n - successes > forgiven || successes <= failsAt(n);
  return {
    probability,
    most,
    isEnough: ({ verdict, success: { successes, n } }) =>
      n >= most || isLost(successes, n) || (n >= least && verdict !== "cannot tell"),
    atLeastMore: (successes, n) => {
      let failing = 1;
      while (n + failing < most && !isLost(successes, n + failing)) failing += 1;
      return Math.max(1, Math.min(failing, (meetsAt[n - successes] ?? most) - n));
    }
  };
}

/**
 * The rule of a confirmation: so many replications, fixed beforehand, so that the 95 % of its bounds are 95 %. It ends
 * sooner only where `meets` can no longer be said at the end.
 * @throws RangeError for fewer replications than `meets` takes
 */
export function fixedRule(probability: number, most = usualMost(probability)): StoppingRule {
  const forgiven = boundsOf(probability, most).meetsAt.length - 1;
  return {
    probability,
    most,
    isEnough: ({ success: { successes, n } }) => n >= most || n - successes > forgiven,
    atLeastMore: (successes, n) => Math.max(1, Math.min(most - n, forgiven + 1 - (n - successes)))
  };
}

const usualMost = (probability: number): number => replicationsToMeet(failuresForgiven, probability);

/** The fewest replications with which `meets` can be said, and those after each number of failures, up to the most. */
function boundsOf(probability: number, most: number) {
  const least = fewestToMeet(probability);
  if (!(Number.isInteger(most) && most >= least)) {
    throw new RangeError(`invalid replications; not a whole number from ${least}, which it takes to meet: ${most}`);
  }
  const meetsAt: number[] = [];
  for (let n = least; n <= most; n++) if (clopperPearsonLower(n - meetsAt.length, n) >= probability) meetsAt.push(n);
  return { least, meetsAt };
}

function remembered(of: (n: number) => number): (n: number) => number {
  const known: (number | undefined)[] = [];
  return (n) => {
    const found = known[n] ?? of(n);
    known[n] = found;
    return found;
  };
}
