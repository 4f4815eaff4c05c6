import type { Catalogue } from "./catalogue.ts";
import { repeated } from "./repeated.ts";
import type { Task } from "./task.ts";

/** What is wrong with the task catalogue: ids that occur twice or do not exist, and tasks that nobody may do. */
export function taskProblems(catalogue: Catalogue): string[] {
  const defaults = new Set(catalogue.defaults.map((entry) => entry.id));
  const roles = new Set(catalogue.roles.map((role) => role.id));
  const numbers = new Set(catalogue.standards.map((standard) => standard.number));
  return [
    ...repeated(catalogue.tasks.map((task) => task.id)).map((id) => `task ${id} occurs twice`),
    ...catalogue.tasks.flatMap((task) => [
      ...defaultsNamed(task)
        .filter((id) => !defaults.has(id))
        .map((id) => `task ${task.id} names default ${id}, which does not exist`),
      ...eligibilityProblems(task, roles),
      ...task.standards
        .filter((number) => !numbers.has(number))
        .map((number) => `task ${task.id} serves Standard ${number}, which does not exist`),
      ...(task.triggers.length === 0 ? [`task ${task.id} is set off by nothing`] : []),
      ...(task.places.length === 0 ? [`task ${task.id} has no place in the documents`] : [])
    ])
  ];
}

function defaultsNamed(task: Task): string[] {
  const triggers = task.triggers.flatMap((trigger) => {
    if ("rate" in trigger) return [trigger.rate];
    return "every" in trigger ? [trigger.every] : [];
  });
  const optional = [task.probability, task.windowDays, task.oversight].filter((id) => id !== undefined);
  return [task.minutes, task.cv, ...optional, ...triggers];
}

function eligibilityProblems(task: Task, roles: ReadonlySet<string>): string[] {
  return (["strict", "delegated"] as const).flatMap((reading) =>
    (["complex", "nonComplex"] as const).flatMap((tier) => {
      const may = task.eligible[reading][tier];
      const where = `task ${task.id} (${reading}, ${tier})`;
      if (may.length === 0) return [`${where} may be done by nobody`];
      return [
        ...may.filter((id) => !roles.has(id)).map((id) => `${where} names role ${id}, which does not exist`),
        ...repeated(may).map((id) => `${where} names role ${id} twice`)
      ];
    })
  );
}
