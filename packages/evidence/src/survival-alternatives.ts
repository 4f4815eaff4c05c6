import data from "../data/survival-alternatives.json" with { type: "json" };
import type { SurvivalAlternative } from "./survival-alternative.ts";

/** The survivals of the low, central and high published stock, in this order. */
export const survivalAlternatives: readonly SurvivalAlternative[] = data;
