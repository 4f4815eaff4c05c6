import { none } from "./none.ts";
import type { Program } from "./program.ts";
import type { Recorder } from "./recorder.ts";
import type { Roster } from "./roster.ts";
import type { StaffMember } from "./staff-member.ts";
import { yearAt, yearEnd } from "./year.ts";

const daysPerWeek = 7;

/** Nobody's leave is longer. */
const weeksAhead = 6;

/**
 * When work that a server begins will be finished, and on which days its minutes are worked. A day's minutes for patients
 * are spread evenly over its opening hours; what is left at closing time goes on the server's next day. If none comes
 * within a week (before leave, say) the work is finished today, and what goes beyond closing time is overtime.
 */
export class WorkTime {
  private readonly recorder: Recorder;
  private readonly roster: Roster;
  private readonly alwaysOpen: boolean;
  private readonly firstDay: number;
  private readonly opensAt: number;
  private readonly closesAt: number;
  private readonly years: number;
  private readonly horizon: number;
  /** The year that time has reached, and its end. */
  private year = 0;
  private yearEnd = Number.NEGATIVE_INFINITY;

  constructor({ clock }: Program, roster: Roster, recorder: Recorder) {
    this.recorder = recorder;
    this.roster = roster;
    this.alwaysOpen = clock.alwaysOpen;
    this.firstDay = clock.firstDay;
    this.opensAt = clock.opensAt;
    this.closesAt = clock.closesAt;
    this.years = clock.years;
    this.horizon = clock.horizonDays;
  }

  /** Whether somebody has time for patients on a day. */
  isOnDuty(member: StaffMember, day: number): boolean {
    return this.alwaysOpen === true ? member.minutesPerDay > 0 : this.#minutesOn(member.server, day) > 0;
  }

  /** Whether somebody is in post at the beginning: has time for patients within some weeks of a day. */
  startsInPost(member: StaffMember, day: number): boolean {
    for (let ahead = 0; ahead < weeksAhead * daysPerWeek; ahead++) if (this.isOnDuty(member, day + ahead)) return true;
    return false;
  }

  /** The time at which somebody who begins now has worked the minutes of the task in hand; books them. */
  finishAt(member: StaffMember, now: number, oversight: boolean): number {
    return this.alwaysOpen === true
      ? this.#finishAlwaysOpen(member, now, oversight)
      : this.#finishInHours(member, now, oversight);
  }

  #finishAlwaysOpen(member: StaffMember, now: number, oversight: boolean): number {
    const { minutes, minutesPerDay: perDay } = member;
    const finish = now + minutes / perDay;
    if (now >= this.yearEnd) {
      this.year = yearAt(now, this.years);
      this.yearEnd = yearEnd(this.year);
    }
    // Within one year nothing is rounded: the minutes booked are the minutes asked for.
    if (finish <= this.yearEnd) {
      this.recorder.worked(member, this.year, minutes, oversight);
      return finish;
    }
    const until = Math.min(finish, this.horizon);
    for (let from = now, year = yearAt(now, this.years); from < until; year++) {
      const to = Math.min(until, yearEnd(year));
      this.recorder.worked(member, year, (to - from) * perDay, oversight);
      from = to;
    }
    return finish;
  }

  #finishInHours(member: StaffMember, now: number, oversight: boolean): number {
    const { server } = member;
    const span = this.closesAt - this.opensAt;
    let day = Math.floor(now);
    let from = now;
    let rest = member.minutes;
    for (;;) {
      const perDay = this.#minutesOn(server, day);
      const today = (perDay * (day + this.closesAt - from)) / span;
      if (rest <= today) {
        this.#book(member, day, rest, oversight);
        return from + (rest * span) / perDay;
      }
      this.#book(member, day, today, oversight);
      rest -= today;
      const next = this.#nextDayOf(server, day);
      if (next === none) {
        if (day < this.horizon) this.recorder.overtime(member, yearAt(day, this.years), rest);
        return day + this.closesAt;
      }
      day = next;
      from = day + this.opensAt;
    }
  }

  #book(member: StaffMember, day: number, minutes: number, oversight: boolean): void {
    if (day < this.horizon) this.recorder.worked(member, yearAt(day, this.years), minutes, oversight);
  }

  #minutesOn(server: number, day: number): number {
    const { days, minutes } = this.roster;
    return minutes[server * days + day - this.firstDay] ?? 0;
  }

  /** The next day on which a server has time for patients, if it comes within a week; else -1. */
  #nextDayOf(server: number, day: number): number {
    for (let ahead = 1; ahead <= daysPerWeek; ahead++) if (this.#minutesOn(server, day + ahead) > 0) return day + ahead;
    return none;
  }
}
