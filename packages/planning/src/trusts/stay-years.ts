import type { Scenario } from "@caseload/simulation";
import { rememberedStays } from "../stay.ts";

/**
 * People on the caseload for each new person a year, by the survival and past growth of a scenario: what a counted
 * caseload is divided by to have the new people who keep it up.
 *
 * @throws RangeError where the numbers fit no survival
 */
export const stayYearsOf = ({ survival, inflow }: Scenario): number =>
  rememberedStays()(survival, inflow.pastGrowthPerYear.value).caseloadPerInflow;
