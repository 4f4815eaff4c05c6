import { Purpose } from "../random/purpose.ts";
import { arise } from "./arise.ts";
import { CourseEvent } from "./program.ts";
import type { Service } from "./service.ts";

/** Phases still to come, as bits of `People.phase`. */
const palliative = 1;
const endOfLife = 2;

/** Both phases lie ahead of somebody newly diagnosed; those that began before now are past. */
export function startPhases(service: Service, person: number, skipPast: boolean): void {
  const { people, program, now } = service;
  const { onEvent } = program.work;
  // Where nothing hangs on a phase it passes unseen.
  const begins = (phase: number, event: number): number => (onEvent[event]?.length === 0 ? 0 : phase);
  people.phase[person] = begins(palliative, CourseEvent.palliativeEntry) | begins(endOfLife, CourseEvent.endOfLife);
  if (skipPast) {
    if (palliativeAt(service, person) < now) passed(service, person, palliative);
    if (recognisedAt(service, person) < now) passed(service, person, endOfLife);
  }
  nextPhase(service, person);
}

/** Whether a phase on which something hangs is behind a person. */
export function isPast({ people, program }: Service, person: number, event: number): boolean {
  if (program.work.onEvent[event]?.length === 0) return false;
  return ((people.phase[person] as number) & (event === CourseEvent.palliativeEntry ? palliative : endOfLife)) === 0;
}

/** The phase that is due now begins. */
export function beginPhase(service: Service, person: number): void {
  const { people, program, recorder, now } = service;
  const isPalliative = ((people.phase[person] as number) & palliative) !== 0 && palliativeAt(service, person) <= now;
  passed(service, person, isPalliative ? palliative : endOfLife);
  nextPhase(service, person);
  const event = isPalliative ? CourseEvent.palliativeEntry : CourseEvent.endOfLife;
  service.events++;
  recorder.courseEvent(now, person, event);
  const sources = program.work.onEvent[event] as Uint16Array;
  for (let i = 0; i < sources.length; i++) arise(service, person, sources[i] as number);
}

function passed({ people }: Service, person: number, phase: number): void {
  people.phase[person] = (people.phase[person] as number) & ~phase;
}

function nextPhase(service: Service, person: number): void {
  const { people } = service;
  const phase = people.phase[person] as number;
  if (phase === 0) {
    people.phaseAt[person] = Number.POSITIVE_INFINITY;
    return;
  }
  let next = Number.POSITIVE_INFINITY;
  if ((phase & palliative) !== 0) next = Math.min(next, palliativeAt(service, person));
  if ((phase & endOfLife) !== 0) next = Math.min(next, recognisedAt(service, person));
  // Nobody acts on a death: what would begin with it or after it does not begin.
  people.phaseAt[person] = next < (people.diesAt[person] as number) ? next : Number.POSITIVE_INFINITY;
}

const palliativeAt = ({ people, program }: Service, person: number): number =>
  Math.max(people.diagnosedAt[person] as number, (people.diesAt[person] as number) - program.course.palliativeDays);

/** When the approaching end of life is recognised; Infinity where it never is. */
function recognisedAt({ people, program, draws }: Service, person: number): number {
  const { recognised, recognisedAfterDays, endOfLifeDays } = program.course;
  if (draws.uniform(people.id[person] as number, Purpose.endOfLife, 0) >= recognised) return Number.POSITIVE_INFINITY;
  const begins = Math.max(people.diagnosedAt[person] as number, (people.diesAt[person] as number) - endOfLifeDays);
  return begins + recognisedAfterDays;
}
