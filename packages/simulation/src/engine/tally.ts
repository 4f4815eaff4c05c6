import { NamedTally } from "./named-tally.ts";
import { PeopleTally } from "./people-tally.ts";
import type { Person } from "./person.ts";
import type { Program } from "./program.ts";
import type { Recorder, Watched } from "./recorder.ts";
import { blockOf, type Run, type RunLayout } from "./run.ts";
import type { StaffMember } from "./staff-member.ts";
import type { Task } from "./task.ts";
import { TimeAreas } from "./time-areas.ts";
import type { WorkSource } from "./work-source.ts";
import { WorkTally } from "./work-tally.ts";
import { monthAt } from "./year.ts";

/**
 * Adds up what the engine tells, in the blocks of a run. The year that something is counted in is the year in which it
 * happens, unless `runBlocks` says otherwise.
 */
export class Tally implements Recorder {
  readonly totals: Float64Array;
  private readonly program: Program;
  private readonly layout: RunLayout;
  private readonly areas: TimeAreas;
  private readonly people: PeopleTally;
  private readonly named: NamedTally;
  private readonly work: WorkTally;
  /** Not a getter: engines call a private getter by way of their runtime, which takes as long as a tenth of an event. */
  private service = null as unknown as Watched;
  private week = 0;

  constructor(program: Program, layout: RunLayout) {
    this.program = program;
    this.layout = layout;
    this.totals = new Float64Array(layout.length);
    this.areas = new TimeAreas(program, layout, this.totals);
    this.people = new PeopleTally(layout, this.totals);
    this.named = new NamedTally(program, layout, this.totals);
    this.work = new WorkTally(layout, this.totals);
  }

  watch(service: Watched): void {
    this.service = service;
    const { servers, roleOf } = this.program.staff;
    const years = this.layout.dimensions.year;
    for (const name of ["paid", "vacant", "absent", "overhead", "clinical"] as const) {
      const block = blockOf(this, this.layout, name);
      for (let server = 0; server < servers; server++) {
        for (let year = 0; year < years; year++) {
          const at = (roleOf[server] as number) * years + year;
          block[at] = (block[at] as number) + (service.roster[name][server * years + year] as number);
        }
      }
    }
  }

  personCame(person: Person, fromStart: boolean): void {
    const { year, now } = this.service;
    this.areas.change(now, person, 1, year);
    this.named.came(person, now);
    if (!fromStart) this.people.came(person, year);
  }

  personDied(person: Person): void {
    const { people, year, now } = this.service;
    this.areas.change(now, person, -1, year);
    this.areas.name(now, person, -1, person.namedCns !== null, person.keyWorker !== null, year);
    this.people.died(people, person, year);
    this.named.close(person, now, person.tier, year);
  }

  tierChanged(person: Person, from: number): void {
    const { year, now } = this.service;
    this.areas.move(now, person, from, year);
    this.named.close(person, now, from, year);
  }

  courseEvent(): void {}

  tierLearnt(person: Person): void {
    this.people.assessed(person, this.service.now);
  }

  namedCns(person: Person): void {
    const { year, now } = this.service;
    this.areas.name(now, person, 1, true, false, year);
    this.people.named(person, now);
    this.named.named(person, now);
  }

  keyWorker(person: Person): void {
    const { year, now } = this.service;
    this.areas.name(now, person, 1, false, true, year);
  }

  unnamed(person: Person, wasCns: boolean, wasKeyWorker: boolean): void {
    const { year, now } = this.service;
    this.areas.name(now, person, -1, wasCns, wasKeyWorker, year);
    if (wasCns) this.named.unnamed(person, now, person.tier, year);
  }

  workArose(task: Task): void {
    this.work.arose(task, this.service.year);
  }

  occasion(source: WorkSource, tier: number, site: number, year: number, due: number, diesBefore: boolean): void {
    this.work.occasion(source, tier, site, year, due, diesBefore);
  }

  met(source: WorkSource, tier: number, site: number, year: number, due: number): void {
    this.work.met(source, tier, site, year, due);
  }

  waits(task: Task): void {
    this.areas.wait(this.service, task, 1);
  }

  waitsNoMore(task: Task): void {
    this.areas.wait(this.service, task, -1);
  }

  workBegan(task: Task): void {
    if (!task.isOversight) this.work.began(task, this.service, this.week);
  }

  workDone(task: Task, member: StaffMember): void {
    this.work.done(task, member, this.service.year);
  }

  superseded(task: Task): void {
    this.work.superseded(task, this.service.year);
  }

  lost(task: Task): void {
    this.work.lost(task, this.service.year);
  }

  withheld(source: WorkSource, person: Person): void {
    this.work.withheld(source, person.tier, this.service.year);
  }

  worked(member: StaffMember, year: number, minutes: number, oversight: boolean): void {
    this.work.worked(member, year, minutes, oversight);
  }

  overtime(member: StaffMember, year: number, minutes: number): void {
    this.work.overtime(member, year, minutes);
  }

  yearEnded(): void {
    const { people, year, now } = this.service;
    this.areas.flush(now, year);
    this.people.yearEnded(people, year);
    this.named.yearEnded(people, now, year);
  }

  weekEnded(): void {
    const { people, now } = this.service;
    const { week: weeks, month: months } = this.layout.dimensions;
    if (months > 0 && now >= 0) this.named.weekEnded(people, now, monthAt(now, months));
    if (this.week < weeks) this.areas.snapshot(this.week);
    this.week = Math.min(this.week + 1, weeks - 1);
  }

  /** The horizon is reached: what is left is counted, and the sums are complete. */
  end(replication: number): Run {
    const { people, tasks, events, now } = this.service;
    this.yearEnded();
    this.people.end(people, now);
    this.work.end(tasks);
    return { replication, events, totals: this.totals };
  }
}
