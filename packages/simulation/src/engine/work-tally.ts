import { none } from "./person.ts";
import type { Program } from "./program.ts";
import type { RunLayout } from "./run.ts";
import { type Task, TaskState } from "./task.ts";
import type { Tasks } from "./tasks.ts";
import { monthAt } from "./year.ts";

/** Adds up what becomes of work: occasions, waits, minutes, and who did it. */
export class WorkTally {
  private readonly totals: Float64Array;
  /** Where the blocks begin. */
  private readonly at: Offsets;
  private readonly program: Program;
  private readonly years: number;
  private readonly tiers: number;
  private readonly roles: number;
  private readonly months: number;

  constructor(program: Program, layout: RunLayout, totals: Float64Array) {
    this.totals = totals;
    this.at = offsetsOf(layout);
    this.program = program;
    this.years = layout.dimensions.year;
    this.tiers = layout.dimensions.tier;
    this.roles = layout.dimensions.role;
    this.months = layout.dimensions.month;
  }

  occasion(source: number, tier: number, site: number, year: number, due: number, diesBefore: boolean): void {
    const at = (source * this.tiers + tier) * this.years + year;
    add(this.totals, (diesBefore ? this.at.diedBefore : this.at.due) + at, 1);
    if (diesBefore) return;
    add(this.totals, this.at.dueAtSite + site * this.years + year, 1);
    if (this.months > 0 && year > 0)
      add(this.totals, this.at.dueByMonth + source * this.months + monthAt(due, this.months), 1);
  }

  met(source: number, tier: number, site: number, year: number, due: number): void {
    add(this.totals, this.at.inTime + (source * this.tiers + tier) * this.years + year, 1);
    add(this.totals, this.at.inTimeAtSite + site * this.years + year, 1);
    if (this.months > 0 && year > 0)
      add(this.totals, this.at.inTimeByMonth + source * this.months + monthAt(due, this.months), 1);
  }

  arose(task: Task, year: number): void {
    const cell = (task.kind * this.tiers + task.tier) * this.years;
    task.cell = cell;
    add(this.totals, this.at.created + cell + year, 1);
  }

  began(task: Task, now: number, week: number): void {
    const wait = now - task.possibleAt;
    const at = task.cell + task.arisenYear;
    add(this.totals, this.at.started + at, 1);
    add(this.totals, this.at.startedSeries + week, 1);
    if (!(wait > 0)) return;
    add(this.totals, this.at.waitDays + at, wait);
    add(this.totals, this.at.delayed + at, 1);
    add(this.totals, this.at.waitSeries + week, wait);
  }

  done(task: Task, server: number, minutes: number, year: number): void {
    const { staff, work } = this.program;
    add(this.totals, this.at.done + task.cell + year, 1);
    const { kind, person } = task;
    const role = staff.roleOf[server] as number;
    const at = (kind * this.roles + role) * this.years + year;
    add(this.totals, this.at.minutes + at, minutes);
    add(this.totals, this.at.doneBy + at, 1);
    if (role !== staff.cns) {
      if (work.cnsMay[kind] === 1) add(this.totals, this.at.released + year, minutes);
      return;
    }
    if (person.id !== task.personId) return;
    const named = person.namedCns;
    if (named === none) return;
    add(this.totals, this.at.byCns + year, 1);
    if (named === server) add(this.totals, this.at.byNamedCns + year, 1);
  }

  superseded(task: Task, year: number): void {
    add(this.totals, this.at.superseded + task.cell + year, 1);
  }

  lost(task: Task, year: number): void {
    add(this.totals, this.at.lost + task.cell + year, 1);
  }

  withheld(source: number, tier: number, year: number): void {
    const kind = this.program.work.taskOf[source] as number;
    const at = (kind * this.tiers + tier) * this.years + year;
    add(this.totals, this.at.created + at, 1);
    add(this.totals, this.at.withheld + at, 1);
  }

  worked(server: number, year: number, minutes: number, oversight: boolean): void {
    const at = (this.program.staff.roleOf[server] as number) * this.years + year;
    add(this.totals, this.at.worked + at, minutes);
    if (oversight) add(this.totals, this.at.oversight + at, minutes);
  }

  overtime(server: number, year: number, minutes: number): void {
    add(this.totals, this.at.overtime + (this.program.staff.roleOf[server] as number) * this.years + year, minutes);
  }

  /** Counts what is not finished. */
  end(tasks: Tasks): void {
    for (const { state, isOversight, kind, tier } of tasks.all) {
      if (state === TaskState.free || state === TaskState.replaced || isOversight) continue;
      add(this.totals, this.at.left + kind * this.tiers + tier, 1);
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
