import type { Person } from "./person.ts";
import type { Recorder } from "./recorder.ts";
import type { StaffMember } from "./staff-member.ts";

/** What it takes to name somebody. */
export interface Naming {
  readonly recorder: Recorder;
}

/** A CNS becomes a person's named CNS. */
export function nameCns({ recorder }: Naming, person: Person, member: StaffMember): void {
  person.namedCns = member;
  recorder.namedCns(person, member);
  person.everNamed = true;
}

/** Somebody of the staff becomes a person's key worker. */
export function nameKeyWorker({ recorder }: Naming, person: Person, member: StaffMember): void {
  person.keyWorker = member;
  recorder.keyWorker(person, member);
}
