import { logVariance } from "../random/log-normal-variate.ts";
import type { Reading, Scenario, TaskSpecification } from "../scenario/scenario.ts";
import { compileDemand } from "./compile-demand.ts";
import { compileLanes } from "./compile-lanes.ts";
import { compileTriggers, sourcesOf } from "./compile-sources.ts";
import { assessmentId, cnsId } from "./named-ids.ts";
import { DurationLaw, WhenLate, type WorkProgram } from "./program.ts";
import type { StaffGroup } from "./staff-groups.ts";

/**
 * The task catalogue as the engine reads it.
 *
 * @param openDaysPerYear - days on which work can arise by chance, on average over the years
 * @throws RangeError where there are more sources or lanes than can be numbered
 */
export function compileWork(
  scenario: Scenario,
  reading: Reading,
  groups: readonly StaffGroup[],
  openDaysPerYear: number
): WorkProgram {
  const { tasks } = scenario;
  const sources = sourcesOf(scenario);
  return {
    tasks: tasks.length,
    sources: sources.length,
    ...compileTriggers(sources),
    namedWithinDays: scenario.targets.find(({ standard }) => standard === 2)?.windowDays?.value ?? 0,
    assessment: tasks.findIndex(({ id }) => id === assessmentId),
    ...compileDemand(scenario, sources, openDaysPerYear),
    ...compileTasks(scenario, reading),
    ...compileLanes(scenario, reading, groups)
  };
}

type TaskTables = Pick<
  WorkProgram,
  | "minutes"
  | "durationLaw"
  | "cv"
  | "logVariance"
  | "windowDays"
  | "whenLate"
  | "oversightMinutes"
  | "travels"
  | "names"
  | "renames"
  | "informs"
  | "plans"
  | "attends"
  | "endsWithPerson"
  | "cnsMay"
>;

function compileTasks({ tasks, switches }: Scenario, reading: Reading): TaskTables {
  const flags = (holds: (task: TaskSpecification) => boolean) => Uint8Array.from(tasks, (task) => Number(holds(task)));
  const numbers = (of: (task: TaskSpecification) => number) => Float64Array.from(tasks, of);
  const naming = namingTasks(tasks);
  return {
    minutes: numbers((task) => task.minutes.value),
    durationLaw: Uint8Array.from(tasks, ({ duration }) => DurationLaw[duration]),
    cv: numbers((task) => task.cv.value),
    logVariance: numbers((task) => logVariance(task.cv.value)),
    windowDays: numbers((task) => task.windowDays?.value ?? Number.POSITIVE_INFINITY),
    whenLate: Uint8Array.from(tasks, ({ whenLate }) => WhenLate[whenLate]),
    oversightMinutes: numbers((task) => task.oversightMinutes.value),
    travels: flags((task) => task.travels),
    names: flags((task) => naming.includes(task)),
    renames: flags((task) => !tasks.some(serves(1)) || serves(1)(task)),
    informs: flags((task) => serves(9)(task) && isSetOffBy(task, "palliativeEntry")),
    plans: flags(serves(11)),
    attends: flags(
      (task) =>
        switches.inducedDemand ||
        task.id === assessmentId ||
        [1, 9, 11].some((standard) => serves(standard)(task)) ||
        naming.includes(task) ||
        !tasks.some(serves(1)) ||
        task.triggers.some((trigger) => "everyDays" in trigger && trigger.from === "done")
    ),
    endsWithPerson: flags((task) => task.whenLate !== "waits"),
    cnsMay: flags((task) => task.eligible[reading].some((roles) => roles.includes(cnsId)))
  };
}

/**
 * Tasks by which a CNS becomes a person's named one: what Standard 1 asks for at diagnosis; where a service has no such
 * task, whatever serves Standard 1; else everything.
 */
function namingTasks(tasks: readonly TaskSpecification[]): readonly TaskSpecification[] {
  const ofStandard1 = tasks.filter(serves(1));
  const atDiagnosis = ofStandard1.filter((task) => isSetOffBy(task, "diagnosis"));
  if (atDiagnosis.length > 0) return atDiagnosis;
  return ofStandard1.length > 0 ? ofStandard1 : tasks;
}

const serves =
  (standard: number) =>
  ({ standards }: TaskSpecification): boolean =>
    standards.includes(standard);

const isSetOffBy = ({ triggers }: TaskSpecification, event: string): boolean =>
  triggers.some((trigger) => "on" in trigger && trigger.on === event);
