import { shareDead } from "./parameter.ts";
import type { Survival } from "./survival.ts";

/** Nobody dies: a closed population, as in the finite-source queue. No inflow can have a steady caseload with it. */
export function neverDying(): Survival {
  return {
    law: "never",
    mean: Number.POSITIVE_INFINITY,
    median: Number.POSITIVE_INFINITY,
    survivors: () => 1,
    hazard: () => 0,
    restrictedMean: (years) => Math.max(0, years),
    quantile: (dead) => (shareDead(dead) === 0 ? 0 : Number.POSITIVE_INFINITY)
  };
}
