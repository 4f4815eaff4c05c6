/** Where a number of a resolved scenario comes from. */
export type Origin =
  /** The scenario file, at this path ("posts[0].wte"). */
  | { readonly from: "scenario"; readonly path: string }
  /** A default of the evidence (key of its `defaults`). */
  | { readonly from: "default"; readonly id: string }
  /** A preset or survival alternative of the evidence, by its id, at this path in its fragment. */
  | { readonly from: "preset"; readonly preset: string; readonly path: string }
  /** Computed from other numbers, as the words say. */
  | { readonly from: "derived"; readonly how: string };

/** A number with its unit, the range it is believed to lie in, and where it comes from. low <= value <= high. */
export interface Quantity {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly origin: Origin;
}
