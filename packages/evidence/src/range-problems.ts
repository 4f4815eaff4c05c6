/** A value and the ends of its range; any of them may be absent. */
interface Ranged {
  readonly low?: number | undefined;
  readonly value?: number | undefined;
  readonly high?: number | undefined;
}

/**
 * What is wrong with a value and its range: absent, not finite, the wrong way round, or the value outside.
 *
 * @param required - which of the three must be there
 */
export function rangeProblems(name: string, range: Ranged, required: readonly (keyof Ranged)[]): string[] {
  const { low, value, high } = range;
  const absent = required.filter((end) => range[end] === undefined);
  if (absent.length > 0) return absent.map((end) => `${name} has no ${end}`);
  const notFinite = Object.entries({ low, value, high }).filter(([, n]) => n !== undefined && !Number.isFinite(n));
  if (notFinite.length > 0) return notFinite.map(([end, n]) => `${name}: ${end} is not a finite number: ${n}`);
  if (low !== undefined && high !== undefined && low > high) return [`${name}: low ${low} is above high ${high}`];
  if (value !== undefined && low !== undefined && value < low) return [`${name}: ${value} is below its low ${low}`];
  if (value !== undefined && high !== undefined && value > high) return [`${name}: ${value} is above its high ${high}`];
  return [];
}
