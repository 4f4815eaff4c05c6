import type { ClockProgram, PeopleProgram } from "../../src/engine/program.ts";

/** A small service's people and clock, with what a test changes. */
export function program(
  people: Partial<PeopleProgram>,
  clock: Partial<ClockProgram> = {}
): { readonly people: PeopleProgram; readonly clock: ClockProgram } {
  return {
    people: {
      newPerYear: 74,
      growthPerYear: 0,
      pastGrowthPerYear: 0,
      monthFactors: new Float64Array(12).fill(1),
      monthlyCounts: new Float64Array(0),
      overdispersionCv: 0,
      survival: { law: "weibull", meanYears: 3.13, medianYears: 2 },
      start: "steadyState",
      startCount: 0,
      startElapsedDays: new Float64Array(0),
      startTier: new Int8Array(0),
      tierShare: Float64Array.of(0.5, 0.8, 1),
      siteShare: Float64Array.of(0.6, 1),
      ...people
    },
    clock: {
      warmUpDays: 0,
      years: 1,
      months: 0,
      horizonDays: 365.25 * (clock.years ?? 1),
      alwaysOpen: true,
      firstDay: 0,
      open: new Uint8Array(0),
      opensAt: 0,
      closesAt: 1,
      ...clock
    }
  };
}
