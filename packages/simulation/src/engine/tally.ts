import { none } from "./people.ts";
import { PeopleTally } from "./people-tally.ts";
import type { Program } from "./program.ts";
import type { Recorder } from "./recorder.ts";
import { blockOf, type Run, type RunLayout } from "./run.ts";
import type { Service } from "./service.ts";
import { TimeAreas } from "./time-areas.ts";
import { WorkTally } from "./work-tally.ts";

/**
 * Adds up what the engine tells, in the blocks of a run. The year that something is counted in is the year in which it
 * happens, unless `runBlocks` says otherwise.
 */
export class Tally implements Recorder {
  readonly totals: Float64Array;
  readonly #program: Program;
  readonly #layout: RunLayout;
  readonly #areas: TimeAreas;
  readonly #people: PeopleTally;
  readonly #work: WorkTally;
  #state: Service | null = null;
  #week = 0;

  constructor(program: Program, layout: RunLayout) {
    this.#program = program;
    this.#layout = layout;
    this.totals = new Float64Array(layout.length);
    this.#areas = new TimeAreas(program, layout, this.totals);
    this.#people = new PeopleTally(layout, this.totals);
    this.#work = new WorkTally(program, layout, this.totals);
  }

  /** The service that will be told of. */
  watch(service: Service): void {
    this.#state = service;
    this.#areas.watch(service);
    const { servers, roleOf } = this.#program.staff;
    const years = this.#layout.dimensions.year;
    for (const name of ["paid", "vacant", "absent", "overhead", "clinical"] as const) {
      const block = blockOf(this, this.#layout, name);
      for (let server = 0; server < servers; server++) {
        for (let year = 0; year < years; year++) {
          const at = (roleOf[server] as number) * years + year;
          block[at] = (block[at] as number) + (service.roster[name][server * years + year] as number);
        }
      }
    }
  }

  personCame(now: number, person: number, fromStart: boolean): void {
    const { people, year } = this.#service;
    this.#areas.change(now, person, 1, year);
    if (!fromStart) this.#people.came(people, person, year);
  }

  personDied(now: number, person: number): void {
    const { people, year } = this.#service;
    this.#areas.change(now, person, -1, year);
    this.#areas.name(now, person, -1, people.namedCns[person] !== none, people.keyWorker[person] !== none, year);
    this.#people.died(people, person, year);
  }

  tierChanged(now: number, person: number, from: number): void {
    this.#areas.move(now, person, from, this.#service.year);
  }

  courseEvent(): void {}

  tierLearnt(now: number, person: number): void {
    this.#people.assessed(this.#service.people, person, now);
  }

  namedCns(now: number, person: number): void {
    const { people, year } = this.#service;
    this.#areas.name(now, person, 1, true, false, year);
    this.#people.named(people, person, now);
  }

  keyWorker(now: number, person: number): void {
    this.#areas.name(now, person, 1, false, true, this.#service.year);
  }

  unnamed(now: number, person: number, wasCns: boolean, wasKeyWorker: boolean): void {
    this.#areas.name(now, person, -1, wasCns, wasKeyWorker, this.#service.year);
  }

  workArose(_now: number, task: number): void {
    const { tasks, year } = this.#service;
    this.#work.arose(tasks, task, year);
  }

  occasion(source: number, tier: number, site: number, year: number, diesBefore: boolean): void {
    this.#work.occasion(source, tier, site, year, diesBefore);
  }

  met(source: number, tier: number, site: number, year: number): void {
    this.#work.met(source, tier, site, year);
  }

  waits(now: number, task: number): void {
    const { tasks, year } = this.#service;
    this.#areas.wait(now, tasks, task, 1, year);
  }

  waitsNoMore(now: number, task: number): void {
    const { tasks, year } = this.#service;
    this.#areas.wait(now, tasks, task, -1, year);
  }

  workBegan(now: number, task: number): void {
    const { tasks } = this.#service;
    if (tasks.isOversight[task] === 0) this.#work.began(tasks, task, now, this.#week);
  }

  workDone(_now: number, task: number, server: number, minutes: number): void {
    const { tasks, people, year } = this.#service;
    this.#work.done(tasks, people, task, server, minutes, year);
  }

  superseded(_now: number, task: number): void {
    const { tasks, year } = this.#service;
    this.#work.superseded(tasks, task, year);
  }

  lost(_now: number, task: number): void {
    const { tasks, year } = this.#service;
    this.#work.lost(tasks, task, year);
  }

  withheld(_now: number, source: number, person: number): void {
    const { people, year } = this.#service;
    this.#work.withheld(source, people.tier[person] as number, year);
  }

  worked(server: number, year: number, minutes: number, oversight: boolean): void {
    this.#work.worked(server, year, minutes, oversight);
  }

  overtime(server: number, year: number, minutes: number): void {
    this.#work.overtime(server, year, minutes);
  }

  yearEnded(now: number): void {
    const { people, year } = this.#service;
    this.#areas.flush(now, year);
    this.#people.yearEnded(people, year);
  }

  weekEnded(): void {
    const weeks = this.#layout.dimensions.week;
    if (this.#week < weeks) this.#areas.snapshot(this.#week);
    this.#week = Math.min(this.#week + 1, weeks - 1);
  }

  /** The horizon is reached: what is left is counted, and the sums are complete. */
  end(now: number, replication: number): Run {
    const { people, tasks, events } = this.#service;
    this.yearEnded(now);
    this.#people.end(people);
    this.#work.end(tasks);
    return { replication, events, totals: this.totals };
  }

  get #service(): Service {
    return this.#state as Service;
  }
}
