import { none, type People } from "./people.ts";
import type { Program } from "./program.ts";
import { blockOf, type RunLayout } from "./run.ts";
import { TaskState, type Tasks } from "./tasks.ts";

/** Adds up what becomes of work: occasions, waits, minutes, and who did it. */
export class WorkTally {
  readonly #program: Program;
  readonly #years: number;
  readonly #tiers: number;
  readonly #roles: number;
  readonly #due: Float64Array;
  readonly #inTime: Float64Array;
  readonly #diedBefore: Float64Array;
  readonly #dueAtSite: Float64Array;
  readonly #inTimeAtSite: Float64Array;
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
    this.#due = blockOf(run, layout, "due");
    this.#inTime = blockOf(run, layout, "inTime");
    this.#diedBefore = blockOf(run, layout, "diedBefore");
    this.#dueAtSite = blockOf(run, layout, "dueAtSite");
    this.#inTimeAtSite = blockOf(run, layout, "inTimeAtSite");
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

  occasion(source: number, tier: number, site: number, year: number, diesBefore: boolean): void {
    const at = (source * this.#tiers + tier) * this.#years + year;
    add(diesBefore ? this.#diedBefore : this.#due, at, 1);
    if (!diesBefore) add(this.#dueAtSite, site * this.#years + year, 1);
  }

  met(source: number, tier: number, site: number, year: number): void {
    add(this.#inTime, (source * this.#tiers + tier) * this.#years + year, 1);
    add(this.#inTimeAtSite, site * this.#years + year, 1);
  }

  arose(tasks: Tasks, task: number, year: number): void {
    const kind = this.#program.work.taskOf[tasks.source[task] as number] as number;
    const cell = (kind * this.#tiers + (tasks.tier[task] as number)) * this.#years;
    tasks.cell[task] = cell;
    add(this.#created, cell + year, 1);
  }

  began(tasks: Tasks, task: number, now: number, week: number): void {
    const wait = now - (tasks.possibleAt[task] as number);
    const at = (tasks.cell[task] as number) + (tasks.arisenYear[task] as number);
    add(this.#started, at, 1);
    add(this.#startedSeries, week, 1);
    if (!(wait > 0)) return;
    add(this.#waitDays, at, wait);
    add(this.#delayed, at, 1);
    add(this.#waitSeries, week, wait);
  }

  done(tasks: Tasks, people: People, task: number, server: number, minutes: number, year: number): void {
    const { staff, work } = this.#program;
    add(this.#done, (tasks.cell[task] as number) + year, 1);
    const kind = work.taskOf[tasks.source[task] as number] as number;
    const role = staff.roleOf[server] as number;
    const at = (kind * this.#roles + role) * this.#years + year;
    add(this.#minutes, at, minutes);
    add(this.#doneBy, at, 1);
    if (role !== staff.cns) {
      if (work.cnsMay[kind] === 1) add(this.#released, year, minutes);
      return;
    }
    const person = tasks.person[task] as number;
    if (people.id[person] !== tasks.personId[task]) return;
    const named = people.namedCns[person] as number;
    if (named === none) return;
    add(this.#byCns, year, 1);
    if (named === server) add(this.#byNamedCns, year, 1);
  }

  superseded(tasks: Tasks, task: number, year: number): void {
    add(this.#superseded, (tasks.cell[task] as number) + year, 1);
  }

  lost(tasks: Tasks, task: number, year: number): void {
    add(this.#lost, (tasks.cell[task] as number) + year, 1);
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
    for (let task = 0; task < tasks.used; task++) {
      const state = tasks.state[task];
      if (state === TaskState.free || state === TaskState.replaced || tasks.isOversight[task] === 1) continue;
      const kind = this.#program.work.taskOf[tasks.source[task] as number] as number;
      add(this.#left, kind * this.#tiers + (tasks.tier[task] as number), 1);
    }
  }
}

const add = (block: Float64Array, at: number, amount: number): void => {
  block[at] = (block[at] as number) + amount;
};
