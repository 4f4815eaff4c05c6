const months = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"]
] as const;

/** A day of a story. */
export interface StoryDate {
  readonly year: number;
  /** "2026-05-03". */
  readonly iso: string;
  /** "3 May". */
  readonly text: string;
}

const millisecondsPerDay = 86_400_000;

/**
 * The day on which a time of the simulation lies.
 *
 * @param startDate - ISO date of day 0
 * @param time - in days from its midnight
 */
export function dateAt(startDate: string, time: number): StoryDate {
  const date = new Date(Date.parse(`${startDate}T00:00:00Z`) + Math.floor(time) * millisecondsPerDay);
  const month = months[date.getUTCMonth()] ?? "";
  return {
    year: date.getUTCFullYear(),
    iso: date.toISOString().slice(0, 10),
    text: `${date.getUTCDate()} ${month}`
  };
}

/** "3 May", with the year where it is another than that of the entry it stands in: "3 January 2027". */
export const dueText = ({ year, text }: StoryDate, inYear: number): string =>
  year === inYear ? text : `${text} ${year}`;
