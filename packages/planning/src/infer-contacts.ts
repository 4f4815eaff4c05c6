import type { StatedTarget } from "./calibration-target.ts";
import { type Groundwork, workloadAt } from "./groundwork.ts";
import { nurse } from "./workload.ts";

/** Hours of CNS work per person-year in the strict reading, as a straight line in the contact rate. */
export interface HoursLine {
  /** Hours without any contact. */
  readonly fixed: number;
  readonly perContact: number;
}

/** CNS hours per person-year in the strict reading, with places off. */
export function hoursLine(groundwork: Groundwork): HoursLine {
  const hoursAt = (contacts: number): number => workloadAt(groundwork, "strict", contacts).hours.get(nurse) ?? 0;
  const fixed = hoursAt(0);
  return { fixed, perContact: hoursAt(1) - fixed };
}

/** Clinical hours a year that may be planned for one post. */
export const plannedHours = ({ clinicalHours, targetUtilisation }: Groundwork): number =>
  clinicalHours * targetUtilisation;

/**
 * The contact rate per person-year at which
 *
 *   people per WTE x hours per person-year = available hours x (1 - non-clinical) x target utilisation
 *
 * Below 0 where the other tasks alone take more hours than the target leaves. Null where no contact takes a CNS any
 * time, so that no rate could make the equation true.
 *
 * @param known - the hours line, where the caller has it already
 */
export function inferContacts(
  groundwork: Groundwork,
  form: StatedTarget["form"],
  stated: number,
  known?: HoursLine
): number | null {
  if (form === "contacts") return stated;
  const line = known ?? hoursLine(groundwork);
  if (!(line.perContact > 0)) return null;
  const hours = form === "hours" ? stated : plannedHours(groundwork) / stated;
  return (hours - line.fixed) / line.perContact;
}
