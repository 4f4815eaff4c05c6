import { none } from "./people.ts";
import type { Program } from "./program.ts";
import type { Recorder } from "./recorder.ts";
import type { Run } from "./run.ts";
import type { Service } from "./service.ts";
import { type Observer, simulate } from "./simulate.ts";

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
class Follower implements Observer {
  readonly #next: Recorder;
  readonly #id: number;
  readonly #lines: StoryLine[];
  #service: Service | null = null;

  constructor(next: Recorder, id: number, lines: StoryLine[]) {
    this.#next = next;
    this.#id = id;
    this.#lines = lines;
  }

  watch(service: Service): void {
    this.#service = service;
  }

  personCame(now: number, person: number, fromStart: boolean): void {
    this.#next.personCame(now, person, fromStart);
    if (!this.#isPerson(person)) return;
    const { tier, site, diagnosedAt } = this.#state.people;
    this.#lines.push(
      fromStart
        ? {
            time: now,
            what: "present",
            tier: tier[person] ?? 0,
            daysSinceDiagnosis: now - (diagnosedAt[person] ?? now)
          }
        : { time: now, what: "diagnosed", tier: tier[person] ?? 0, site: site[person] ?? 0 }
    );
  }

  personDied(now: number, person: number): void {
    if (this.#isPerson(person)) this.#lines.push({ time: now, what: "died" });
    this.#next.personDied(now, person);
  }

  tierChanged(now: number, person: number, from: number): void {
    this.#next.tierChanged(now, person, from);
    const to = this.#state.people.tier[person] ?? from;
    if (this.#isPerson(person)) this.#lines.push({ time: now, what: "tierChanged", from, to });
  }

  courseEvent(now: number, person: number, event: number): void {
    this.#next.courseEvent(now, person, event);
    if (this.#isPerson(person)) this.#lines.push({ time: now, what: "event", event });
  }

  tierLearnt(now: number, person: number, from: number): void {
    this.#next.tierLearnt(now, person, from);
    const tier = this.#state.people.tier[person] ?? from;
    if (this.#isPerson(person)) this.#lines.push({ time: now, what: "tierLearnt", tier, before: from });
  }

  namedCns(now: number, person: number, server: number): void {
    this.#next.namedCns(now, person, server);
    if (this.#isPerson(person)) this.#lines.push({ time: now, what: "named", server, as: "cns" });
  }

  keyWorker(now: number, person: number, server: number): void {
    this.#next.keyWorker(now, person, server);
    if (this.#isPerson(person)) this.#lines.push({ time: now, what: "named", server, as: "keyWorker" });
  }

  unnamed(now: number, person: number, wasCns: boolean, wasKeyWorker: boolean): void {
    this.#next.unnamed(now, person, wasCns, wasKeyWorker);
    if (this.#isPerson(person)) this.#lines.push({ time: now, what: "unnamed" });
  }

  workArose(now: number, task: number): void {
    this.#next.workArose(now, task);
    const dueAt = this.#state.tasks.occasionDue[task] ?? Number.POSITIVE_INFINITY;
    if (this.#isTheirs(task)) this.#lines.push({ time: now, what: "arose", source: this.#source(task), dueAt });
  }

  occasion(source: number, tier: number, site: number, year: number, diesBefore: boolean): void {
    this.#next.occasion(source, tier, site, year, diesBefore);
  }

  met(source: number, tier: number, site: number, year: number): void {
    this.#next.met(source, tier, site, year);
  }

  waits(now: number, task: number): void {
    this.#next.waits(now, task);
  }

  waitsNoMore(now: number, task: number): void {
    this.#next.waitsNoMore(now, task);
  }

  workBegan(now: number, task: number, server: number): void {
    this.#next.workBegan(now, task, server);
    if (!this.#isTheirs(task)) return;
    const waited = now - (this.#state.tasks.possibleAt[task] ?? now);
    this.#lines.push({ time: now, what: "began", source: this.#source(task), server, waited });
  }

  workDone(now: number, task: number, server: number, minutes: number): void {
    this.#next.workDone(now, task, server, minutes);
    if (!this.#isTheirs(task)) return;
    const inTime = now <= (this.#state.tasks.occasionDue[task] ?? now);
    this.#lines.push({ time: now, what: "done", source: this.#source(task), server, minutes, inTime });
  }

  superseded(now: number, task: number): void {
    this.#next.superseded(now, task);
    if (this.#isTheirs(task)) this.#lines.push({ time: now, what: "superseded", source: this.#source(task) });
  }

  lost(now: number, task: number): void {
    this.#next.lost(now, task);
    if (this.#isTheirs(task)) this.#lines.push({ time: now, what: "lost", source: this.#source(task) });
  }

  withheld(now: number, source: number, person: number): void {
    this.#next.withheld(now, source, person);
    if (this.#isPerson(person)) this.#lines.push({ time: now, what: "withheld", source });
  }

  worked(server: number, year: number, minutes: number, oversight: boolean): void {
    this.#next.worked(server, year, minutes, oversight);
  }

  overtime(server: number, year: number, minutes: number): void {
    this.#next.overtime(server, year, minutes);
  }

  yearEnded(now: number): void {
    this.#next.yearEnded(now);
  }

  weekEnded(now: number): void {
    this.#next.weekEnded(now);
  }

  #isPerson(person: number): boolean {
    return this.#state.people.id[person] === this.#id;
  }

  #isTheirs(task: number): boolean {
    const { personId, isOversight } = this.#state.tasks;
    return personId[task] === this.#id && isOversight[task] === 0;
  }

  #source(task: number): number {
    return this.#state.tasks.source[task] ?? none;
  }

  get #state(): Service {
    return this.#service as Service;
  }
}
