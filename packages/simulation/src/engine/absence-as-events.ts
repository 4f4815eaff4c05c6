import type { KeyedDraws } from "../random/keyed-draws.ts";
import { Purpose } from "../random/purpose.ts";
import { markSpells } from "./absence-spells.ts";
import { clinicalShareOf } from "./clinical-share.ts";
import { takeLeave } from "./planned-leave.ts";
import { markHolders, vacant } from "./post-holders.ts";
import type { Program } from "./program.ts";
import type { Roster } from "./roster.ts";
import { onGrid, RosterLedger } from "./roster-ledger.ts";
import { daysPerWeekOf, workingWeek } from "./working-pattern.ts";

const minutesPerHour = 60;

/** What a working day of a person comes to. */
interface Day {
  readonly server: number;
  /** Counted from the first day of the calendar. */
  readonly day: number;
  /** `vacant`, or the part of a practised colleague's work that the holder does. */
  readonly productivity: number;
  readonly isThere: boolean;
  readonly isBankHoliday: boolean;
}

/**
 * The roster of people with working days, leave, absence, vacancies and learning.
 *
 * A person is paid for the same working days each week. On a bank holiday, on leave or study, sick or otherwise away the
 * day is absent; neighbours give their share of what it would have held for patients, except on bank holidays, when the
 * service is closed. What a newcomer does less than a practised colleague is overhead. Sickness is drawn apart from
 * leave, so its share is one of the time that leave leaves, as in `availableHours`.
 */
export function rosterPeople(program: Pick<Program, "clock" | "staff">, draws: KeyedDraws): Roster {
  const { clock, staff } = program;
  const { rota } = staff;
  const days = clock.open.length;
  const ledger = new RosterLedger(program);
  const minutes = new Float64Array(staff.servers * days);
  const leavings: { day: number; server: number }[] = [];
  const productivity = new Float64Array(days);
  const works = new Uint8Array(days);
  const away = new Uint8Array(days);
  for (let server = 0; server < staff.servers; server++) {
    const wte = rota.wte[server] as number;
    const perWeek = daysPerWeekOf(wte);
    const pattern = workingWeek(server, wte, draws);
    const paid = onGrid((rota.hoursPerWeek * minutesPerHour * wte) / perWeek);
    for (const day of markHolders(productivity, server, { clock, rota }, draws)) leavings.push({ day, server });
    for (let day = 0; day < days; day++) works[day] = Number(isWorkingDay(day) && clock.open[day] === 1);
    takeLeave(works, server, perWeek, rota, draws);
    away.fill(0);
    markSpells(away, server, rota, draws);
    const clinicalOf = clinicalMinutes(program, paid, draws);
    for (let day = inPostFrom(server); day < inPostTo(server); day++) {
      if (!isWorkingDay(day)) continue;
      const held = productivity[day] as number;
      const isThere = works[day] === 1 && away[day] === 0;
      const clinical = clinicalOf({
        server,
        day,
        productivity: held,
        isThere,
        isBankHoliday: clock.open[day] === 0
      });
      minutes[server * days + day] = clinical;
      if (held === vacant) ledger.book(server, day + clock.firstDay, paid, paid, 0, 0);
      else ledger.book(server, day + clock.firstDay, paid, 0, isThere ? 0 : paid - clinical, clinical);
    }

    function isWorkingDay(day: number): boolean {
      return pattern[(rota.firstWeekday + day) % 7] === 1;
    }
  }
  leavings.sort((a, b) => a.day - b.day || a.server - b.server);
  const { paid, vacant: empty, absent, overhead, clinical } = ledger;
  return {
    days,
    minutes,
    minutesPerDay: new Float64Array(0),
    leavings,
    paid,
    vacant: empty,
    absent,
    overhead,
    clinical
  };

  function inPostFrom(server: number): number {
    return Math.max((rota.fromDay[server] as number) - clock.firstDay, 0);
  }
  function inPostTo(server: number): number {
    return Math.min((rota.toDay[server] as number) - clock.firstDay, days);
  }
}

/** Minutes for patients of a day on which so many are paid. */
function clinicalMinutes(
  { staff: { rota } }: Pick<Program, "staff">,
  paid: number,
  draws: KeyedDraws
): (day: Day) => number {
  return ({ server, day, productivity, isThere, isBankHoliday }) => {
    if (productivity === vacant || isBankHoliday) return 0;
    const share = rota.sbcShare[server] as number;
    const isPreempted = rota.preempted[server] === 1;
    if (isPreempted && draws.uniform(server, Purpose.preemption, day) >= share) return 0;
    const practised = paid * (isPreempted ? 1 : share) * clinicalShareOf(rota, server);
    return onGrid(practised * (isThere ? productivity : rota.crossCover));
  };
}
