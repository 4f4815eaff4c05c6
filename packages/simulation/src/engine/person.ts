import { none } from "./none.ts";
import type { StaffMember } from "./staff-member.ts";

/** A link in the chain of a person's own tasks, see `own-tasks.ts`. */
export interface OwnTask {
  ownNext: OwnTask | null;
  ownPrevious: OwnTask | null;
}

/**
 * Somebody on the caseload. Times are in days. Kept in an object that the next arrival may take over after a death, see
 * `People`: whoever keeps one for long keeps the id too, and believes it only while that is still the person's.
 *
 * Times begin as NaN because engines keep a field that was never anything but a fraction apart from whole numbers.
 */
export class Person {
  // What an occasion of work by chance reads comes first and together: there are more people than the cache holds.
  /** Names the person in all draws; nobody else ever has it. -1 while the slot is nobody's. */
  id = none;
  /** Position among the slots. */
  readonly slot: number = none;
  /** The true tier, and the one that staff know. */
  tier = 0;
  known = 0;
  site = 0;
  demandCount = 0;
  /** Earliest of `diesAt`, `courseAt`, `phaseAt` and `recurAt`: everything but work by chance. */
  otherAt = Number.NaN;
  /** Next work by chance. */
  demandAt = Number.NaN;
  /** Which source the next demand comes from, and what the next course event is, as uniform numbers. */
  demandKind = Number.NaN;
  courseKind = Number.NaN;
  /** Who of the staff is the person's named CNS, and key worker. */
  namedCns: StaffMember | null = null;
  keyWorker: StaffMember | null = null;
  /** First of the person's tasks that wait. */
  firstTask: OwnTask | null = null;
  /** Whether they have had a named CNS, and been assessed, told of palliative care, and planned for. */
  everNamed = false;
  assessed = false;
  informed = false;
  planned = false;
  isAlive = false;
  /** The next phase, see `phases.ts`. */
  phase = 0;
  courseCount = 0;
  diagnosedAt = Number.NaN;
  diesAt = Number.NaN;
  /** Next event of the course and of the phases before death. */
  courseAt = Number.NaN;
  phaseAt = Number.NaN;
  /** Earliest of the times at which work recurs. */
  recurAt = Number.NaN;

  constructor(slot: number) {
    this.slot = slot;
  }
}
