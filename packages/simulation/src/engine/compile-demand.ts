import type { Scenario } from "../scenario/scenario.ts";
import { indices, isDemand, type Source } from "./compile-sources.ts";
import type { WorkProgram } from "./program.ts";

/**
 * The sources that come by chance, with their rates per open day.
 *
 * @param openDaysPerYear - days on which work can arise, on average over the years
 */
export function compileDemand(
  scenario: Scenario,
  sources: readonly Source[],
  openDaysPerYear: number
): Pick<WorkProgram, "demand" | "demandRate" | "isContact"> {
  const demand = indices(sources, isDemand);
  const scale = tierScale(scenario);
  const demandRate = new Float64Array(scenario.tiers.length * demand.length);
  for (const tier of scenario.tiers.keys()) {
    let sum = 0;
    for (const [position, index] of demand.entries()) {
      const source = sources[index];
      if (source === undefined) continue;
      sum += timesPerYear(scenario, source, tier, scale[tier] ?? 1) / openDaysPerYear;
      demandRate[tier * demand.length + position] = sum;
    }
  }
  return {
    demand,
    demandRate,
    isContact: Uint8Array.from(sources, ({ trigger }) => Number("contact" in trigger))
  };
}

/** How often a source leads to work for a person of a tier, per person-year. */
function timesPerYear(scenario: Scenario, { trigger, specification }: Source, tier: number, scale: number): number {
  const probability = specification.probability.value;
  if ("perPersonYearByTier" in trigger) return (trigger.perPersonYearByTier[tier] ?? 0) * probability;
  const factor = specification.scalesWithTier ? scale : 1;
  if ("contact" in trigger) return factor * scenario.contactsPerPersonYear.value * probability;
  if ("perPersonYear" in trigger) return factor * trigger.perPersonYear.value * probability;
  return 0;
}

/**
 * What rates that scale are multiplied by, for each tier: its multiplier over the share-weighted mean of all, so that
 * the rate stated is the mean over the caseload. 1 where every multiplier is 0.
 */
function tierScale({ tiers }: Scenario): number[] {
  const mean = tiers.reduce((sum, tier) => sum + tier.share.value * tier.contactMultiplier.value, 0);
  return tiers.map((tier) => (mean > 0 ? tier.contactMultiplier.value / mean : 1));
}
