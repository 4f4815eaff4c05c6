import type { RunLayout } from "./run.ts";
import type { StaffMember } from "./staff-member.ts";
import { type Task, TaskState } from "./task.ts";
import type { Tasks } from "./tasks.ts";
import type { WorkSource } from "./work-source.ts";
import { monthAt } from "./year.ts";

/** Adds up what becomes of work: occasions, waits, minutes, and who did it. */
export class WorkTally {
  private readonly totals: Float64Array;
  /** Where the blocks begin. */
  private readonly at: Offsets;
  private readonly years: number;
  private readonly tiers: number;
  private readonly roles: number;
  private readonly months: number;

  constructor(layout: RunLayout, totals: Float64Array) {
    this.totals = totals;
    this.at = offsetsOf(layout);
    this.years = layout.dimensions.year;
    this.tiers = layout.dimensions.tier;
    this.roles = layout.dimensions.role;
    this.months = layout.dimensions.month;
  }

  occasion({ source }: WorkSource, tier: number, site: number, year: number, due: number, diesBefore: boolean): void {
    const at = (source * this.tiers + tier) * this.years + year;
    add(this.totals, (diesBefore ? this.at.diedBefore : this.at.due) + at, 1);
    if (diesBefore) return;
    add(this.totals, this.at.dueAtSite + site * this.years + year, 1);
    if (this.months > 0 && year > 0)
      add(this.totals, this.at.dueByMonth + source * this.months + monthAt(due, this.months), 1);
  }

  met({ source }: WorkSource, tier: number, site: number, year: number, due: number): void {
    add(this.totals, this.at.inTime + (source * this.tiers + tier) * this.years + year, 1);
    add(this.totals, this.at.inTimeAtSite + site * this.years + year, 1);
    if (this.months > 0 && year > 0)
      add(this.totals, this.at.inTimeByMonth + source * this.months + monthAt(due, this.months), 1);
  }

  arose(task: Task, year: number): void {
    const cell = (task.kind.task * this.tiers + task.tier) * this.years;
    task.cell = cell;
    add(this.totals, this.at.created + cell + year, 1);
  }

  began(task: Task, moment: { readonly now: number }, week: number): void {
    const wait = moment.now - task.possibleAt;
    const at = task.cell + task.arisenYear;
    add(this.totals, this.at.started + at, 1);
    add(this.totals, this.at.startedSeries + week, 1);
    if (!(wait > 0)) return;
    add(this.totals, this.at.waitDays + at, wait);
    add(this.totals, this.at.delayed + at, 1);
    add(this.totals, this.at.waitSeries + week, wait);
  }

  done(task: Task, member: StaffMember, year: number): void {
    add(this.totals, this.at.done + task.cell + year, 1);
    const { kind, person } = task;
    const { minutes } = member;
    const at = (kind.task * this.roles + member.role) * this.years + year;
    add(this.totals, this.at.minutes + at, minutes);
    add(this.totals, this.at.doneBy + at, 1);
    if (!member.isCns) {
      if (kind.cnsMay === true) add(this.totals, this.at.released + year, minutes);
      return;
    }
    if (person.id !== task.personId) return;
    const named = person.namedCns;
    if (named === null) return;
    add(this.totals, this.at.byCns + year, 1);
    if (named === member) add(this.totals, this.at.byNamedCns + year, 1);
  }

  superseded(task: Task, year: number): void {
    add(this.totals, this.at.superseded + task.cell + year, 1);
  }

  lost(task: Task, year: number): void {
    add(this.totals, this.at.lost + task.cell + year, 1);
  }

  withheld({ kind }: WorkSource, tier: number, year: number): void {
    const at = (kind.task * this.tiers + tier) * this.years + year;
    add(this.totals, this.at.created + at, 1);
    add(this.totals, this.at.withheld + at, 1);
  }

  worked(member: StaffMember, year: number, minutes: number, oversight: boolean): void {
    const at = member.role * this.years + year;
    add(this.totals, this.at.worked + at, minutes);
    if (oversight) add(this.totals, this.at.oversight + at, minutes);
  }

  overtime(member: StaffMember, year: number, minutes: number): void {
    add(this.totals, this.at.overtime + member.role * this.years + year, minutes);
  }

  /** Counts what is not finished. */
  end(tasks: Tasks): void {
    for (const { state, isOversight, kind, tier } of tasks.all) {
      if (state === TaskState.free || state === TaskState.replaced || isOversight) continue;
      add(this.totals, this.at.left + kind.task * this.tiers + tier, 1);
    }
  }
}

type Offsets = ReturnType<typeof offsetsOf>;

/** A literal, since engines find what lies in one at once, and what was put in piece by piece only by looking it up. */
function offsetsOf({ offsets }: RunLayout) {
  const {
    diedBefore,
    due,
    dueAtSite,
    dueByMonth,
    inTime,
    inTimeAtSite,
    inTimeByMonth,
    created,
    started,
    startedSeries,
    waitDays,
    delayed,
    waitSeries,
    done,
    minutes,
    doneBy,
    released,
    byCns,
    byNamedCns,
    superseded,
    lost,
    withheld,
    worked,
    oversight,
    overtime,
    left
  } = offsets;
  return {
    diedBefore,
    due,
    dueAtSite,
    dueByMonth,
    inTime,
    inTimeAtSite,
    inTimeByMonth,
    created,
    started,
    startedSeries,
    waitDays,
    delayed,
    waitSeries,
    done,
    minutes,
    doneBy,
    released,
    byCns,
    byNamedCns,
    superseded,
    lost,
    withheld,
    worked,
    oversight,
    overtime,
    left
  };
}

const add = (totals: Float64Array, at: number, amount: number): void => {
  totals[at] = (totals[at] as number) + amount;
};
