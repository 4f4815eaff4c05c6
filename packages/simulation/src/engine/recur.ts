import { Purpose } from "../random/purpose.ts";
import { arise } from "./arise.ts";
import type { Person } from "./person.ts";
import type { Service } from "./service.ts";
import type { WorkKind } from "./work-kind.ts";
import type { WorkSource } from "./work-source.ts";

/** Occurrences of one recurring source that a person may have before the draws of two sources could meet. */
const occurrencesPerSource = 1 << 17;

/** The first time that work recurs: at a random point of its interval, so that a steady service has no rhythm. */
export function startRecurring(service: Service, person: Person): void {
  const { people, program, now } = service;
  const { recurring, intervalDays, exponentialInterval } = program.work;
  for (let i = 0; i < recurring.length; i++) {
    const mean = intervalDays[i] as number;
    const first = exponentialInterval[i] === 1 ? interval(service, person, i) : mean * phase(service, person, i);
    people.recurringAt[person.slot * recurring.length + i] = now + first;
  }
  setEarliest(service, person);
}

/** What recurs now arises, and its next time is set unless that is counted from when it is done. */
export function recur(service: Service, person: Person): void {
  const { people, program, work, now } = service;
  const { fromDone } = program.work;
  const { recurring } = work;
  for (let i = 0; i < recurring.length; i++) {
    const at = person.slot * recurring.length + i;
    const time = people.recurringAt[at] as number;
    if (time > now) continue;
    people.recurringAt[at] = Number.POSITIVE_INFINITY;
    const arose = arise(service, person, recurring[i] as WorkSource);
    if (fromDone[i] === 0) people.recurringAt[at] = time + interval(service, person, i);
    else if (!arose) people.recurringAt[at] = now + interval(service, person, i);
  }
  setEarliest(service, person);
}

/** Work of a kind is done whose next time is counted from then, whatever set it off: sets it. Tells whether there is any. */
export function recurAfterDone(service: Service, person: Person, kind: WorkKind): boolean {
  const { people, program, work, now } = service;
  const { fromDone } = program.work;
  const { recurring } = work;
  let any = false;
  for (let i = 0; i < recurring.length; i++) {
    if ((recurring[i] as WorkSource).kind !== kind || fromDone[i] === 0) continue;
    people.recurringAt[person.slot * recurring.length + i] = now + interval(service, person, i);
    any = true;
  }
  if (any) setEarliest(service, person);
  return any;
}

function setEarliest({ people, program }: Service, person: Person): void {
  const count = program.work.recurring.length;
  let earliest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < count; i++) earliest = Math.min(earliest, people.recurringAt[person.slot * count + i] as number);
  person.recurAt = earliest;
}

/** Days until it recurs, drawn by how often it has arisen. */
function interval({ people, program, draws }: Service, person: Person, i: number): number {
  const { recurring, intervalDays, exponentialInterval, sources } = program.work;
  const mean = intervalDays[i] as number;
  if (exponentialInterval[i] === 0) return mean;
  const occurrence = people.occurrences[person.slot * sources + (recurring[i] as number)] as number;
  const id = person.id;
  return mean * draws.exponential(id, Purpose.interval, i * occurrencesPerSource + occurrence);
}

/** Where in its interval work first recurs, in [0, 1). */
const phase = ({ draws }: Service, person: Person, i: number): number =>
  draws.uniform(person.id, Purpose.outstanding, i);
