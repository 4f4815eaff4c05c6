/**
 * The smallest number of people k for which P(caseload <= k) reaches a probability, for a caseload with this mean and
 * variance: Poisson where the variance is no greater than the mean, else negative binomial with both.
 *
 * Terms are summed outwards from the mode by their ratios,
 *
 *   Poisson            p(k + 1) / p(k) = m / (k + 1)
 *   negative binomial  p(k + 1) / p(k) = (k + r) / (k + 1) x m / (m + r),   r = m^2 / (variance - m)
 *
 * and divided by their sum, so that no factorial is formed: exact to rounding for means into the millions.
 *
 * @throws RangeError for a mean below 0 or a probability outside (0, 1)
 */
export function caseloadQuantile(mean: number, variance: number, probability: number): number {
  if (!(mean >= 0 && mean < Number.POSITIVE_INFINITY)) throw new RangeError(`invalid mean; below 0: ${mean}`);
  if (!(probability > 0 && probability < 1)) {
    throw new RangeError(`invalid probability; not in (0, 1): ${probability}`);
  }
  if (mean === 0) return 0;
  const excess = variance - mean;
  const size = excess > mean * 1e-9 ? (mean * mean) / excess : Number.POSITIVE_INFINITY;
  const ratio = (k: number): number =>
    size === Number.POSITIVE_INFINITY ? mean / (k + 1) : (((k + size) / (k + 1)) * mean) / (mean + size);

  const start = Math.floor(mean);
  const above: number[] = [1];
  for (let k = start, term = 1; term > negligible || k < start + 2; k++) {
    term *= ratio(k);
    above.push(term);
  }
  const below: number[] = [];
  for (let k = start - 1, term = 1; k >= 0 && term > negligible; k--) {
    term /= ratio(k);
    below.push(term);
  }
  const terms = [...below.reverse(), ...above];
  const wanted = probability * terms.reduce((sum, term) => sum + term, 0);
  const first = start - below.length;
  let sum = 0;
  for (const [index, term] of terms.entries()) {
    sum += term;
    if (sum >= wanted) return first + index;
  }
  return first + terms.length - 1;
}

/** A term this small beside the largest adds nothing that a double can show. */
const negligible = 1e-18;
