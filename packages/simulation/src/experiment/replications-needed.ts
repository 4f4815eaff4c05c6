import { linearisedResiduals, type RatioTerms, ratioOfSums, twoSidedT } from "../statistics/ratio-estimate.ts";

/** How near an interval must come to its mean: within either of the two that is given. At least one is. */
export interface Tolerance {
  /** Half-width as a share of the mean, for means away from 0: 0.05 is 5 %. */
  readonly relative?: number;
  /** Half-width in the unit of the indicator, for shares and for means that may be near 0: 0.01 of a share is a point. */
  readonly absolute?: number;
}

/** What the number of replications is chosen by. */
export interface ReplicationsOptions {
  /** One for each indicator watched; all must be precise. */
  readonly tolerances: readonly Tolerance[];
  /** Replications after which to look for the first time, at least 2; defaults to 3. */
  readonly initial?: number;
  /** Further replications (in 100, when there are more than 100) for which precision must hold; defaults to 5. */
  readonly lookAhead?: number;
  /** Of the intervals, two-sided; defaults to 0.95. */
  readonly confidence?: number;
}

/** The rule as it stands after the replications so far. */
export interface ReplicationsRule {
  /** Takes the next replication, one pair of terms for each indicator; true once no more are needed. */
  add(terms: readonly RatioTerms[]): boolean;
  /** The smallest number of replications since which all have been precise; null while one is not. */
  needed(): number | null;
}

/**
 * How many replications make the results precise: the smallest n at which the half-width of every interval is within
 * its tolerance, and stays there for
 *
 *   kLimit = lookAhead x max(n, 100)/100
 *
 * replications more (rounded down), so that a lucky n does not end it.
 *
 * Hoad, Robinson & Davies (2010), J. Oper. Res. Soc. 61, 1632-1644, here for several ratios at once: each indicator is a
 * ratio of sums with its linearised interval. One with nothing in its denominators so far asks for nothing.
 * @throws RangeError where nothing is watched, for an indicator without a tolerance, or initial, look-ahead or confidence that make no sense
 */
export function replicationsRule(options: ReplicationsOptions): ReplicationsRule {
  const { tolerances, initial = 3, lookAhead = 5, confidence = 0.95 } = options;
  if (tolerances.length === 0) throw new RangeError("invalid tolerances; nothing is watched");
  tolerances.forEach(checkTolerance);
  if (!(Number.isInteger(initial) && initial >= 2)) {
    throw new RangeError(`invalid initial replications; not a whole number from 2: ${initial}`);
  }
  if (!(lookAhead >= 0 && lookAhead < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`invalid look-ahead; below 0: ${lookAhead}`);
  }
  const series: RatioTerms[][] = tolerances.map(() => []);
  let n = 0;
  let since: number | null = null;

  return {
    add(terms) {
      if (terms.length !== tolerances.length) {
        throw new RangeError(`invalid terms; ${terms.length} indicators against ${tolerances.length}`);
      }
      terms.forEach((one, i) => {
        series[i]?.push(one);
      });
      n += 1;
      if (n < initial) return false;
      const t = twoSidedT(confidence, n - 1);
      const precise = series.every((one, i) => isPrecise(one, t, tolerances[i] as Tolerance));
      since = precise ? (since ?? n) : null;
      return since !== null && n - since >= Math.floor((lookAhead * Math.max(since, 100)) / 100);
    },
    needed: () => since
  };
}

/**
 * The number of replications that a given series of them calls for, by `replicationsRule`; null where the series ends
 * before the rule is satisfied.
 * @param series by replication, one pair of terms for each indicator
 */
export function replicationsNeeded(
  series: readonly (readonly RatioTerms[])[],
  options: ReplicationsOptions
): number | null {
  const rule = replicationsRule(options);
  return series.some((terms) => rule.add(terms)) ? rule.needed() : null;
}

function checkTolerance({ relative, absolute }: Tolerance): void {
  if (relative === undefined && absolute === undefined) throw new RangeError("invalid tolerance; neither given");
  for (const [name, value] of Object.entries({ relative, absolute })) {
    if (value !== undefined && !(value > 0)) throw new RangeError(`invalid ${name} tolerance; not above 0: ${value}`);
  }
}

function isPrecise(series: readonly RatioTerms[], t: number, { relative, absolute }: Tolerance): boolean {
  const { ratio, denominator } = ratioOfSums(series);
  if (ratio === null) return true;
  let squares = 0;
  for (const residual of linearisedResiduals(series, ratio, denominator)) squares += residual * residual;
  const halfWidth = t * Math.sqrt(squares / (series.length * (series.length - 1)));
  return halfWidth <= (relative ?? 0) * Math.abs(ratio) || halfWidth <= (absolute ?? 0);
}
