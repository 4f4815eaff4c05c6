import { bundledEvidence, parseScenario, resolveScenario, type Scenario } from "@caseload/simulation";
import type { Job } from "../src/job.ts";

/** Jobs of services of different size. */
export const madeUpJobs = (count: number): readonly Job[] =>
  Array.from({ length: count }, (_, i) => ({ name: `service ${i}`, scenario: madeUpService(20 + 10 * i) }));

function madeUpService(newPatientsPerYear: number): Scenario {
  const text = JSON.stringify({ organisation: "Made-up Trust", newPatientsPerYear, posts: [{ role: "cns", wte: 1 }] });
  const parsed = parseScenario(text, { file: "made-up.json" });
  if (!parsed.ok) throw new Error("the made-up service cannot be parsed");
  const resolved = resolveScenario(parsed.file, bundledEvidence, {});
  if (!resolved.ok) throw new Error("the made-up service cannot be resolved");
  return resolved.scenario;
}
