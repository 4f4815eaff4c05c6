import { expect, test } from "vitest";
import { compileBehaviour } from "../../src/engine/compile-behaviour.ts";
import { sourcesOf } from "../../src/engine/compile-sources.ts";
import { resolved, smallest } from "../scenario/resolved.ts";

test("behaviour is off unless asked for, late work waits behind", () => {
  expect(compileBehaviour(resolved(smallest).scenario)).toMatchObject({
    suppression: 0,
    induction: 0,
    escalation: 0,
    lateWaitsBehind: true
  });
});

test("a switch turns a chance on, and no other", () => {
  const { scenario } = resolved(`${smallest}switches: { escalation: true, lateWork: inTurn }\n`);
  const { escalation } = scenario.switches.strengths;
  expect(escalation.value).toBeGreaterThan(0);
  expect(compileBehaviour(scenario)).toMatchObject({
    suppression: 0,
    induction: 0,
    escalation: escalation.value,
    lateWaitsBehind: false
  });
});

test("the contact that comes back is of the most usual kind", () => {
  const { scenario } = resolved(smallest);
  const source = sourcesOf(scenario)[compileBehaviour(scenario).contactSource];
  // Three quarters of contacts are for support, a quarter about symptoms.
  expect(source?.specification.id).toBe("supportContact");
  expect(compileBehaviour({ ...scenario, tasks: [] }).contactSource).toBe(-1);
});
