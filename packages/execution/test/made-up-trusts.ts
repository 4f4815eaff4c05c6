import { type PreparedTrusts, prepareTrusts } from "@caseload/planning";
import { bundledEvidence, parseScenario, type Row } from "@caseload/simulation";
import type { TrustJob } from "../src/job.ts";

const heading = ["Trust", "New patients per year", "CNS WTE", "Alliance"] as const;

const base = { organisation: "Made-up base", years: 1, newPatientsPerYear: 12, posts: [] };

/** Trusts of different size over a base of one simulated year, in two alliances. */
export function madeUpTrusts(count: number): PreparedTrusts {
  const rows = Array.from({ length: count }, (_, i): Row => {
    const cells = [`Made-up ${i}`, String(10 + 5 * i), "0.5", i % 2 === 0 ? "East" : "West"];
    return { line: i + 2, cells: Object.fromEntries(heading.map((name, column) => [name, cells[column] ?? ""])) };
  });
  const parsed = parseScenario(JSON.stringify(base), { file: "base.json" });
  if (!parsed.ok) throw new Error("the made-up base cannot be parsed");
  const question = { trusts: { file: "trusts.csv", rows }, flows: null, base: parsed.file, disclosure: "nhs" } as const;
  const result = prepareTrusts(question, bundledEvidence);
  if (!result.ok) throw new Error("the made-up trusts cannot be prepared");
  return result.prepared;
}

/** A job for each of them. */
export function madeUpTrustJobs(count: number, isSimulated: boolean): readonly TrustJob[] {
  const { trusts, scenarios, base: shared } = madeUpTrusts(count);
  return trusts.flatMap((trust): TrustJob[] => {
    const scenario = scenarios.get(trust.key);
    if (scenario === undefined) return [];
    return [{ name: trust.name, trust, scenario, base: shared, reading: "strict", isSimulated, replicationsMost: 14 }];
  });
}
