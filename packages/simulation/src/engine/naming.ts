import type { Person } from "./person.ts";
import type { Recorder } from "./recorder.ts";

/** What it takes to name somebody. */
export interface Naming {
  readonly now: number;
  readonly recorder: Recorder;
}

/** A CNS becomes a person's named CNS. */
export function nameCns({ recorder, now }: Naming, person: Person, server: number): void {
  person.namedCns = server;
  recorder.namedCns(now, person, server);
  person.everNamed = true;
}

/** Somebody of the staff becomes a person's key worker. */
export function nameKeyWorker({ recorder, now }: Naming, person: Person, server: number): void {
  person.keyWorker = server;
  recorder.keyWorker(now, person, server);
}
