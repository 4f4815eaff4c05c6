import { incompleteBeta } from "../arithmetic/incomplete-beta.ts";
import { power } from "../arithmetic/power.ts";
import { findRoot } from "../arithmetic/root.ts";

/**
 * How a number is believed to lie in its range:
 * - `uniform`: anywhere in it alike; the base says nothing
 * - `log-uniform`: alike in proportion, for a range of orders of magnitude; the base says nothing
 * - `triangular`: the base is the likeliest, falling in straight lines to the ends
 * - `pert`: the base is the likeliest, with less at the ends than the triangle: a beta law of mean
 *   (low + 4 base + high)/6
 */
export type RangeLaw = "uniform" | "log-uniform" | "triangular" | "pert";

/** A range with its base, in any unit; low <= base <= high. */
export interface BaseRange {
  readonly low: number;
  readonly base: number;
  readonly high: number;
}

/**
 * The number in a range that is not exceeded with probability p; the ends at 0 and 1, and the base for a range of no
 * width. It rises with p under every law.
 *
 * Triangular: Johnson, Kotz & Balakrishnan (1995), Continuous Univariate Distributions 2, 26.9. PERT: Malcolm,
 * Roseboom, Clark & Fazar (1959), Operations Research 7, 646-669; as the beta law of shapes 1 + 4 (base - low)/width and
 * 1 + 4 (high - base)/width, Vose (2008), Risk Analysis, 3rd ed., 404-406.
 * @throws RangeError for p outside [0, 1], a range that is not finite and in order, or `log-uniform` from 0 or below
 */
export function rangeQuantile(law: RangeLaw, { low, base, high }: BaseRange, p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`invalid probability; not in [0, 1]: ${p}`);
  if (!(low <= base && base <= high && Number.isFinite(high - low))) {
    throw new RangeError(`invalid range; not low <= base <= high: ${low}, ${base}, ${high}`);
  }
  if (law === "log-uniform" && !(low > 0)) throw new RangeError(`invalid range; not above 0: ${low}`);
  if (low === high) return base;
  if (p === 0) return low;
  if (p === 1) return high;
  return Math.min(high, Math.max(low, inside(law, low, base, high, p)));
}

function inside(law: RangeLaw, low: number, base: number, high: number, p: number): number {
  const width = high - low;
  switch (law) {
    case "uniform":
      return low + p * width;
    case "log-uniform":
      return low * power(high / low, p);
    case "triangular":
      return p * width <= base - low
        ? low + Math.sqrt(p * width * (base - low))
        : high - Math.sqrt((1 - p) * width * (high - base));
    case "pert": {
      const a = 1 + (4 * (base - low)) / width;
      const b = 1 + (4 * (high - base)) / width;
      return low + width * findRoot((x) => incompleteBeta(a, b, x) - p, 0, 1);
    }
  }
}
