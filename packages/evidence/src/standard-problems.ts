import type { Catalogue } from "./catalogue.ts";
import { repeated } from "./repeated.ts";
import type { Standard } from "./standard.ts";
import type { Task, Trigger } from "./task.ts";

/** What is wrong with the Standards: names that do not exist, and tasks that do not answer to them. */
export function standardProblems(catalogue: Catalogue): string[] {
  const { standards, tasks } = catalogue;
  const defaults = new Set(catalogue.defaults.map((entry) => entry.id));
  const facts = new Set(catalogue.facts.map((fact) => fact.id));
  return [
    ...numberProblems(standards),
    ...repeated(standards.map((standard) => standard.id)).map((id) => `Standard ${id} occurs twice`),
    ...standards.flatMap((standard) => [
      ...[standard.target, ...(standard.windowDays === undefined ? [] : [standard.windowDays])]
        .filter((id) => !defaults.has(id))
        .map((id) => `Standard ${standard.number} names default ${id}, which does not exist`),
      ...standard.facts
        .filter((id) => !facts.has(id))
        .map((id) => `Standard ${standard.number} names fact ${id}, which does not exist`),
      ...taskLinkProblems(standard, tasks)
    ])
  ];
}

function numberProblems(standards: readonly Standard[]): string[] {
  return standards.flatMap((standard, position) =>
    standard.number === position + 1 ? [] : [`Standard ${standard.number} stands in place ${position + 1}`]
  );
}

function taskLinkProblems(standard: Standard, tasks: readonly Task[]): string[] {
  const name = `Standard ${standard.number}`;
  const serving = tasks.filter((task) => task.standards.includes(standard.number));
  const known = new Set(tasks.map((task) => task.id));
  const events = serving.flatMap((task) =>
    task.triggers.map((trigger) => ({ task: task.id, event: eventOf(trigger) }))
  );
  return [
    ...standard.tasks.filter((id) => !known.has(id)).map((id) => `${name} names task ${id}, which does not exist`),
    ...standard.tasks
      .filter((id) => known.has(id) && !serving.some((task) => task.id === id))
      .map((id) => `${name} names task ${id}, which does not serve it`),
    ...serving
      .filter((task) => !standard.tasks.includes(task.id))
      .map((task) => `task ${task.id} serves ${name}, which does not name it`),
    ...(serving.some((task) => task.counted) ? [] : [`${name} is served by no task that is counted`]),
    ...events
      .filter(({ event }) => !standard.events.includes(event))
      .map(({ task, event }) => `task ${task} is set off at ${event}, which is no event of ${name}`)
  ];
}

/** The word for what sets a task off: the event itself, or `contact`, or `atAnyTime` for what comes by chance. */
function eventOf(trigger: Trigger): string {
  if ("on" in trigger) return trigger.on;
  if ("contact" in trigger) return "contact";
  return "rate" in trigger ? "atAnyTime" : "atIntervals";
}
