import type { Quantity, Scenario } from "@caseload/simulation";
import { type Groundwork, workloadAt } from "../groundwork.ts";
import { nurse, supportWorker, type TaskWork, type Workload } from "../workload.ts";

/** Work of support workers in the delegated reading, per person-year on the caseload. */
export interface DelegatedWork {
  readonly tasks: readonly TaskWork[];
  readonly hours: number;
  /** Hours of a CNS over these tasks with support workers, and without: then they fall to whoever comes next. */
  readonly cnsHoursWith: number;
  readonly cnsHoursWithout: number;
  /** Tasks that a CNS oversees: how many. */
  readonly overseen: number;
}

/** What is delegated at the scenario's rate of contacts: all of it, and what a CNS oversees of it. */
export function delegatedWork(groundwork: Groundwork): {
  readonly all: DelegatedWork;
  readonly overseen: DelegatedWork;
} {
  const { scenario } = groundwork;
  const contacts = scenario.contactsPerPersonYear.value;
  const workload = workloadAt(groundwork, "delegated", contacts);
  const without = workloadAt({ ...groundwork, scenario: withoutSupportWorkers(scenario) }, "delegated", contacts);
  const tasks = workload.tasks.filter(({ role }) => role === supportWorker);
  return {
    all: workOf(tasks, workload, without),
    overseen: workOf(tasks.filter(isOverseen), workload, without)
  };
}

function workOf(tasks: readonly TaskWork[], workload: Workload, without: Workload): DelegatedWork {
  const ids = new Set(tasks.map(({ task }) => task.id));
  const cnsHours = ({ tasks: all }: Workload): number =>
    all.reduce((sum, work) => sum + (work.role === nurse && ids.has(work.task.id) ? work.hoursPerPersonYear : 0), 0);
  return {
    tasks,
    hours: tasks.reduce((sum, { hoursPerPersonYear }) => sum + hoursPerPersonYear, 0),
    cnsHoursWith: cnsHours(workload),
    cnsHoursWithout: cnsHours(without),
    overseen: tasks.filter(isOverseen).reduce((sum, { timesPerPersonYear }) => sum + timesPerPersonYear, 0)
  };
}

/** Whether a task may take oversight at all: where its minutes are moved to 0 for a moment, it still may. */
export const isOverseen = ({ task: { oversightMinutes } }: TaskWork): boolean =>
  Math.max(oversightMinutes.value, oversightMinutes.high) > 0;

/** Minutes of oversight a task on average over some work, as they are assumed; 0 where none takes any. */
export function meanOversight({ tasks, overseen }: DelegatedWork, of: (minutes: Quantity) => number): number {
  const each = tasks.filter(isOverseen);
  const [first = 0, ...others] = each.map(({ task }) => of(task.oversightMinutes));
  // Where all are the same it is that, to the last digit.
  if (overseen === 0 || others.every((minutes) => minutes === first)) return first;
  return each.reduce((sum, work) => sum + of(work.task.oversightMinutes) * work.timesPerPersonYear, 0) / overseen;
}

/** The same service with no support worker to give work to. */
function withoutSupportWorkers(scenario: Scenario): Scenario {
  const tasks = scenario.tasks.map((task) => {
    const delegated = task.eligible.delegated.map((roles) => roles.filter((role) => role !== supportWorker));
    return { ...task, eligible: { ...task.eligible, delegated } };
  });
  return { ...scenario, tasks };
}
