import type { Interval, SizeFactor } from "./trust.ts";

/**
 * The interval that factors put around a size: what each of them does alone, combined as independent deviations are, in
 * quadrature; never below 0.
 *
 * @param hasGuess - false where no best guess is honest: the value is then null, and the ends stay
 */
export function sizeInterval(
  size: number,
  factors: readonly Pick<SizeFactor, "low" | "high">[],
  hasGuess: boolean
): Interval {
  const down = Math.sqrt(sumOfSquares(factors.map(({ low }) => Math.max(0, 1 - low))));
  const up = Math.sqrt(sumOfSquares(factors.map(({ high }) => Math.max(0, high - 1))));
  return { low: size * Math.max(0, 1 - down), value: hasGuess ? size : null, high: size * (1 + up) };
}

const sumOfSquares = (deviations: readonly number[]): number => deviations.reduce((sum, each) => sum + each * each, 0);
