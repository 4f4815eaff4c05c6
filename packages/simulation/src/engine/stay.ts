import { caseloadCv, stationaryCaseload } from "../survival/stationary-caseload.ts";
import { Lifetimes } from "./lifetimes.ts";
import type { PeopleProgram } from "./program.ts";
import { TimeSinceDiagnosis } from "./time-since-diagnosis.ts";

/** The stays of programs already seen: they cost more to make than a small service costs to simulate. */
const known = new WeakMap<PeopleProgram, Stay>();

/** How long the people of a program stay; made once for all replications. @throws RangeError for a survival that cannot be */
export function stayOf(people: PeopleProgram): Stay {
  const made = known.get(people) ?? new Stay(people);
  known.set(people, made);
  return made;
}

/** What follows from survival, past growth and overdispersion alone. */
class Stay {
  readonly lifetimes: Lifetimes;
  private readonly people: PeopleProgram;
  private times: TimeSinceDiagnosis | undefined;
  private steady: SteadyCaseload | undefined;

  constructor(people: PeopleProgram) {
    this.people = people;
    this.lifetimes = new Lifetimes(people.survival);
  }

  /** Of a steady caseload. */
  get timeSinceDiagnosis(): TimeSinceDiagnosis {
    this.times ??= new TimeSinceDiagnosis(this.lifetimes.survival, this.people.pastGrowthPerYear);
    return this.times;
  }

  get steadyCaseload(): SteadyCaseload {
    this.steady ??= steadyCaseload(this.people, this.lifetimes);
    return this.steady;
  }
}

/** The caseload that an inflow keeps up. */
export interface SteadyCaseload {
  /** Mean number of people for each new person a year; Infinity where the survival has no mean. */
  readonly perNewPerYear: number;
  /** Coefficient of variation beyond the Poisson part, from overdispersed inflow: does not hang on its rate. */
  readonly cv: number;
}

function steadyCaseload(people: PeopleProgram, { survival }: Lifetimes): SteadyCaseload {
  const { pastGrowthPerYear, overdispersionCv } = people;
  return {
    perNewPerYear: stationaryCaseload(1, survival, pastGrowthPerYear),
    cv: caseloadCv(1, survival, pastGrowthPerYear, overdispersionCv)
  };
}
