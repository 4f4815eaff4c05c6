/** One full-time nurse and the cases named to them, in hours of clinical time. */
export interface NamedNurse {
  /** Tasks that one case with none outstanding asks for, per clinical hour. */
  readonly needRate: number;
  /** Mean hours of one task. */
  readonly taskHours: number;
  /** Share of tasks after which the case closes and is replaced by a new one. */
  readonly closingShare: number;
}

/** What a nurse with so many cases looks like in the long run. */
export interface NamedNurseState {
  readonly cases: number;
  /** Share of clinical time spent on tasks. */
  readonly utilisation: number;
  /** Mean clinical hours from asking to having been served. */
  readonly delayHours: number;
  /** Cases closed, and so new cases taken on, per clinical hour. */
  readonly newCasesPerHour: number;
}

/**
 * The finite-source caseload model: each of M cases asks for a task at a rate while none is outstanding, the nurse
 * does one at a time, and a case may close after a task, to be replaced by a new one that asks at once.
 *
 * With a the ratio of the effective service rate mu (1 - p) to the need rate, the chance that nobody asks is Erlang's
 * loss formula B(M, a), by the recursion B(M) = a B(M - 1) / (M + a B(M - 1)), B(0) = 1; the utilisation is 1 - B. The
 * number waiting or served is M - a (1 - B), and the delay follows by Little's law.
 *
 * After F. Campello, A. Ingolfsson & R. A. Shumsky (2017), Queueing models of case managers, Management Science
 * 63(3), 882-900; the loss form is the machine-repair identity. Yields the states for M = 1, 2, 3, ...
 *
 * @throws RangeError for rates or hours not above 0, or a closing share outside [0, 1)
 */
export function* namedNurseStates(model: NamedNurse): Generator<NamedNurseState, never> {
  const { needRate, taskHours, closingShare } = model;
  if (!(needRate > 0)) throw new RangeError(`invalid need rate; not above 0: ${needRate}`);
  if (!(taskHours > 0)) throw new RangeError(`invalid task hours; not above 0: ${taskHours}`);
  if (!(closingShare >= 0 && closingShare < 1)) {
    throw new RangeError(`invalid closing share; not in [0, 1): ${closingShare}`);
  }
  const ratio = saturationCases(model) - 1;
  let idle = 1;
  for (let cases = 1; ; cases++) {
    idle = (ratio * idle) / (cases + ratio * idle);
    const utilisation = 1 - idle;
    const asking = cases - ratio * utilisation;
    yield {
      cases,
      utilisation,
      delayHours: (asking * taskHours) / utilisation,
      newCasesPerHour: (closingShare * utilisation) / taskHours
    };
  }
}

/** Cases above which the nurse is always busy and delay grows with every case: 1 + effective service rate / need rate. */
export const saturationCases = ({ needRate, taskHours, closingShare }: NamedNurse): number =>
  1 + (1 - closingShare) / taskHours / needRate;

/** The states for some numbers of cases, in rising order. */
export function namedNurseAt(model: NamedNurse, counts: readonly number[]): NamedNurseState[] {
  const wanted = new Set(counts);
  const most = Math.max(0, ...counts);
  const found: NamedNurseState[] = [];
  if (most === 0) return found;
  for (const state of namedNurseStates(model)) {
    if (wanted.has(state.cases)) found.push(state);
    if (state.cases >= most) return found;
  }
  return found;
}

/** Limits that a nurse's cases must keep. */
export interface NamedNurseLimits {
  readonly utilisation: number;
  readonly delayHours: number;
}

/**
 * The most cases with which both limits are kept, interpolated between whole numbers; 0 where a single case breaks the
 * limit on delay, which is never shorter than the task. A million where no limit binds before.
 */
export function mostCases(model: NamedNurse, limits: NamedNurseLimits): NamedNurseState {
  let last: NamedNurseState = { cases: 0, utilisation: 0, delayHours: model.taskHours, newCasesPerHour: 0 };
  if (model.taskHours > limits.delayHours) return last;
  for (const state of namedNurseStates(model)) {
    if (state.utilisation > limits.utilisation || state.delayHours > limits.delayHours) {
      return between(last, state, limits);
    }
    last = state;
    if (state.cases >= mostCasesTried) return last;
  }
  return last;
}

/** A stop for work so rare that no nurse is ever busy with it. */
const mostCasesTried = 1_000_000;

function between(low: NamedNurseState, high: NamedNurseState, limits: NamedNurseLimits): NamedNurseState {
  const share = Math.min(
    crossing(low.utilisation, high.utilisation, limits.utilisation),
    crossing(low.delayHours, high.delayHours, limits.delayHours)
  );
  const at = (from: number, to: number): number => from + share * (to - from);
  return {
    cases: at(low.cases, high.cases),
    utilisation: at(low.utilisation, high.utilisation),
    delayHours: at(low.delayHours, high.delayHours),
    newCasesPerHour: at(low.newCasesPerHour, high.newCasesPerHour)
  };
}

const crossing = (low: number, high: number, limit: number): number => (high > limit ? (limit - low) / (high - low) : 1);
