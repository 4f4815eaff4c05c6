import { Purpose } from "../random/purpose.ts";
import { arise } from "./arise.ts";
import type { Person } from "./person.ts";
import { CourseEvent } from "./program.ts";
import type { Service } from "./service.ts";
import type { WorkSource } from "./work-source.ts";

/** Phases still to come, as bits of `People.phase`. */
const palliative = 1;
const endOfLife = 2;

/** Both phases lie ahead of somebody newly diagnosed; those that began before now are past. */
export function startPhases(service: Service, person: Person, skipPast: boolean): void {
  const { program, now } = service;
  const { onEvent } = program.work;
  // Where nothing hangs on a phase it passes unseen.
  const begins = (phase: number, event: number): number => (onEvent[event]?.length === 0 ? 0 : phase);
  person.phase = begins(palliative, CourseEvent.palliativeEntry) | begins(endOfLife, CourseEvent.endOfLife);
  if (skipPast) {
    if (palliativeAt(service, person) < now) passed(person, palliative);
    if (recognisedAt(service, person) < now) passed(person, endOfLife);
  }
  nextPhase(service, person);
}

/** Whether a phase on which something hangs is behind a person. */
export function isPast({ program }: Service, person: Person, event: number): boolean {
  if (program.work.onEvent[event]?.length === 0) return false;
  return (person.phase & (event === CourseEvent.palliativeEntry ? palliative : endOfLife)) === 0;
}

/** The phase that is due now begins. */
export function beginPhase(service: Service, person: Person): void {
  const { recorder, now } = service;
  const isPalliative = (person.phase & palliative) !== 0 && palliativeAt(service, person) <= now;
  passed(person, isPalliative ? palliative : endOfLife);
  nextPhase(service, person);
  const event = isPalliative ? CourseEvent.palliativeEntry : CourseEvent.endOfLife;
  service.events++;
  recorder.courseEvent(person, event);
  const sources = service.work.onEvent[event] as readonly WorkSource[];
  for (let i = 0; i < sources.length; i++) arise(service, person, sources[i] as WorkSource);
}

function passed(person: Person, phase: number): void {
  person.phase &= ~phase;
}

function nextPhase(service: Service, person: Person): void {
  const { phase } = person;
  if (phase === 0) {
    person.phaseAt = Number.POSITIVE_INFINITY;
    return;
  }
  let next = Number.POSITIVE_INFINITY;
  if ((phase & palliative) !== 0) next = Math.min(next, palliativeAt(service, person));
  if ((phase & endOfLife) !== 0) next = Math.min(next, recognisedAt(service, person));
  // Nobody acts on a death: what would begin with it or after it does not begin.
  person.phaseAt = next < person.diesAt ? next : Number.POSITIVE_INFINITY;
}

const palliativeAt = ({ program }: Service, person: Person): number =>
  Math.max(person.diagnosedAt, person.diesAt - program.course.palliativeDays);

/** When the approaching end of life is recognised; Infinity where it never is. */
function recognisedAt({ program, draws }: Service, person: Person): number {
  const { recognised, recognisedAfterDays, endOfLifeDays } = program.course;
  if (draws.uniform(person.id, Purpose.endOfLife, 0) >= recognised) return Number.POSITIVE_INFINITY;
  const begins = Math.max(person.diagnosedAt, person.diesAt - endOfLifeDays);
  return begins + recognisedAfterDays;
}
