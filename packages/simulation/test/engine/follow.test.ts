import { expect, test } from "vitest";
import { compileScenario } from "../../src/engine/compile.ts";
import { follow } from "../../src/engine/follow.ts";
import { firstArrival } from "../../src/engine/person-number.ts";
import { simulate } from "../../src/engine/simulate.ts";
import { trace } from "../../src/engine/story.ts";
import { bundledEvidence } from "../../src/scenario/evidence-bundle.ts";
import { parseScenario } from "../../src/scenario/parse.ts";
import { resolveScenario } from "../../src/scenario/resolve.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";

function scenarioOf(more: string): Scenario {
  const parsed = parseScenario(
    `organisation: Made-up Trust\nyears: 1\nnewPatientsPerYear: 20\nposts:\n  - { role: cns, wte: 0.2 }\n${more}`,
    { file: "made-up" }
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const resolved = resolveScenario(parsed.file, bundledEvidence);
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.issues));
  return resolved.scenario;
}

const cases = [
  ["headroom", scenarioOf("")],
  ["rostered", scenarioOf("staff:\n  fidelity: rostered\n")],
  ["headroom as one percentage", scenarioOf("staff:\n  headroom: 0.25\n")]
] as const;

test.each(cases)(
  "%s: up to the horizon the story is that of the run without it, and it ends with the death",
  (_, scenario) => {
    const program = compileScenario(scenario, "delegated");
    const horizon = program.clock.horizonDays;
    const traces = Array.from({ length: 24 }, (_, k) => trace(program, 3, 1, firstArrival + k));
    let beyond = 0;
    for (const patient of [1, 2, 3]) {
      const followed = follow(scenario, "delegated", { seed: 3, replication: 1, patient });
      if (typeof followed === "number") throw new Error(`only ${followed} are diagnosed`);
      const [first] = followed.lines;
      expect(first).toMatchObject({ what: "diagnosed", time: followed.diagnosedAt });
      expect(followed.diagnosedAt).toBeGreaterThanOrEqual(0);
      expect(followed.lines.at(-1)?.time).toBeGreaterThanOrEqual(followed.diesAt);
      if (followed.diesAt > horizon) beyond++;
      const same = traces.find(({ lines }) => lines[0]?.time === followed.diagnosedAt);
      expect(followed.lines.filter(({ time }) => time <= horizon)).toEqual(
        same?.lines.filter(({ time }) => time <= horizon)
      );
    }
    expect(beyond).toBeGreaterThan(0);
  }
);

test("patients are numbered in the order of diagnosis, whatever the staff", () => {
  const alone = scenarioOf("");
  const more = { ...alone, posts: alone.posts.map((post) => ({ ...post, wte: 4 })) };
  const times = [1, 2, 3].map((patient) => {
    const [one, other] = [alone, more].map((each) => follow(each, "strict", { seed: 1, replication: 0, patient }));
    if (typeof one !== "object" || typeof other !== "object") throw new Error("too few are diagnosed");
    expect(other.diagnosedAt).toBe(one.diagnosedAt);
    expect(other.diesAt).toBe(one.diesAt);
    return one.diagnosedAt;
  });
  expect([...times].sort((a, b) => a - b)).toEqual(times);
});

test("a run that is traced is the run that is not", () => {
  const program = compileScenario(scenarioOf("staff:\n  fidelity: rostered\n"), "strict");
  const plain = simulate(program, 5, 2);
  const traced = trace(program, 5, 2, firstArrival + 3).run;
  expect(traced.events).toBe(plain.events);
  expect([...traced.totals]).toEqual([...plain.totals]);
});
