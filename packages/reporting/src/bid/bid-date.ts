import { dateAt } from "../story-date.ts";

/** "19 August 2026", from an ISO date. */
export function bidDate(iso: string): string {
  const { text, year } = dateAt(iso, 0);
  return `${text} ${year}`;
}
