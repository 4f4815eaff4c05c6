import type { CalibrationTarget, Reading, Scenario } from "@caseload/simulation";
import type { DeskMethod } from "./answer.ts";
import { type CalibratedCase, calibratedCase } from "./calibrated-case.ts";
import { groundworkOf, type Requirement } from "./groundwork.ts";
import { loadPosts } from "./load.ts";
import { namedNursePosts } from "./named-nurse-posts.ts";
import type { StayOf } from "./stay.ts";
import { wisnPosts } from "./wisn-posts.ts";
import type { Workload } from "./workload.ts";

/** The methods that count work; the ratio counts none. */
export type WorkMethod = Exclude<DeskMethod, "ratio">;

export const workMethods: readonly WorkMethod[] = ["wisn", "load", "named-nurse"];

/** What is to be answered. */
export interface Question {
  readonly methods: readonly WorkMethod[];
  readonly targets: readonly CalibrationTarget[];
}

/** Names one answer among those of a question. */
export const questionKey = (method: WorkMethod, reading: Reading, to: CalibrationTarget): string =>
  `${method} ${reading} ${to}`;

/**
 * Posts by role under each method, reading and target that can be used, by `questionKey`.
 *
 * @param asked - the scenario whose people were asked how often they need their nurse; defaults to the scenario itself
 */
export function requirementsOf(
  scenario: Scenario,
  question: Question,
  stayOf: StayOf,
  asked = scenario
): Map<string, Requirement> {
  const found = new Map<string, Requirement>();
  if (question.methods.length === 0) return found;
  const groundwork = groundworkOf(scenario, stayOf);
  for (const to of question.targets) {
    const calibrated = calibratedCase(groundwork, to, stayOf, asked);
    if (calibrated === null) continue;
    for (const [reading, workload] of calibrated.workloads) {
      for (const method of question.methods) {
        found.set(questionKey(method, reading, to), requirement(method, calibrated, workload));
      }
    }
  }
  return found;
}

function requirement(method: WorkMethod, { groundwork }: CalibratedCase, workload: Workload): Requirement {
  switch (method) {
    case "wisn":
      return wisnPosts(groundwork, workload).required;
    case "load":
      return loadPosts(groundwork, workload).required;
    case "named-nurse":
      return namedNursePosts(groundwork, workload).required;
  }
}

/** All posts of a requirement. */
export const totalPosts = (requirement: Requirement): number =>
  [...requirement.values()].reduce((sum, posts) => sum + posts, 0);
