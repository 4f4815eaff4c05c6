import {
  availableHours,
  daysPerWeek,
  type HoursLine,
  paidHoursPerYear,
  weeksPerYear
} from "../quantity/available-hours.ts";
import type { Quantity } from "../quantity/quantity.ts";
import type { Staff } from "./scenario.ts";

/** Available hours of one whole-time equivalent, with the lines that lead to the value. */
export interface AvailableHoursOfStaff {
  /** Low and high with every part at the end that leaves least and most. */
  readonly hoursPerYear: Quantity;
  readonly lines: readonly HoursLine[];
}

/**
 * Hours a year that one whole-time equivalent is at work, by the staff times of a scenario. Null where some end of
 * their ranges leaves no time; a scenario made by `resolveScenario` never does.
 */
export function availableHoursOf(time: Staff["time"]): AvailableHoursOfStaff | null {
  const [least, middle, most] = [hoursAt(time, "least"), hoursAt(time, "value"), hoursAt(time, "most")];
  if (least === null || middle === null || most === null) return null;
  const how = middle.lines[middle.lines.length - 1]?.arithmetic ?? "as given";
  return {
    hoursPerYear: {
      value: middle.hours,
      low: least.hours,
      high: most.hours,
      unit: "hours a year",
      origin: { from: "derived", how }
    },
    lines: middle.lines
  };
}

type End = "least" | "value" | "most";

function hoursAt(time: Staff["time"], end: End): { hours: number; lines: readonly HoursLine[] } | null {
  const worked = (quantity: Quantity): number => at(quantity, end, "low", "high");
  const lost = (quantity: Quantity): number => at(quantity, end, "high", "low");
  if (time.kind === "alwaysOpen") {
    const hours = worked(time.hoursPerYear);
    return { hours, lines: [{ label: "Always open", arithmetic: "as given", value: hours, unit: "hours a year" }] };
  }
  const hoursPerWeek = worked(time.hoursPerWeek);
  if (time.kind === "headroom") {
    const paid = paidHoursPerYear(hoursPerWeek);
    const share = lost(time.headroom);
    const hours = paid * (1 - share);
    const unit = "hours a year";
    return {
      hours,
      lines: [
        { label: "Paid hours", arithmetic: `365 / 7 weeks x ${hoursPerWeek} hours`, value: paid, unit },
        { label: "Available hours", arithmetic: `paid hours x (1 - headroom ${share})`, value: hours, unit }
      ]
    };
  }
  const year = {
    hoursPerWeek,
    annualLeaveDays: lost(time.annualLeaveDays),
    bankHolidayDays: lost(time.bankHolidayDays),
    studyDays: lost(time.studyDays),
    sicknessShare: lost(time.sicknessShare),
    otherAbsenceShare: lost(time.otherAbsenceShare)
  };
  const daysLost = year.annualLeaveDays + year.bankHolidayDays + year.studyDays;
  if (!(daysLost < weeksPerYear * daysPerWeek && year.sicknessShare + year.otherAbsenceShare < 1)) return null;
  const { hoursPerYear, lines } = availableHours(year);
  return { hours: hoursPerYear, lines };
}

const at = (quantity: Quantity, end: End, least: "low" | "high", most: "low" | "high"): number =>
  end === "value" ? quantity.value : quantity[end === "least" ? least : most];
