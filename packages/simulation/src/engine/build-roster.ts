import type { KeyedDraws } from "../random/keyed-draws.ts";
import { Purpose } from "../random/purpose.ts";
import { rosterPeople } from "./absence-as-events.ts";
import { clinicalShareOf } from "./clinical-share.ts";
import type { Program, RotaProgram } from "./program.ts";
import type { Roster } from "./roster.ts";
import { onGrid, RosterLedger } from "./roster-ledger.ts";
import { daysPerYear } from "./year.ts";

const minutesPerHour = 60;
const openDaysPerWeek = 5;

/** Working days of a year of the simulation where bank holidays are none. */
const weekdaysPerYear = (daysPerYear * openDaysPerWeek) / 7;

/**
 * Who is there when, drawn once for a replication.
 *
 * - `headroom`: everyone in post is there on every weekday, for the minutes that all absence leaves on average.
 * - `rostered`: working days, bank holidays, leave, study, sickness, other absence, vacancies, leavers and learning are
 *   events. See `absence-as-events.ts`.
 * - `alwaysOpen`: no days; everyone is there throughout the run.
 *
 * Every draw is keyed by the server's number, so a post that is added at the end of the list moves nobody else's days.
 */
export function buildRoster(program: Pick<Program, "clock" | "staff">, draws: KeyedDraws): Roster {
  const { fidelity } = program.staff.rota;
  if (fidelity === "alwaysOpen") return alwaysThere(program);
  return fidelity === "headroom" ? thereEveryWeekday(program, draws) : rosterPeople(program, draws);
}

function alwaysThere(program: Pick<Program, "clock" | "staff">): Roster {
  const { clock, staff } = program;
  const ledger = new RosterLedger(program);
  const minutesPerDay = new Float64Array(staff.servers);
  for (let server = 0; server < staff.servers; server++) {
    const paid = onGrid(minutesPer(daysPerYear, staff.rota, server));
    // Without days nobody can have the service to themselves on some of them: a share is a share.
    const clinical = onGrid(paid * (staff.rota.sbcShare[server] as number) * clinicalShareOf(staff.rota, server));
    minutesPerDay[server] = clinical;
    for (let year = 0; year <= clock.years; year++) {
      const days = year === 0 ? clock.warmUpDays : daysPerYear;
      ledger.bookInYear(server, year, onGrid(paid * days), 0, 0, onGrid(clinical * days));
    }
  }
  return { days: 0, minutes: new Float64Array(0), minutesPerDay, leavings: [], ...accountsOf(ledger) };
}

function thereEveryWeekday(program: Pick<Program, "clock" | "staff">, draws: KeyedDraws): Roster {
  const { clock, staff } = program;
  const { rota } = staff;
  const { firstDay, open } = clock;
  const days = open.length;
  const ledger = new RosterLedger(program);
  const minutes = new Float64Array(staff.servers * days);
  const leavings: { day: number; server: number }[] = [];
  for (let server = 0; server < staff.servers; server++) {
    const paid = onGrid(((rota.hoursPerWeek * minutesPerHour) / openDaysPerWeek) * (rota.wte[server] as number));
    const present = minutesPer(weekdaysPerYear, rota, server);
    const isPreempted = rota.preempted[server] === 1;
    const share = rota.sbcShare[server] as number;
    const clinical = onGrid(present * (isPreempted ? 1 : share) * clinicalShareOf(rota, server));
    const absent = paid - onGrid(present);
    const from = Math.max((rota.fromDay[server] as number) - firstDay, 0);
    const to = Math.min((rota.toDay[server] as number) - firstDay, days);
    for (let day = from; day < to; day++) {
      if (open[day] === 0) continue;
      const isOurs = !isPreempted || draws.uniform(server, Purpose.preemption, day) < share;
      const here = isOurs ? clinical : 0;
      minutes[server * days + day] = here;
      ledger.book(server, day + firstDay, paid, 0, absent, here);
    }
    if (to > from && to < days) leavings.push({ day: to + firstDay, server });
  }
  leavings.sort((a, b) => a.day - b.day || a.server - b.server);
  return { days, minutes, minutesPerDay: new Float64Array(0), leavings, ...accountsOf(ledger) };
}

/** Minutes at work of a server on each of so many days a year. */
const minutesPer = (daysAYear: number, { availableHoursPerYear, wte }: RotaProgram, server: number): number =>
  ((availableHoursPerYear * minutesPerHour) / daysAYear) * (wte[server] as number);

const accountsOf = ({ paid, vacant, absent, overhead, clinical }: RosterLedger) => ({
  paid,
  vacant,
  absent,
  overhead,
  clinical
});
