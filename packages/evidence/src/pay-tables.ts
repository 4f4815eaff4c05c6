import contractHoursData from "../data/contract-hours.json" with { type: "json" };
import highCostAreaData from "../data/high-cost-areas.json" with { type: "json" };
import onCostData from "../data/on-costs.json" with { type: "json" };
import payData from "../data/pay.json" with { type: "json" };
import progressionData from "../data/pay-progression.json" with { type: "json" };
import type { ContractHours, HighCostArea, OnCosts, PayPoint, PayProgression } from "./pay.ts";

/**
 * Basic pay by financial year, band 3 to 8a and step, England, pounds a year for one whole-time equivalent.
 * Bands 3 and 4 have no intermediate step.
 */
export const payPoints: readonly PayPoint[] = payData as readonly PayPoint[];

/** What an employer pays on top of basic pay, one entry for each financial year of `payPoints`. */
export const onCosts: readonly OnCosts[] = onCostData as readonly OnCosts[];

/** High-cost-area supplements from 2025/26; none is known for earlier years. */
export const highCostAreas: readonly HighCostArea[] = highCostAreaData as readonly HighCostArea[];

/** Contracted hours a week by nation, oldest first within a nation: the last entry not after a date holds on it. */
export const contractHours: readonly ContractHours[] = contractHoursData as readonly ContractHours[];

/** Years in each step, one entry for each band of `payPoints`. */
export const payProgressions: readonly PayProgression[] = progressionData as readonly PayProgression[];
