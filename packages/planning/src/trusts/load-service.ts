import type { Reading, Scenario } from "@caseload/simulation";
import { calibratedCase, scenarioAsked } from "../calibrated-case.ts";
import type { Establishment } from "../establishment.ts";
import type { Groundwork } from "../groundwork.ts";
import { groundworkOf } from "../groundwork.ts";
import { loadPosts } from "../load.ts";
import type { StayOf } from "../stay.ts";
import type { Workload } from "../workload.ts";

/** A service by the load method, with posts as they are advertised. */
export interface LoadService {
  readonly groundwork: Groundwork;
  readonly workload: Workload;
  /** People on the caseload at the quantile staffed for. */
  readonly staffedFor: number;
  /** As the method has them. */
  readonly unrounded: Establishment;
  /** Up to the next step of the search. */
  readonly posts: Establishment;
}

/**
 * A service by the load method, at the contact rate of the base; null where the base's calibration leaves no rate.
 *
 * @param scenario - a trust laid over the base, or a pool of such trusts
 */
export function loadService(scenario: Scenario, base: Scenario, reading: Reading, stayOf: StayOf): LoadService | null {
  const asGiven = groundworkOf(scenario, stayOf);
  const found = calibratedCase(asGiven, base.calibration.to, stayOf, scenarioAsked(scenario, base));
  const workload = found?.workloads.get(reading);
  if (found === null || workload === undefined || (found.inferred !== null && found.inferred < 0)) return null;
  const { groundwork } = found;
  const { staffedFor, required } = loadPosts(groundwork, workload);
  const unrounded = { cns: required.get("cns") ?? 0, supportWorker: required.get("supportWorker") ?? 0 };
  const { step } = scenario.search;
  const posts = { cns: upToStep(unrounded.cns, step), supportWorker: upToStep(unrounded.supportWorker, step) };
  return { groundwork, workload, staffedFor, unrounded, posts };
}

/** The next step of posts that is not below: 6.89 WTE are 6.9 where posts go by tenths. */
export const upToStep = (wte: number, step: number): number =>
  tidy(Math.max(0, Math.ceil(wte / step - rounding)) * step);

/** So that 6.9000000001 is 6.9. */
const rounding = 1e-6;

/** 0.3, and not three times 0.1. */
export const tidy = (wte: number): number => Math.round(wte * 1e6) / 1e6;
