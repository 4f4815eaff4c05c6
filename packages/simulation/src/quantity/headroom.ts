declare const unit: unique symbol;

/** A share of *paid* hours lost to leave, sickness and study, in [0, 1). Never to be confused with `Uplift`. */
export type Headroom = number & { readonly [unit]: "share of paid hours" };

/** An addition to *worked* hours that covers the same loss, at least 0. */
export type Uplift = number & { readonly [unit]: "share of worked hours" };

/** A headroom from a plain number. @throws RangeError outside [0, 1) */
export function headroom(share: number): Headroom {
  if (!(share >= 0 && share < 1)) throw new RangeError(`invalid headroom; not in [0, 1): ${share}`);
  return share as Headroom;
}

/** An uplift from a plain number. @throws RangeError below 0 */
export function uplift(share: number): Uplift {
  if (!(share >= 0 && share < Number.POSITIVE_INFINITY)) throw new RangeError(`invalid uplift; below 0: ${share}`);
  return share as Uplift;
}

/** 0.20 of paid hours lost needs 0.25 added to worked hours: the two are never the same number unless both are 0. */
export const upliftFor = (lost: Headroom): Uplift => (lost / (1 - lost)) as Uplift;

/** The share of paid hours that an addition to worked hours covers; the inverse of `upliftFor`. */
export const headroomFor = (added: Uplift): Headroom => (added / (1 + added)) as Headroom;
