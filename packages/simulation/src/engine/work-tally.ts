import { none } from "./person.ts";
import type { Program } from "./program.ts";
import { blockOf, type RunLayout } from "./run.ts";
import { type Task, TaskState } from "./task.ts";
import type { Tasks } from "./tasks.ts";
import { monthAt } from "./year.ts";

/** Adds up what becomes of work: occasions, waits, minutes, and who did it. */
export class WorkTally {
  readonly #program: Program;
  readonly #years: number;
  readonly #tiers: number;
  readonly #roles: number;
  readonly #months: number;
  readonly #due: Float64Array;
  readonly #inTime: Float64Array;
  readonly #diedBefore: Float64Array;
  readonly #dueAtSite: Float64Array;
  readonly #inTimeAtSite: Float64Array;
  readonly #dueByMonth: Float64Array;
  readonly #inTimeByMonth: Float64Array;
  readonly #created: Float64Array;
  readonly #done: Float64Array;
  readonly #superseded: Float64Array;
  readonly #lost: Float64Array;
  readonly #withheld: Float64Array;
  readonly #left: Float64Array;
  readonly #started: Float64Array;
  readonly #waitDays: Float64Array;
  readonly #delayed: Float64Array;
  readonly #minutes: Float64Array;
  readonly #doneBy: Float64Array;
  readonly #worked: Float64Array;
  readonly #oversight: Float64Array;
  readonly #overtime: Float64Array;
  readonly #released: Float64Array;
  readonly #byCns: Float64Array;
  readonly #byNamedCns: Float64Array;
  readonly #startedSeries: Float64Array;
  readonly #waitSeries: Float64Array;

  constructor(program: Program, layout: RunLayout, totals: Float64Array) {
    const run = { totals };
    this.#program = program;
    this.#years = layout.dimensions.year;
    this.#tiers = layout.dimensions.tier;
    this.#roles = layout.dimensions.role;
    this.#months = layout.dimensions.month;
    this.#due = blockOf(run, layout, "due");
    this.#inTime = blockOf(run, layout, "inTime");
    this.#diedBefore = blockOf(run, layout, "diedBefore");
    this.#dueAtSite = blockOf(run, layout, "dueAtSite");
    this.#inTimeAtSite = blockOf(run, layout, "inTimeAtSite");
    this.#dueByMonth = blockOf(run, layout, "dueByMonth");
    this.#inTimeByMonth = blockOf(run, layout, "inTimeByMonth");
    this.#created = blockOf(run, layout, "created");
    this.#done = blockOf(run, layout, "done");
    this.#superseded = blockOf(run, layout, "superseded");
    this.#lost = blockOf(run, layout, "lost");
    this.#withheld = blockOf(run, layout, "withheld");
    this.#left = blockOf(run, layout, "left");
    this.#started = blockOf(run, layout, "started");
    this.#waitDays = blockOf(run, layout, "waitDays");
    this.#delayed = blockOf(run, layout, "delayed");
    this.#minutes = blockOf(run, layout, "minutes");
    this.#doneBy = blockOf(run, layout, "doneBy");
    this.#worked = blockOf(run, layout, "worked");
    this.#oversight = blockOf(run, layout, "oversight");
    this.#overtime = blockOf(run, layout, "overtime");
    this.#released = blockOf(run, layout, "released");
    this.#byCns = blockOf(run, layout, "byCns");
    this.#byNamedCns = blockOf(run, layout, "byNamedCns");
    this.#startedSeries = blockOf(run, layout, "startedSeries");
    this.#waitSeries = blockOf(run, layout, "waitSeries");
  }

  occasion(source: number, tier: number, site: number, year: number, due: number, diesBefore: boolean): void {
    const at = (source * this.#tiers + tier) * this.#years + year;
    add(diesBefore ? this.#diedBefore : this.#due, at, 1);
    if (diesBefore) return;
    add(this.#dueAtSite, site * this.#years + year, 1);
    if (this.#months > 0 && year > 0) add(this.#dueByMonth, source * this.#months + monthAt(due, this.#months), 1);
  }

  met(source: number, tier: number, site: number, year: number, due: number): void {
    add(this.#inTime, (source * this.#tiers + tier) * this.#years + year, 1);
    add(this.#inTimeAtSite, site * this.#years + year, 1);
    if (this.#months > 0 && year > 0) add(this.#inTimeByMonth, source * this.#months + monthAt(due, this.#months), 1);
  }

  arose(task: Task, year: number): void {
    const cell = (task.kind * this.#tiers + task.tier) * this.#years;
    task.cell = cell;
    add(this.#created, cell + year, 1);
  }

  began(task: Task, now: number, week: number): void {
    const wait = now - task.possibleAt;
    const at = task.cell + task.arisenYear;
    add(this.#started, at, 1);
    add(this.#startedSeries, week, 1);
    if (!(wait > 0)) return;
    add(this.#waitDays, at, wait);
    add(this.#delayed, at, 1);
    add(this.#waitSeries, week, wait);
  }

  done(task: Task, server: number, minutes: number, year: number): void {
    const { staff, work } = this.#program;
    add(this.#done, task.cell + year, 1);
    const { kind, person } = task;
    const role = staff.roleOf[server] as number;
    const at = (kind * this.#roles + role) * this.#years + year;
    add(this.#minutes, at, minutes);
    add(this.#doneBy, at, 1);
    if (role !== staff.cns) {
      if (work.cnsMay[kind] === 1) add(this.#released, year, minutes);
      return;
    }
    if (person.id !== task.personId) return;
    const named = person.namedCns;
    if (named === none) return;
    add(this.#byCns, year, 1);
    if (named === server) add(this.#byNamedCns, year, 1);
  }

  superseded(task: Task, year: number): void {
    add(this.#superseded, task.cell + year, 1);
  }

  lost(task: Task, year: number): void {
    add(this.#lost, task.cell + year, 1);
  }

  withheld(source: number, tier: number, year: number): void {
    const kind = this.#program.work.taskOf[source] as number;
    const at = (kind * this.#tiers + tier) * this.#years + year;
    add(this.#created, at, 1);
    add(this.#withheld, at, 1);
  }

  worked(server: number, year: number, minutes: number, oversight: boolean): void {
    const at = (this.#program.staff.roleOf[server] as number) * this.#years + year;
    add(this.#worked, at, minutes);
    if (oversight) add(this.#oversight, at, minutes);
  }

  overtime(server: number, year: number, minutes: number): void {
    add(this.#overtime, (this.#program.staff.roleOf[server] as number) * this.#years + year, minutes);
  }

  /** Counts what is not finished. */
  end(tasks: Tasks): void {
    for (const { state, isOversight, kind, tier } of tasks.all) {
      if (state === TaskState.free || state === TaskState.replaced || isOversight) continue;
      add(this.#left, kind * this.#tiers + tier, 1);
    }
  }
}

const add = (block: Float64Array, at: number, amount: number): void => {
  block[at] = (block[at] as number) + amount;
};
