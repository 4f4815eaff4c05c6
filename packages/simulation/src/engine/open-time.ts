import type { ClockProgram } from "./program.ts";
import { daysPerYear } from "./year.ts";

/**
 * Calendar time and open time. **Open time** stands still while the service is closed and counts 1 for each day on which
 * it is open, whatever the hours; it is 0 at the beginning of the calendar. Where the service is always open the two are
 * the same. Times outside the calendar are mapped as if they had as many open days as those inside on average.
 *
 * Every map takes constant time.
 */
export class OpenTime {
  private readonly alwaysOpen: boolean;
  private readonly firstDay: number;
  private readonly days: number;
  private readonly open: Uint8Array;
  private readonly opensAt: number;
  private readonly closesAt: number;
  private readonly span: number;
  /** Open days before each day of the calendar; the last is all of them. */
  private readonly before: Int32Array;
  /** The open days in order, counted from the first day of the calendar. */
  private readonly openDays: Int32Array;

  /** @throws RangeError for a calendar that is never open, or hours that run backwards */
  constructor({ alwaysOpen, firstDay, open, opensAt, closesAt }: ClockProgram) {
    this.alwaysOpen = alwaysOpen;
    this.firstDay = firstDay;
    this.days = open.length;
    this.open = open;
    this.opensAt = opensAt;
    this.closesAt = closesAt;
    this.span = closesAt - opensAt;
    this.before = new Int32Array(open.length + 1);
    for (let day = 0; day < open.length; day++) {
      this.before[day + 1] = (this.before[day] as number) + (open[day] as number);
    }
    this.openDays = new Int32Array(this.before[open.length] as number);
    for (let day = 0; day < open.length; day++) {
      if (open[day] === 1) this.openDays[this.before[day] as number] = day;
    }
    if (alwaysOpen) return;
    if (this.openDays.length === 0) throw new RangeError(`invalid calendar; no day is open: ${open.length} days`);
    if (!(this.span > 0)) throw new RangeError(`invalid hours; closes before it opens: ${opensAt} to ${closesAt}`);
  }

  /** Open days before a time, and the part of its day that has been open. */
  openTimeAt(time: number): number {
    if (this.alwaysOpen === true) return time;
    const since = time - this.firstDay;
    if (!(since >= 0 && since < this.days)) return this.#outside(since);
    const day = Math.floor(since);
    const before = this.before[day] as number;
    if (this.open[day] === 0) return before;
    const part = (since - day - this.opensAt) / this.span;
    return part <= 0 ? before : before + Math.min(part, 1);
  }

  /** The time at which so much open time has passed: the inverse of `openTimeAt` while the service is open. */
  calendarTimeAt(openTime: number): number {
    if (this.alwaysOpen === true) return openTime;
    const all = this.openDays.length;
    if (!(openTime >= 0 && openTime < all)) return this.firstDay + this.#beyond(openTime);
    const whole = Math.floor(openTime);
    return this.firstDay + (this.openDays[whole] as number) + this.opensAt + (openTime - whole) * this.span;
  }

  isOpen(time: number): boolean {
    if (this.alwaysOpen === true) return true;
    const day = Math.floor(time);
    const part = time - day;
    return this.#isOpenDay(day) && part >= this.opensAt && part < this.closesAt;
  }

  /** The first moment at or after a time at which the service opens for a day; Infinity where there is none. */
  nextOpening(time: number): number {
    if (this.alwaysOpen === true) return Number.POSITIVE_INFINITY;
    const day = Math.floor(time);
    return this.#openDayFrom(time - day <= this.opensAt ? day : day + 1) + this.opensAt;
  }

  /** The end of a window of calendar days; one that ends on a closed day ends at closing time of the next open day. */
  dueAt(time: number, windowDays: number): number {
    const end = time + windowDays;
    if (this.alwaysOpen === true) return end;
    const day = Math.floor(end);
    if (this.#isOpenDay(day) || day - this.firstDay >= this.days) return end;
    const next = this.#openDayFrom(day);
    return next === Number.POSITIVE_INFINITY ? end : next + this.closesAt;
  }

  #isOpenDay(day: number): boolean {
    return this.open[day - this.firstDay] === 1;
  }

  /** The first open day at or after a day. */
  #openDayFrom(day: number): number {
    const index = Math.max(0, day - this.firstDay);
    const open = this.openDays[this.before[index] ?? Number.POSITIVE_INFINITY];
    return open === undefined ? Number.POSITIVE_INFINITY : this.firstDay + open;
  }

  #outside(since: number): number {
    const all = this.openDays.length;
    const perDay = all / this.days;
    return since < 0 ? since * perDay : all + (since - this.days) * perDay;
  }

  #beyond(openTime: number): number {
    const all = this.openDays.length;
    const perDay = all / this.days;
    return openTime < 0 ? openTime / perDay : this.days + (openTime - all) / perDay;
  }
}

/** Open days in a year, on average over the years observed: a yearly rate over it is a rate per day of open time. */
export function openDaysPerYear(clock: ClockProgram): number {
  if (clock.alwaysOpen) return daysPerYear;
  const time = new OpenTime(clock);
  return (time.openTimeAt(clock.horizonDays) - time.openTimeAt(0)) / clock.years;
}
