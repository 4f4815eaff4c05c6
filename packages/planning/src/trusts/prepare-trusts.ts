import type { Evidence, Issue, Reading, Rows, RowsOf, Scenario, ScenarioFile } from "@caseload/simulation";
import type { Comparison } from "./comparison.ts";
import { protectTrusts } from "./protect-trusts.ts";
import { readFlows } from "./read-flows.ts";
import { readTrusts } from "./read-trusts.ts";
import { stayYearsOf } from "./stay-years.ts";
import type { DisclosureRule, Trust } from "./trust.ts";
import { type TrustScenarios, trustScenarios } from "./trust-scenarios.ts";

/** Files to compare trusts by, and what is asked of them. */
export interface TrustsQuestion {
  readonly trusts: Rows;
  /** Who is cared for elsewhere; null where people are cared for where they are counted. */
  readonly flows: Rows | null;
  /** What all trusts share; null for the average organisation of the evidence. */
  readonly base: ScenarioFile | null;
  /** Hands over the tables that the base names. */
  readonly rowsOf?: RowsOf;
  readonly disclosure: DisclosureRule;
  /** Replaces the base's. */
  readonly seed?: number;
  /** The only reading asked for; defaults to the readings of the base, the first of which is simulated. */
  readonly reading?: Reading;
}

/** Trusts as everything that is computed sees them: protected counts, each with its scenario. */
export interface PreparedTrusts extends Pick<Comparison, "file" | "columns" | "disclosure" | "chosen" | "warnings"> {
  /** In the order of the file. */
  readonly trusts: readonly Trust[];
  readonly base: Scenario;
  /** By the keys of the trusts. */
  readonly scenarios: ReadonlyMap<string, Scenario>;
}

export type PrepareTrusts =
  | { readonly ok: true; readonly prepared: PreparedTrusts }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** From the tables to trusts with scenarios, or everything that is wrong with all files at once. */
export function prepareTrusts(question: TrustsQuestion, evidence: Evidence): PrepareTrusts {
  const { trusts: table, flows: flowTable, base: baseFile, rowsOf, disclosure } = question;
  const options = rowsOf === undefined ? {} : { rowsOf };

  // What do all trusts share, what do the files say, and who is cared for elsewhere?
  const shared = trustScenarios(baseFile, [], evidence, options);
  const read = readTrusts(table);
  const flows = flowTable === null ? noFlows : readFlows(flowTable, read.ok ? read.trusts : []);
  if (!shared.ok || !read.ok || !flows.ok) {
    // Without the trusts nobody can say which names of the flows are theirs.
    const ofFlows = flows.ok ? [] : flows.issues.filter(({ code }) => read.ok || code !== "unknownWord");
    return { ok: false, issues: [...(shared.ok ? [] : shared.issues), ...(read.ok ? [] : read.issues), ...ofFlows] };
  }

  // True counts end here.
  const known = protectTrusts(read.trusts, flows.flows, disclosure, evidence, { stayYears: stayYearsOf(shared.base) });
  const lines = new Map(read.trusts.map(({ key, line }) => [key, line]));
  const laid = trustScenarios(baseFile, known.trusts, evidence, { ...options, file: table.file, lines });
  if (!laid.ok) return laid;
  const { base, scenarios } = asked(laid, question);
  const [reading = "strict"] = base.readings;
  return {
    ok: true,
    prepared: {
      file: table.file,
      columns: [...read.columns, ...flows.columns],
      disclosure: { rule: disclosure, suppressed: known.suppressed, words: known.words },
      chosen: { method: "load", reading },
      warnings: [...read.warnings, ...flows.warnings, ...known.warnings, ...laid.warnings],
      trusts: known.trusts,
      base,
      scenarios
    }
  };
}

const noFlows: Extract<ReturnType<typeof readFlows>, { readonly ok: true }> = {
  ok: true,
  flows: [],
  columns: [],
  warnings: []
};

/** The scenarios with the seed and the reading of the question. */
function asked(
  { base, scenarios }: Extract<TrustScenarios, { readonly ok: true }>,
  { seed, reading }: TrustsQuestion
): Pick<PreparedTrusts, "base" | "scenarios"> {
  const withQuestion = (scenario: Scenario): Scenario => ({
    ...scenario,
    seed: seed ?? scenario.seed,
    readings: reading === undefined ? scenario.readings : [reading]
  });
  return {
    base: withQuestion(base),
    scenarios: new Map([...scenarios].map(([key, scenario]) => [key, withQuestion(scenario)]))
  };
}
