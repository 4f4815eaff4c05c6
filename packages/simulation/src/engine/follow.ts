import { KeyedDraws } from "../random/keyed-draws.ts";
import type { Reading, Scenario } from "../scenario/scenario.ts";
import { compileScenario } from "./compile.ts";
import { type Newcomer, Newcomers } from "./newcomers.ts";
import type { Program } from "./program.ts";
import { type Story, trace } from "./story.ts";
import { daysPerYear } from "./year.ts";

/** A person's story from diagnosis to death, of somebody diagnosed in the observed years. */
export interface Followed extends Story {
  /** People diagnosed from the start date on are 1, 2, 3 … in the order of diagnosis. */
  readonly patient: number;
  /** Days from the start date. */
  readonly diagnosedAt: number;
  readonly diesAt: number;
  /** Where the observed years end, in days; what comes after it is no part of any result. */
  readonly horizonDays: number;
  /** Where the story ends: at the death, or here. */
  readonly untilDays: number;
}

/** Which replication, and whom in it. */
export interface WhomToFollow {
  readonly seed: number;
  /** A whole number from 0. */
  readonly replication: number;
  /** A whole number from 1. */
  readonly patient: number;
}

/** Longer lives than this are told to here: simulating on would cost more than the end of the story is worth. */
const mostYears = 40;

/**
 * Follows one person diagnosed from the start date on to the death, beyond the horizon where they live so long. What
 * happens up to the horizon is the same, bit by bit, as in the replication without it.
 *
 * @returns how many are diagnosed in the observed years instead, where they are fewer than `patient`
 */
export function follow(scenario: Scenario, reading: Reading, whom: WhomToFollow): Followed | number {
  const { seed, replication, patient } = whom;
  const program = compileScenario(scenario, reading);
  const found = diagnosed(program, new KeyedDraws(seed, replication), patient);
  if (typeof found === "number") return found;
  const { id, diagnosedAt, diesAt } = found;
  const years = Math.max(scenario.years, Math.min(Math.ceil((diesAt + 1) / daysPerYear), mostYears));
  const longer = goingOn(program, compileScenario({ ...scenario, years }, reading));
  const { lines, run } = trace(longer, seed, replication, id);
  const { horizonDays } = program.clock;
  return { patient, diagnosedAt, diesAt, horizonDays, untilDays: longer.clock.horizonDays, lines, run };
}

/** The person diagnosed as the `patient`-th from the start date on, or how many are. */
function diagnosed(program: Program, draws: KeyedDraws, patient: number): Newcomer | number {
  const newcomers = new Newcomers(program, draws);
  let count = 0;
  while (newcomers.nextAt < program.clock.horizonDays) {
    const newcomer = newcomers.take();
    if (newcomer.diagnosedAt >= 0 && ++count === patient) return newcomer;
  }
  return count;
}

/** A program with a longer clock; averages that are taken over the years observed stay those of the shorter one. */
const goingOn = (program: Program, longer: Program): Program => ({
  ...program,
  clock: longer.clock,
  staff: {
    ...program.staff,
    rota: { ...program.staff.rota, leaveYears: longer.staff.rota.leaveYears }
  }
});
