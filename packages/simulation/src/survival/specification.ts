/** Share alive after so many years. */
export interface SurvivalPoint {
  readonly years: number;
  readonly alive: number;
}

/** The laws with two parameters, each of which can be fitted from mean and median, or from two points. */
export type TwoParameterLaw = "weibull" | "logNormal" | "logLogistic" | "gamma";

/**
 * A survival in plain numbers: what a scenario states, without units and origins. Years from diagnosis.
 * A two-parameter law wants exactly one of: `meanYears` and `medianYears`; two `points`; `shape` and `scaleYears`
 * (for logNormal the sigma of the logarithm and the median; for logLogistic the scale is the median).
 */
export type SurvivalLaw =
  | { readonly law: "exponential"; readonly meanYears: number }
  | {
      readonly law: TwoParameterLaw;
      readonly meanYears?: number;
      readonly medianYears?: number;
      readonly points?: readonly SurvivalPoint[];
      readonly shape?: number;
      readonly scaleYears?: number;
    }
  | {
      readonly law: "mixture";
      readonly components: readonly { readonly share: number; readonly survival: SurvivalLaw }[];
    }
  | { readonly law: "table"; readonly rows: readonly SurvivalPoint[] }
  | { readonly law: "never" };
