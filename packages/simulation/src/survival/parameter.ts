/** A parameter of a law, checked. @throws RangeError unless finite and above 0 */
export function positive(name: string, value: number): number {
  if (!(value > 0 && value < Number.POSITIVE_INFINITY)) throw new RangeError(`invalid ${name}; not above 0: ${value}`);
  return value;
}

/** A share of people dead, checked. @throws RangeError outside [0, 1) */
export function shareDead(dead: number): number {
  if (!(dead >= 0 && dead < 1)) throw new RangeError(`invalid share dead; not in [0, 1): ${dead}`);
  return dead;
}
