import type { Person } from "./person.ts";
import type { Program } from "./program.ts";
import type { Recorder, Watched } from "./recorder.ts";
import type { Run } from "./run.ts";
import { simulate } from "./simulate.ts";
import type { StaffMember } from "./staff-member.ts";
import type { Task } from "./task.ts";
import type { WorkSource } from "./work-source.ts";

/** One thing that happened to a person. Times are in days; numbers are indices into the scenario's lists. */
export type StoryLine =
  | { readonly time: number; readonly what: "present"; readonly tier: number; readonly daysSinceDiagnosis: number }
  | { readonly time: number; readonly what: "diagnosed"; readonly tier: number; readonly site: number }
  | { readonly time: number; readonly what: "died" }
  | { readonly time: number; readonly what: "tierChanged"; readonly from: number; readonly to: number }
  | { readonly time: number; readonly what: "tierLearnt"; readonly tier: number; readonly before: number }
  /** See `CourseEvent`. */
  | { readonly time: number; readonly what: "event"; readonly event: number }
  | { readonly time: number; readonly what: "named"; readonly server: number; readonly as: "cns" | "keyWorker" }
  | { readonly time: number; readonly what: "unnamed" }
  /** Work that arose, with the end of its window (Infinity where none is watched). */
  | { readonly time: number; readonly what: "arose"; readonly source: number; readonly dueAt: number }
  | {
      readonly time: number;
      readonly what: "began";
      readonly source: number;
      readonly server: number;
      readonly waited: number;
    }
  | {
      readonly time: number;
      readonly what: "done";
      readonly source: number;
      readonly server: number;
      readonly minutes: number;
      readonly inTime: boolean;
    }
  | { readonly time: number; readonly what: "superseded" | "lost" | "withheld"; readonly source: number };

/** A person's story, and the run it is from. */
export interface Story {
  readonly lines: readonly StoryLine[];
  readonly run: Run;
}

/**
 * One person's story in one replication, from diagnosis (or the beginning of the warm-up) to death (or the horizon). The
 * run is the same, bit by bit, as without it.
 *
 * @param person - people of the starting caseload are 0, 1, 2 …; those diagnosed follow from `firstArrival`
 */
export function trace(program: Program, seed: number, replication: number, person: number): Story {
  const lines: StoryLine[] = [];
  const run = simulate(program, seed, replication, { observe: (tally) => new Follower(tally, person, lines) });
  return { lines, run };
}

/** Passes everything on to the tally, and writes down what concerns one person. */
class Follower implements Recorder {
  private readonly next: Recorder;
  private readonly id: number;
  private readonly lines: StoryLine[];
  private service: Watched | null = null;

  constructor(next: Recorder, id: number, lines: StoryLine[]) {
    this.next = next;
    this.id = id;
    this.lines = lines;
  }

  watch(service: Watched): void {
    this.service = service;
    this.next.watch(service);
  }

  personCame(person: Person, fromStart: boolean): void {
    this.next.personCame(person, fromStart);
    if (!this.#isPerson(person)) return;
    const { tier, site, diagnosedAt } = person;
    this.lines.push(
      fromStart
        ? {
            time: this.now,
            what: "present",
            tier,
            daysSinceDiagnosis: this.now - diagnosedAt
          }
        : { time: this.now, what: "diagnosed", tier, site }
    );
  }

  personDied(person: Person): void {
    if (this.#isPerson(person)) this.lines.push({ time: this.now, what: "died" });
    this.next.personDied(person);
  }

  tierChanged(person: Person, from: number): void {
    this.next.tierChanged(person, from);
    const to = person.tier;
    if (this.#isPerson(person)) this.lines.push({ time: this.now, what: "tierChanged", from, to });
  }

  courseEvent(person: Person, event: number): void {
    this.next.courseEvent(person, event);
    if (this.#isPerson(person)) this.lines.push({ time: this.now, what: "event", event });
  }

  tierLearnt(person: Person, from: number): void {
    this.next.tierLearnt(person, from);
    const { tier } = person;
    if (this.#isPerson(person)) this.lines.push({ time: this.now, what: "tierLearnt", tier, before: from });
  }

  namedCns(person: Person, member: StaffMember): void {
    this.next.namedCns(person, member);
    if (this.#isPerson(person)) this.lines.push({ time: this.now, what: "named", server: member.server, as: "cns" });
  }

  keyWorker(person: Person, member: StaffMember): void {
    this.next.keyWorker(person, member);
    if (this.#isPerson(person))
      this.lines.push({ time: this.now, what: "named", server: member.server, as: "keyWorker" });
  }

  unnamed(person: Person, wasCns: boolean, wasKeyWorker: boolean): void {
    this.next.unnamed(person, wasCns, wasKeyWorker);
    if (this.#isPerson(person)) this.lines.push({ time: this.now, what: "unnamed" });
  }

  workArose(task: Task): void {
    this.next.workArose(task);
    const dueAt = task.occasionDue;
    if (this.#isTheirs(task)) this.lines.push({ time: this.now, what: "arose", source: task.source.source, dueAt });
  }

  occasion(source: WorkSource, tier: number, site: number, year: number, due: number, diesBefore: boolean): void {
    this.next.occasion(source, tier, site, year, due, diesBefore);
  }

  met(source: WorkSource, tier: number, site: number, year: number, due: number): void {
    this.next.met(source, tier, site, year, due);
  }

  waits(task: Task): void {
    this.next.waits(task);
  }

  waitsNoMore(task: Task): void {
    this.next.waitsNoMore(task);
  }

  workBegan(task: Task, member: StaffMember): void {
    this.next.workBegan(task, member);
    if (!this.#isTheirs(task)) return;
    const waited = this.now - task.possibleAt;
    this.lines.push({ time: this.now, what: "began", source: task.source.source, server: member.server, waited });
  }

  workDone(task: Task, member: StaffMember): void {
    this.next.workDone(task, member);
    if (!this.#isTheirs(task)) return;
    const inTime = this.now <= task.occasionDue;
    this.lines.push({
      time: this.now,
      what: "done",
      source: task.source.source,
      server: member.server,
      minutes: member.minutes,
      inTime
    });
  }

  superseded(task: Task): void {
    this.next.superseded(task);
    if (this.#isTheirs(task)) this.lines.push({ time: this.now, what: "superseded", source: task.source.source });
  }

  lost(task: Task): void {
    this.next.lost(task);
    if (this.#isTheirs(task)) this.lines.push({ time: this.now, what: "lost", source: task.source.source });
  }

  withheld(source: WorkSource, person: Person): void {
    this.next.withheld(source, person);
    if (this.#isPerson(person)) this.lines.push({ time: this.now, what: "withheld", source: source.source });
  }

  worked(member: StaffMember, year: number, minutes: number, oversight: boolean): void {
    this.next.worked(member, year, minutes, oversight);
  }

  overtime(member: StaffMember, year: number, minutes: number): void {
    this.next.overtime(member, year, minutes);
  }

  yearEnded(): void {
    this.next.yearEnded();
  }

  weekEnded(): void {
    this.next.weekEnded();
  }

  private get now(): number {
    return this.service?.now ?? Number.NaN;
  }

  #isPerson(person: Person): boolean {
    return person.id === this.id;
  }

  #isTheirs({ personId, isOversight }: Task): boolean {
    return personId === this.id && !isOversight;
  }
}
