import type { Reading, Scenario } from "@caseload/simulation";
import type { Establishment } from "../establishment.ts";
import { groundworkOf, workloadAt } from "../groundwork.ts";
import { loadPosts } from "../load.ts";
import { namedNursePosts } from "../named-nurse-posts.ts";
import { shareCovered } from "../share-covered.ts";
import { rememberedStays } from "../stay.ts";
import { wisnPosts } from "../wisn-posts.ts";
import { nurse, supportWorker } from "../workload.ts";

/** Where to look for posts, from the desk methods that count work. */
export interface Bracket {
  /** Whole-time equivalents up to which it goes before it is extended. */
  readonly most: Establishment;
  /** CNSs with which the load method covers all hours beside so many support workers. */
  readonly guess: (supportWorker: number) => number;
  /** People of each role with which nothing should ever wait for staff. */
  readonly unlimited: number;
}

/** How far the bracket goes beyond what the desk methods ask for: they leave out that work comes unevenly. */
const beyondDesk = 1.25;

/** How many times the largest answer of the desk methods is taken for unlimited, and never fewer than some people. */
const timesDesk = 3;
const fewestUnlimited = 8;

/**
 * The bracket of a search in one reading: the answers of load, WISN and named nurse, at the contact rate that the
 * scenario has.
 *
 * @throws RangeError for numbers that no resolved scenario holds: no working time
 */
export function bracketOf(scenario: Scenario, reading: Reading): Bracket {
  const groundwork = groundworkOf(scenario, rememberedStays());
  const workload = workloadAt(groundwork, reading, scenario.contactsPerPersonYear.value);
  const load = loadPosts(groundwork, workload);
  const answers = [
    load.required,
    wisnPosts(groundwork, workload).required,
    namedNursePosts(groundwork, workload).required
  ];
  const largest = (role: string): number =>
    Math.max(0, ...answers.map((answer) => answer.get(role) ?? 0).filter((wte) => wte < Number.POSITIVE_INFINITY));
  const total = largest(nurse) + largest(supportWorker);
  const unlimited = Math.max(fewestUnlimited, Math.ceil(timesDesk * total));
  const guess = (workers: number): number =>
    fewest(
      unlimited,
      (cns) => shareCovered(groundwork, workload, load.staffedFor, { cns, supportWorker: workers }) > allCovered
    );
  return {
    most: {
      cns: beyondDesk * Math.max(largest(nurse), guess(0)),
      supportWorker: reading === "strict" ? 0 : largest(supportWorker)
    },
    guess,
    unlimited
  };
}

/** The fewest whole-time equivalents, to a hundredth, from which something holds; the most where it never does. */
function fewest(most: number, holds: (wte: number) => boolean): number {
  let low = 0;
  let high = Math.ceil(most * hundredths);
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle / hundredths)) high = middle;
    else low = middle + 1;
  }
  return high / hundredths;
}

const hundredths = 100;

/** So that a share that is everything is not less by rounding. */
const allCovered = 1 - 1e-9;
