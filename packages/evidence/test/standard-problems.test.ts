import { expect, test } from "vitest";
import { tasks } from "../src/tasks.ts";
import { broken, patched, positionOf, type Refusal } from "./broken-catalogue.ts";

const assessment = positionOf(tasks, "assessment");

const refusals: readonly Refusal[] = [
  [
    "task that does not answer its Standard",
    broken("tasks", (list) => patched(list, assessment, { standards: [] })),
    "Standard 3 names task assessment, which does not serve it"
  ],
  [
    "Standard that does not answer its task",
    broken("standards", (list) => patched(list, 2, { tasks: [] })),
    "task assessment serves Standard 3, which does not name it"
  ],
  [
    "Standard with an unknown task",
    broken("standards", (list) => patched(list, 2, { tasks: ["assessment", "tea"] })),
    "Standard 3 names task tea, which does not exist"
  ],
  [
    "Standard served by nothing that is counted",
    broken("tasks", (list) => patched(list, assessment, { counted: false })),
    "Standard 3 is served by no task that is counted"
  ],
  [
    "Standard blind to an event of its task",
    broken("standards", (list) =>
      patched(list, 2, { events: ["diagnosis", "treatmentChange", "reEntry", "atAnyTime"] })
    ),
    "task assessment is set off at progression, which is no event of Standard 3"
  ],
  [
    "Standard with an unknown target",
    broken("standards", (list) => patched(list, 0, { target: "no-such" })),
    "Standard 1 names default no-such, which does not exist"
  ],
  [
    "Standard with an unknown window",
    broken("standards", (list) => patched(list, 0, { windowDays: "no-such" })),
    "Standard 1 names default no-such, which does not exist"
  ],
  [
    "Standard with an unknown fact",
    broken("standards", (list) => patched(list, 0, { facts: ["no-such"] })),
    "Standard 1 names fact no-such, which does not exist"
  ],
  ["Standard missing", broken("standards", (list) => list.slice(1)), "Standard 2 stands in place 1"],
  [
    "Standard twice",
    broken("standards", (list) => patched(list, 10, { id: "skilled-cns" })),
    "Standard skilled-cns occurs twice"
  ]
];

test.each(refusals)("refused: %s", (_, problems, expected) => {
  expect(problems).toContain(expected);
});
