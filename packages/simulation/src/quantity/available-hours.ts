/** One step of the arithmetic of available hours, so that it can be redone with a calculator. */
export interface HoursLine {
  readonly label: string;
  readonly arithmetic: string;
  readonly value: number;
  readonly unit: string;
}

/** What keeps one whole-time equivalent from work in a year. */
export interface WorkingYear {
  readonly hoursPerWeek: number;
  readonly annualLeaveDays: number;
  readonly bankHolidayDays: number;
  readonly studyDays: number;
  /** Share of the time left after leave. */
  readonly sicknessShare: number;
  /** Share of the time left after leave. */
  readonly otherAbsenceShare: number;
}

/** Hours a year, and the lines that lead there. */
export interface AvailableHours {
  readonly hoursPerYear: number;
  readonly lines: readonly HoursLine[];
}

/** A working year of 365 days has so many weeks: the convention of the published 1,537 hours. */
export const weeksPerYear = 365 / 7;

/** A working week has five days. */
export const daysPerWeek = 5;

/** Hours that one whole-time equivalent is paid for in a year. */
export const paidHoursPerYear = (hoursPerWeek: number): number => weeksPerYear * hoursPerWeek;

/**
 * Hours a year that one whole-time equivalent is at work.
 *
 *   available = (365/7 x week - (leave + bank holidays + study) x week/5) x (1 - sickness - other absence)
 *
 * WHO (2010), Workload Indicators of Staffing Need, user's manual, step 4 "available working time", with absence that is
 * not planned as a share of the time left. 37.5 hours, 29 + 8 + 5 days, 5.3 % and 1 % give 1,537 hours.
 *
 * @throws RangeError where no time is left or a number is out of range
 */
export function availableHours(year: WorkingYear): AvailableHours {
  const { hoursPerWeek, annualLeaveDays, bankHolidayDays, studyDays, sicknessShare, otherAbsenceShare } = year;
  for (const [name, value] of Object.entries(year)) {
    if (!(value >= 0)) throw new RangeError(`invalid ${name}; below 0: ${value}`);
  }
  const paid = paidHoursPerYear(hoursPerWeek);
  const hoursPerDay = hoursPerWeek / daysPerWeek;
  const days = annualLeaveDays + bankHolidayDays + studyDays;
  const planned = days * hoursPerDay;
  const present = paid - planned;
  const share = 1 - sicknessShare - otherAbsenceShare;
  const hours = present * share;
  if (!(hours > 0)) throw new RangeError(`invalid working year; no time is left: ${hours}`);
  return {
    hoursPerYear: hours,
    lines: [
      { label: "Paid hours", arithmetic: `365 / 7 weeks x ${hoursPerWeek} hours`, value: paid, unit: "hours a year" },
      {
        label: "Leave, bank holidays and study",
        arithmetic: `(${annualLeaveDays} + ${bankHolidayDays} + ${studyDays}) days x ${hoursPerDay} hours`,
        value: planned,
        unit: "hours a year"
      },
      {
        label: "Sickness and other absence",
        arithmetic: `(${sicknessShare} + ${otherAbsenceShare}) x (paid hours - leave)`,
        value: present - hours,
        unit: "hours a year"
      },
      {
        label: "Available hours",
        arithmetic: "paid hours - leave - absence",
        value: hours,
        unit: "hours a year"
      }
    ]
  };
}
