/** Whole numbers that are shown as one, and the number that stands for them. */
export interface NumberClass {
  readonly low: number;
  readonly high: number;
  readonly value: number;
}

/** The whole numbers that round to the same multiple as this one; a half rounds up. */
export function roundingClass(count: number, roundTo: number): NumberClass {
  const value = Math.round(count / roundTo) * roundTo;
  return { low: value - Math.floor(roundTo / 2), high: value + Math.ceil(roundTo / 2) - 1, value };
}
