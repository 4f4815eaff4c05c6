import type { People } from "./people.ts";
import type { Recorder } from "./recorder.ts";

/** What it takes to name somebody. */
export interface Naming {
  readonly now: number;
  readonly people: People;
  readonly recorder: Recorder;
}

/** A CNS becomes a person's named CNS. */
export function nameCns({ people, recorder, now }: Naming, person: number, server: number): void {
  people.namedCns[person] = server;
  recorder.namedCns(now, person, server);
  people.everNamed[person] = 1;
}

/** Somebody of the staff becomes a person's key worker. */
export function nameKeyWorker({ people, recorder, now }: Naming, person: number, server: number): void {
  people.keyWorker[person] = server;
  recorder.keyWorker(now, person, server);
}
