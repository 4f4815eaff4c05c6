import type { KeyedDraws } from "../random/keyed-draws.ts";
import { Purpose } from "../random/purpose.ts";
import type { ClockProgram, RotaProgram } from "./program.ts";
import { daysPerYear } from "./year.ts";

/** Marks a day on which a post stands empty. */
export const vacant = -1;

const midday = 0.5;

/** A holder stays for so many days at least, so that posts which are left at once do not take for ever. */
const leastDays = 1;

/**
 * Who holds a post day by day: writes for each day of the calendar the part of a practised colleague's work that the
 * holder does (1 after the first months, rising evenly from 0 before), or `vacant`. Returns the days on which a holder is
 * gone, the end of the post included.
 *
 * At the beginning of the warm-up a post is vacant with the share of posts that are, for what is left of a recruitment, or else held by
 * somebody practised. A post that begins later is then taken up by somebody new. Holders leave at a constant rate and
 * are replaced when the recruitment is over.
 */
export function markHolders(
  productivity: Float64Array,
  server: number,
  { clock: { firstDay, warmUpDays }, rota }: { readonly clock: ClockProgram; readonly rota: RotaProgram },
  draws: KeyedDraws
): number[] {
  const { recruitmentDays } = rota;
  const begins = (rota.fromDay[server] as number) - firstDay;
  const beginning = Math.floor(-warmUpDays) - firstDay;
  const from = Math.max(begins, beginning);
  const end = Math.min((rota.toDay[server] as number) - firstDay, productivity.length);
  const ramp = rota.rampDays[server] as number;
  const timeInPost = daysPerYear / (rota.leaversPerYear[server] as number);
  productivity.fill(vacant);
  const gone: number[] = [];
  let start = from;
  let practised = begins <= beginning;
  if (practised && draws.uniform(server, Purpose.vacancy, 0) < rota.vacancyShare) {
    start = from + recruitmentDays * draws.uniform(server, Purpose.vacancy, 1);
    practised = false;
  }
  for (let holder = 0; start < end; holder++) {
    const stays = timeInPost * draws.exponential(server, Purpose.leaving, holder);
    const leaves = start + Math.max(stays, leastDays);
    const until = Math.min(leaves, end);
    for (let day = Math.ceil(start - midday); day + midday < until; day++) {
      productivity[day] = practised || ramp === 0 ? 1 : Math.min((day + midday - start) / ramp, 1);
    }
    const goneFrom = Math.ceil(until - midday);
    if (goneFrom < productivity.length && goneFrom > Math.ceil(start - midday)) gone.push(goneFrom + firstDay);
    start = leaves + recruitmentDays;
    practised = false;
  }
  return gone;
}
