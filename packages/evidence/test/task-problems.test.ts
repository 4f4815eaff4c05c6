import { expect, test } from "vitest";
import { tasks } from "../src/tasks.ts";
import { broken, patched, positionOf, type Refusal } from "./broken-catalogue.ts";

const assessment = positionOf(tasks, "assessment");
const cns = { complex: ["cns"], nonComplex: ["cns"] };

const refusals: readonly Refusal[] = [
  ["task twice", broken("tasks", (list) => [...list, list[0]]), "task firstContact occurs twice"],
  ...(["minutes", "cv", "probability", "windowDays", "oversight"] as const).map(
    (field) =>
      [
        `task with unknown ${field}`,
        broken("tasks", (list) => patched(list, assessment, { [field]: "no-such" })),
        "task assessment names default no-such, which does not exist"
      ] as const
  ),
  [
    "task with an unknown rate",
    broken("tasks", (list) => patched(list, positionOf(tasks, "coordination"), { triggers: [{ rate: "no-such" }] })),
    "task coordination names default no-such, which does not exist"
  ],
  [
    "task with an unknown interval",
    broken("tasks", (list) =>
      patched(list, positionOf(tasks, "administration"), { triggers: [{ every: "no-such", from: "due" }] })
    ),
    "task administration names default no-such, which does not exist"
  ],
  [
    "task for an unknown role",
    broken("tasks", (list) =>
      patched(list, assessment, { eligible: { strict: cns, delegated: { ...cns, nonComplex: ["matron", "cns"] } } })
    ),
    "task assessment (delegated, nonComplex) names role matron, which does not exist"
  ],
  [
    "task for a role twice",
    broken("tasks", (list) =>
      patched(list, assessment, { eligible: { strict: cns, delegated: { ...cns, complex: ["cns", "cns"] } } })
    ),
    "task assessment (delegated, complex) names role cns twice"
  ],
  [
    "task for nobody",
    broken("tasks", (list) =>
      patched(list, assessment, { eligible: { strict: { ...cns, complex: [] }, delegated: cns } })
    ),
    "task assessment (strict, complex) may be done by nobody"
  ],
  [
    "task of no Standard there is",
    broken("tasks", (list) => patched(list, assessment, { standards: [3, 12] })),
    "task assessment serves Standard 12, which does not exist"
  ],
  [
    "task set off by nothing",
    broken("tasks", (list) => patched(list, assessment, { triggers: [] })),
    "task assessment is set off by nothing"
  ],
  [
    "task from nowhere",
    broken("tasks", (list) => patched(list, assessment, { places: [] })),
    "task assessment has no place in the documents"
  ]
];

test.each(refusals)("refused: %s", (_, problems, expected) => {
  expect(problems).toContain(expected);
});
