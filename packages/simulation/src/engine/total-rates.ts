import type { Program } from "./program.ts";

/** Rate of all course events together, per day, by tier. */
export function courseRates({ course }: Program): Float64Array {
  const { tiers, progression, treatmentChange, reEntry, drift } = course;
  return Float64Array.from({ length: tiers }, (_, tier) =>
    drift
      .subarray(tier * tiers, (tier + 1) * tiers)
      .reduce((sum, rate) => sum + rate, progression + treatmentChange + reEntry)
  );
}

/** Rate of all work by chance together, per day that the service is open, by tier. */
export function demandRates({ course, work }: Program): Float64Array {
  const sources = work.demand.length;
  return Float64Array.from({ length: course.tiers }, (_, tier) =>
    sources === 0 ? 0 : (work.demandRate[(tier + 1) * sources - 1] as number)
  );
}
