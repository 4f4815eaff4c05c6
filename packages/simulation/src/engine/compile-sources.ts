import type { CourseEvent as EventName } from "@caseload/evidence";
import { Purpose } from "../random/purpose.ts";
import type { Scenario, TaskSpecification, TaskTrigger } from "../scenario/scenario.ts";
import { assessmentId } from "./named-ids.ts";
import { CourseEvent, type WorkProgram } from "./program.ts";

/** One trigger of one task; `task` is its position in the scenario. */
export interface Source {
  readonly task: number;
  readonly specification: TaskSpecification;
  readonly trigger: TaskTrigger;
}

/** Streams of draws are numbered in 16 bits. */
const streams = 65536;

/** Two streams of draws for each source. */
const mostSources = Math.floor((streams - Purpose.work) / 2);

/**
 * Every trigger of every task, in the order of the scenario.
 *
 * @throws RangeError where there are more than there are streams of draws for
 */
export function sourcesOf({ tasks }: Scenario): readonly Source[] {
  const sources = tasks.flatMap((specification, task) =>
    specification.triggers.map((trigger) => ({ task, specification, trigger }))
  );
  if (sources.length > mostSources) {
    throw new RangeError(`invalid tasks; more than ${mostSources} triggers in all: ${sources.length}`);
  }
  return sources;
}

/** Whether a source comes by chance, at a rate. */
export const isDemand = ({ trigger }: Source): boolean =>
  "contact" in trigger || "perPersonYear" in trigger || "perPersonYearByTier" in trigger;

/** What sets the sources off, other than chance. */
export function compileTriggers(
  sources: readonly Source[]
): Pick<
  WorkProgram,
  | "taskOf"
  | "probability"
  | "onEvent"
  | "onAssessment"
  | "recurring"
  | "intervalDays"
  | "fromDone"
  | "exponentialInterval"
> {
  const recurring = sources.flatMap(({ trigger }, source) => ("everyDays" in trigger ? [{ source, ...trigger }] : []));
  return {
    taskOf: Uint16Array.from(sources, ({ task }) => task),
    // The rates of demand are those of the occasions that lead to work.
    probability: Float64Array.from(sources, (source) =>
      isDemand(source) ? 1 : source.specification.probability.value
    ),
    onEvent: Object.keys(CourseEvent).map((event) => sourcesOn(sources, event as keyof typeof CourseEvent)),
    // An assessment that called for an assessment would call for ever.
    onAssessment: indices(
      sources,
      ({ trigger, specification }) => sets("assessment", trigger) && specification.id !== assessmentId
    ),
    recurring: Uint16Array.from(recurring, ({ source }) => source),
    intervalDays: Float64Array.from(recurring, ({ everyDays }) => everyDays.value),
    fromDone: Uint8Array.from(recurring, ({ from }) => Number(from === "done")),
    exponentialInterval: Uint8Array.from(recurring, ({ spread }) => Number(spread === "exponential"))
  };
}

/** Positions of the sources for which something holds. */
export const indices = (sources: readonly Source[], holds: (source: Source) => boolean): Uint16Array =>
  Uint16Array.from(sources.flatMap((source, index) => (holds(source) ? [index] : [])));

/** A plan changes at each progression and at each change of treatment. */
const changesPlan: ReadonlySet<EventName> = new Set<EventName>(["progression", "treatmentChange"]);

const sourcesOn = (sources: readonly Source[], event: EventName): Uint16Array =>
  indices(sources, ({ trigger }) => sets(event, trigger) || (changesPlan.has(event) && sets("planChange", trigger)));

const sets = (event: EventName, trigger: TaskTrigger): boolean => "on" in trigger && trigger.on === event;
