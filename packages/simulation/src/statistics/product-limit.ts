/**
 * When people would have had something, were none of them lost from view before: the product-limit estimate of Kaplan &
 * Meier (1958), J. Am. Statist. Assoc. 53, 457-481, as numbers of people. Someone lost counts up to then, and after it
 * like those who are still there, among whom their weight is shared out (Efron 1967).
 *
 *   people who had it by day d = people x (1 - product over days u <= d of (1 - had(u) / atRisk(u)))
 *
 * Of one day, those who had it come before those lost. With nobody lost it is the histogram itself, exactly.
 * @param people all of them, a whole number
 * @param had by whole days; the last bin is open, and is not read
 * @param lost by whole days, before they had it
 * @returns people by whole days; in the last bin those beyond
 */
export function productLimit(people: number, had: ArrayLike<number>, lost: ArrayLike<number>): Float64Array {
  const spread = new Float64Array(had.length);
  let atRisk = people;
  let remaining = people;
  for (let day = 0; day < had.length - 1; day++) {
    const now = had[day] as number;
    if (now > 0) spread[day] = (remaining * now) / atRisk;
    remaining -= spread[day] as number;
    atRisk -= now + (lost[day] as number);
  }
  spread[had.length - 1] = Math.max(0, remaining);
  return spread;
}
