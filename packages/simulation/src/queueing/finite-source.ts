import { checkedAboveZero } from "./parameter.ts";

/**
 * One nurse and her own people, each with at most one contact outstanding, the interval to the next counted from when
 * the last was done. Any unit of time, the same throughout.
 */
export interface NamedNurseParameters {
  /** Mean time from a contact done to the next one due, 1/delta. */
  readonly meanInterval: number;
  /** Mean time that a contact takes out of working time, 1/mu; a week with 26.25 hours for contacts of half an hour has 52.5. */
  readonly meanContact: number;
  /** Chance that a contact is the person's last; her place then goes to someone new, who is due at once. Defaults to 0. */
  readonly completion?: number;
}

/** The state that a caseload of so many people settles in. */
export interface NamedNurse {
  readonly cases: number;
  /** Share of her time that the nurse is with people. */
  readonly utilisation: number;
  /** Mean number of people with a contact due or under way. */
  readonly meanNeedy: number;
  /** Mean time from a contact falling due to its end. */
  readonly meanDelay: number;
  /** Contacts done per unit of time, over all people. */
  readonly contactRate: number;
  /** New people she can take on per unit of time without her caseload growing. */
  readonly newCaseCapacity: number;
}

interface Rates {
  readonly mu: number;
  readonly completion: number;
  readonly meanInterval: number;
  /** 1 / mu (1 - p): mean working time until a needy person is content again (one who completes is replaced, needy). */
  readonly needyWork: number;
}

function ratesOf({ meanInterval, meanContact, completion = 0 }: NamedNurseParameters): Rates {
  checkedAboveZero("mean interval", meanInterval);
  checkedAboveZero("mean contact time", meanContact);
  if (!(completion >= 0 && completion < 1)) {
    throw new RangeError(`invalid chance of completion; not in [0, 1): ${completion}`);
  }
  return { mu: 1 / meanContact, completion, meanInterval, needyWork: meanContact / (1 - completion) };
}

const nobody: NamedNurse = {
  cases: 0,
  utilisation: 0,
  meanNeedy: 0,
  meanDelay: 0,
  contactRate: 0,
  newCaseCapacity: 0
};

/** The nurse with one person more: someone who falls due finds the queue that the others alone would make. */
function withOnePersonMore({ cases: before, meanNeedy: found }: NamedNurse, rates: Rates): NamedNurse {
  const cases = before + 1;
  const needyTime = rates.needyWork * (1 + found);
  const cycle = rates.meanInterval + needyTime;
  const utilisation = Math.min(1, (cases * rates.needyWork) / cycle);
  const meanNeedy = (cases * needyTime) / cycle;
  const contactRate = rates.mu * utilisation;
  return {
    cases,
    utilisation,
    meanNeedy,
    meanDelay: meanNeedy / contactRate,
    contactRate,
    newCaseCapacity: rates.completion * contactRate
  };
}

/**
 * The named nurse's caseload in balance: of M people, k are needy; k rises at (M - k) delta and falls at mu (1 - p).
 * Utilisation U = 1 - P(k = 0); the mean delay is E[k] / (mu U) by Little's law.
 *
 * Solved person by person, without cancellation or overflow: one who falls due finds the needy of a caseload of M - 1
 * (mean value analysis; Reiser & Lavenberg 1980, Journal of the ACM 27, 313-322). It is machine repair with one
 * repairer; as a caseload: Campello, Ingolfsson & Shumsky (2017), Queueing models of case managers, Management
 * Science 63(3).
 * @throws RangeError for cases that are not whole, times not above 0, or a completion outside [0, 1)
 */
export function namedNurse(cases: number, parameters: NamedNurseParameters): NamedNurse {
  if (!(Number.isInteger(cases) && cases >= 0)) {
    throw new RangeError(`invalid cases; not a whole number of at least 0: ${cases}`);
  }
  const rates = ratesOf(parameters);
  let nurse = nobody;
  while (nurse.cases < cases) nurse = withOnePersonMore(nurse, rates);
  return nurse;
}

/**
 * The caseload at which a nurse saturates: 1 + mu/delta. Were all contacts and intervals of fixed length, she could
 * keep up with so many people and no more. @throws RangeError for times not above 0
 */
export function saturationCaseload({ meanInterval, meanContact }: NamedNurseParameters): number {
  return 1 + checkedAboveZero("mean interval", meanInterval) / checkedAboveZero("mean contact time", meanContact);
}

export interface CaseloadLimits {
  /** Largest utilisation allowed, in (0, 1]; defaults to 1, which never binds. */
  readonly utilisation?: number;
  /** Longest mean delay allowed; defaults to Infinity, which never binds. */
  readonly meanDelay?: number;
}

export interface LargestCaseload {
  /** The most people within both limits; 0 where one person is already too many. */
  readonly cases: number;
  /**
   * The same with a fraction of a person, where utilisation and delay, drawn straight between whole caseloads, first
   * touch a limit; so that posts computed from it do not jump when an input moves by a hair.
   */
  readonly fractional: number;
  /** The limit that one person more would break. */
  readonly binds: "utilisation" | "meanDelay";
  /** The nurse with `cases` people. */
  readonly nurse: NamedNurse;
}

/**
 * The largest caseload at which neither utilisation nor mean delay is above its limit. Both rise with every person, so
 * the first caseload that fails ends the search.
 * @throws RangeError for limits that never bind or cannot be, and for the parameters as `namedNurse`
 */
export function largestCaseload(parameters: NamedNurseParameters, limits: CaseloadLimits): LargestCaseload {
  const { utilisation = 1, meanDelay = Number.POSITIVE_INFINITY } = limits;
  const rates = ratesOf(parameters);
  if (!(utilisation > 0 && utilisation <= 1))
    throw new RangeError(`invalid utilisation; not in (0, 1]: ${utilisation}`);
  if (!(meanDelay > 0)) throw new RangeError(`invalid mean delay; not above 0: ${meanDelay}`);
  if (utilisation === 1 && meanDelay === Number.POSITIVE_INFINITY) {
    throw new RangeError("invalid limits; neither utilisation nor delay is limited");
  }
  let nurse = nobody;
  for (;;) {
    const next = withOnePersonMore(nurse, rates);
    const busy = next.utilisation > utilisation;
    const late = next.meanDelay > meanDelay;
    if (busy || late) {
      const toBusy = busy ? crossing(nurse.utilisation, next.utilisation, utilisation) : 1;
      const toLate = late ? crossing(nurse.meanDelay, next.meanDelay, meanDelay) : 1;
      return {
        cases: nurse.cases,
        fractional: nurse.cases + Math.min(toBusy, toLate),
        binds: late && (!busy || toLate < toBusy) ? "meanDelay" : "utilisation",
        nurse
      };
    }
    nurse = next;
  }
}

/** How far from one value to the next a limit between them lies. */
const crossing = (from: number, to: number, limit: number): number => (limit - from) / (to - from);
