import type { Person } from "./person.ts";
import type { Program } from "./program.ts";
import type { Recorder } from "./recorder.ts";
import type { Run } from "./run.ts";
import { simulate } from "./simulate.ts";
import type { Task } from "./task.ts";

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

  constructor(next: Recorder, id: number, lines: StoryLine[]) {
    this.next = next;
    this.id = id;
    this.lines = lines;
  }

  personCame(now: number, person: Person, fromStart: boolean): void {
    this.next.personCame(now, person, fromStart);
    if (!this.#isPerson(person)) return;
    const { tier, site, diagnosedAt } = person;
    this.lines.push(
      fromStart
        ? {
            time: now,
            what: "present",
            tier,
            daysSinceDiagnosis: now - diagnosedAt
          }
        : { time: now, what: "diagnosed", tier, site }
    );
  }

  personDied(now: number, person: Person): void {
    if (this.#isPerson(person)) this.lines.push({ time: now, what: "died" });
    this.next.personDied(now, person);
  }

  tierChanged(now: number, person: Person, from: number): void {
    this.next.tierChanged(now, person, from);
    const to = person.tier;
    if (this.#isPerson(person)) this.lines.push({ time: now, what: "tierChanged", from, to });
  }

  courseEvent(now: number, person: Person, event: number): void {
    this.next.courseEvent(now, person, event);
    if (this.#isPerson(person)) this.lines.push({ time: now, what: "event", event });
  }

  tierLearnt(now: number, person: Person, from: number): void {
    this.next.tierLearnt(now, person, from);
    const { tier } = person;
    if (this.#isPerson(person)) this.lines.push({ time: now, what: "tierLearnt", tier, before: from });
  }

  namedCns(now: number, person: Person, server: number): void {
    this.next.namedCns(now, person, server);
    if (this.#isPerson(person)) this.lines.push({ time: now, what: "named", server, as: "cns" });
  }

  keyWorker(now: number, person: Person, server: number): void {
    this.next.keyWorker(now, person, server);
    if (this.#isPerson(person)) this.lines.push({ time: now, what: "named", server, as: "keyWorker" });
  }

  unnamed(now: number, person: Person, wasCns: boolean, wasKeyWorker: boolean): void {
    this.next.unnamed(now, person, wasCns, wasKeyWorker);
    if (this.#isPerson(person)) this.lines.push({ time: now, what: "unnamed" });
  }

  workArose(now: number, task: Task): void {
    this.next.workArose(now, task);
    const dueAt = task.occasionDue;
    if (this.#isTheirs(task)) this.lines.push({ time: now, what: "arose", source: task.source, dueAt });
  }

  occasion(source: number, tier: number, site: number, year: number, due: number, diesBefore: boolean): void {
    this.next.occasion(source, tier, site, year, due, diesBefore);
  }

  met(source: number, tier: number, site: number, year: number, due: number): void {
    this.next.met(source, tier, site, year, due);
  }

  waits(now: number, task: Task): void {
    this.next.waits(now, task);
  }

  waitsNoMore(now: number, task: Task): void {
    this.next.waitsNoMore(now, task);
  }

  workBegan(now: number, task: Task, server: number): void {
    this.next.workBegan(now, task, server);
    if (!this.#isTheirs(task)) return;
    const waited = now - task.possibleAt;
    this.lines.push({ time: now, what: "began", source: task.source, server, waited });
  }

  workDone(now: number, task: Task, server: number, minutes: number): void {
    this.next.workDone(now, task, server, minutes);
    if (!this.#isTheirs(task)) return;
    const inTime = now <= task.occasionDue;
    this.lines.push({ time: now, what: "done", source: task.source, server, minutes, inTime });
  }

  superseded(now: number, task: Task): void {
    this.next.superseded(now, task);
    if (this.#isTheirs(task)) this.lines.push({ time: now, what: "superseded", source: task.source });
  }

  lost(now: number, task: Task): void {
    this.next.lost(now, task);
    if (this.#isTheirs(task)) this.lines.push({ time: now, what: "lost", source: task.source });
  }

  withheld(now: number, source: number, person: Person): void {
    this.next.withheld(now, source, person);
    if (this.#isPerson(person)) this.lines.push({ time: now, what: "withheld", source });
  }

  worked(server: number, year: number, minutes: number, oversight: boolean): void {
    this.next.worked(server, year, minutes, oversight);
  }

  overtime(server: number, year: number, minutes: number): void {
    this.next.overtime(server, year, minutes);
  }

  yearEnded(now: number): void {
    this.next.yearEnded(now);
  }

  weekEnded(now: number): void {
    this.next.weekEnded(now);
  }

  #isPerson(person: Person): boolean {
    return person.id === this.id;
  }

  #isTheirs({ personId, isOversight }: Task): boolean {
    return personId === this.id && !isOversight;
  }
}
