import { defaultById } from "@caseload/evidence";
import {
  clopperPearsonLower,
  clopperPearsonUpper,
  fewestToMeet,
  type JointJudgement,
  power
} from "@caseload/simulation";

/** When a trial has said enough. */
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
 * Failures among the replications that a trial may end with and still meet (`failures-forgiven` of the evidence). Each
 * takes some more replications: 37 in all for three, at a probability of 0.8.
 */
export const failuresForgiven = (): number => defaultById("failures-forgiven").value;

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
 * The rule of a search. A trial ends
 * - with `meets`, as soon as the exact one-sided 95 % bound of the success probability says so;
 * - once so many replications have failed that `meets` could no longer be said within the most;
 * - at the most replications.
 *
 * Looking after every replication makes `meets` easier to come by than its 95 % say (Armitage, McPherson & Rowe 1969,
 * Journal of the Royal Statistical Society A 132, 235-244), and taking the hardest first makes it harder: good enough to
 * search by, so what is found is confirmed on replications of its own, whose number is fixed beforehand.
 *
 * @param most - replications; defaults to those with which the failures forgiven are forgiven
 * @throws RangeError for fewer replications than `meets` takes
 */
export function stoppingRule(probability: number, most = usualMost(probability)): StoppingRule {
  const { least, meetsAt } = boundsOf(probability, most);
  const forgiven = meetsAt.length - 1;
  return {
    probability,
    most,
    isEnough: ({ verdict, success: { successes, n } }) =>
      n >= most || n - successes > forgiven || (n >= least && verdict === "meets"),
    atLeastMore: (successes, n) =>
      Math.max(1, Math.min(most - n, forgiven + 1 - (n - successes), (meetsAt[n - successes] ?? most) - n))
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

/**
 * The rule by which a trial of a search goes on until it is known whether it surely does not meet: enough of the most
 * replications have failed, whatever the others say, or too many have succeeded for that.
 */
export function failingRule({ probability, most }: StoppingRule): StoppingRule {
  let enough = 0;
  while (enough < most && clopperPearsonUpper(most - enough, most) >= probability) enough += 1;
  const mayFail = (successes: number): boolean => most - successes >= enough;
  return {
    probability,
    most,
    isEnough: ({ success: { successes, n }, indicators }) => {
      const onMeans = indicators.some(({ smallNumbers, verdict }) => smallNumbers && verdict === "does not meet");
      return n >= most || n - successes >= enough || !(mayFail(successes) || onMeans);
    },
    atLeastMore: (successes, n) =>
      Math.max(1, Math.min(most - n, enough - (n - successes), Math.max(1, most - enough + 1 - successes)))
  };
}

/** Replications in which a larger step is looked at: the hardest two, in which whatever clearly fails would fail. */
const replicationsOfGlance = 2;

/** The rule by which larger steps are looked at: a few replications, or until one has failed. */
export const glanceRule = ({ probability, most }: StoppingRule): StoppingRule => ({
  probability,
  most,
  isEnough: ({ success: { successes, n } }) => n >= Math.min(most, replicationsOfGlance) || successes < n,
  atLeastMore: () => 1
});

/**
 * The failures among the replications of a confirmation that a second column of support workers may have, once a first was
 * tried in vain: as many as what is left of the 5 % pays for. Null where nothing is left.
 *
 * At the chance wanted, 37 replications have 3 failures at most with a probability of 0.045, and one at most with 0.003.
 */
export function failuresOfSecond({ probability, most }: StoppingRule): number | null {
  const tail = failureTail(most, probability);
  const left = 1 - confidence - (tail[boundsOf(probability, most).meetsAt.length - 1] ?? 1);
  const failures = tail.filter((chance) => chance <= left).length - 1;
  return failures < 0 ? null : failures;
}

const confidence = 0.95;

/** The probability of so many failures at most, from none to all, where each replication succeeds with a chance. */
function failureTail(n: number, chance: number): readonly number[] {
  let term = power(chance, n);
  let sum = 0;
  return Array.from({ length: n + 1 }, (_, failures) => {
    sum += term;
    term *= (((n - failures) / (failures + 1)) * (1 - chance)) / chance;
    return sum;
  });
}

/**
 * The word for some of the most replications, those that proved hardest elsewhere first. `meets` is said at once, as the
 * others are easier; `does not meet` only where it holds even if all others succeeded; so that in both the order is no
 * matter, and the 95 % of `does not meet` are those of one look at all of them.
 */
export function wordSoFar(
  { verdict, success: { successes, n } }: JointJudgement,
  { most, probability }: Pick<StoppingRule, "most" | "probability">
): JointJudgement["verdict"] {
  if (n >= most || verdict === "meets") return verdict;
  return clopperPearsonUpper(successes + most - n, most) < probability ? "does not meet" : "cannot tell";
}

const usualMost = (probability: number): number => replicationsToMeet(failuresForgiven(), probability);

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
