/**
 * Whole posts by WHO's rule: each post may be asked for a tenth more than it has, so 1.0 to 1.1 is 1, above it 2;
 * up to 2.2 is 2, up to 3.3 is 3. Never 0 where there is work.
 *
 * World Health Organization (2010), Workload indicators of staffing need: user's manual, step 7. Optional: the NHS
 * advertises parts of posts.
 *
 * @throws RangeError for a negative requirement
 */
export function roundedPosts(required: number): number {
  if (!(required >= 0)) throw new RangeError(`invalid requirement; below 0: ${required}`);
  if (required === 0) return 0;
  const whole = Math.floor(required);
  return whole > 0 && required <= whole * 1.1 ? whole : Math.ceil(required);
}
