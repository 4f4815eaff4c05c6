import type { KeyedDraws } from "../random/keyed-draws.ts";
import { Purpose } from "../random/purpose.ts";
import type { RotaProgram } from "./program.ts";

/** The moment of a day that decides whether a person is there on it. */
const midday = 0.5;

/**
 * Marks the days on which a person is away sick, or for another long absence, with 1.
 *
 * A person is well, sick or away otherwise. From being well either absence begins at a constant rate, and lasts an
 * exponential time of its mean length: shares s and o of all time are lost where the rates are s / (1 - s - o) and
 * o / (1 - s - o) over the mean lengths. The first day is drawn from that long run.
 */
export function markSpells(away: Uint8Array, server: number, rota: RotaProgram, draws: KeyedDraws): void {
  const { sicknessShare, sicknessSpellDays, otherAbsenceShare, otherAbsenceSpellDays } = rota;
  const well = 1 - sicknessShare - otherAbsenceShare;
  const sicknessGap = (sicknessSpellDays * well) / sicknessShare;
  const otherGap = (otherAbsenceSpellDays * well) / otherAbsenceShare;
  const atFirst = draws.uniform(server, Purpose.sickness, 0);
  let occurrence = 0;
  const last = (stream: number, mean: number): number => mean * draws.exponential(server, stream, ++occurrence);
  let time = 0;
  if (atFirst < sicknessShare) time = mark(away, 0, last(Purpose.sickness, sicknessSpellDays));
  else if (atFirst < sicknessShare + otherAbsenceShare) {
    time = mark(away, 0, last(Purpose.otherAbsence, otherAbsenceSpellDays));
  }
  while (time < away.length) {
    occurrence++;
    const toSickness = sicknessGap * draws.exponential(server, Purpose.sickness, occurrence);
    const toOther = otherGap * draws.exponential(server, Purpose.otherAbsence, occurrence);
    // Neither is ever to come where both shares are 0.
    if (toSickness <= toOther) time = mark(away, time + toSickness, last(Purpose.sickness, sicknessSpellDays));
    else time = mark(away, time + toOther, last(Purpose.otherAbsence, otherAbsenceSpellDays));
  }
}

/** Marks the days whose midday lies in a spell; returns its end. */
function mark(away: Uint8Array, from: number, length: number): number {
  const end = Math.min(from + length, away.length);
  for (let day = Math.ceil(from - midday); day + midday < end; day++) away[day] = 1;
  return from + length;
}
