import type { KeyedDraws } from "../random/keyed-draws.ts";
import { Purpose } from "../random/purpose.ts";

const mostDays = 5;

/** A rounding error of a sum of tenths is no reason for another day of work. */
const rounding = 1e-9;

/** Days a week that a person of so many whole-time equivalents works: a fifth each, 1 at least and 5 at most. */
export const daysPerWeekOf = (wte: number): number =>
  Math.min(Math.max(Math.ceil(mostDays * wte - rounding), 1), mostDays);

/** The weekdays on which a person works, 1 for each of the seven from Monday that is one: chosen by lot, for good. */
export function workingWeek(server: number, wte: number, draws: KeyedDraws): Uint8Array {
  const week = new Uint8Array(7);
  const lots = Array.from({ length: mostDays }, (_, weekday) => ({
    weekday,
    lot: draws.uniform(server, Purpose.workingDays, weekday)
  }));
  lots.sort((a, b) => a.lot - b.lot);
  for (const { weekday } of lots.slice(0, daysPerWeekOf(wte))) week[weekday] = 1;
  return week;
}
