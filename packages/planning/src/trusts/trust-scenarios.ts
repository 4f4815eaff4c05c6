import {
  type Evidence,
  type Issue,
  type RowsOf,
  resolveScenario,
  type Scenario,
  type ScenarioFile
} from "@caseload/simulation";
import { asTrust } from "./as-trust.ts";
import type { Trust } from "./trust.ts";
import { trustLayer } from "./trust-layer.ts";

export interface TrustScenariosOptions {
  /** Hands over the tables that the base names. */
  readonly rowsOf?: RowsOf;
  /** The trusts' file as messages name it; defaults to "trusts". */
  readonly file?: string;
  /** Line of each trust in its file, by key. */
  readonly lines?: ReadonlyMap<string, number>;
}

export type TrustScenarios =
  | {
      readonly ok: true;
      readonly base: Scenario;
      /** By the keys of the trusts, in their order. */
      readonly scenarios: ReadonlyMap<string, Scenario>;
      /** Of the base, a sentence each. */
      readonly warnings: readonly string[];
    }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** What all trusts share where no base is given: the average organisation of the survey, with nobody in post. */
const averageOrganisation: ScenarioFile = {
  name: "average-organisation",
  content: { extends: "average-organisation", posts: [] },
  positions: new Map()
};

/**
 * The scenario of each trust: its own people, posts, sites and travel laid over one base, as a variant is. Everything
 * else is the base's, how long people live and how often they need their nurse too, so that all trusts are measured with
 * one yardstick. Variants that the base has are not looked at.
 *
 * @param base - defaults to the average organisation of the evidence
 */
export function trustScenarios(
  base: ScenarioFile | null,
  trusts: readonly Trust[],
  evidence: Evidence,
  { rowsOf, file = "trusts", lines = new Map() }: TrustScenariosOptions = {}
): TrustScenarios {
  const given = base ?? averageOrganisation;
  const { variants: _variants, ...shared } = given.content;
  const options = rowsOf === undefined ? {} : { rowsOf };
  const alone = resolveScenario({ ...given, content: shared }, evidence, options);
  if (!alone.ok) return alone;

  const content = { ...shared, variants: trusts.map(trustLayer) };
  const resolved = resolveScenario({ ...given, content }, evidence, options);
  if (!resolved.ok) {
    return { ok: false, issues: resolved.issues.map((issue) => inTrustsFile(issue, trusts, file, lines)) };
  }
  const laid = resolved.variants.map(({ scenario }, index) => [trusts[index], scenario] as const);
  return {
    ok: true,
    base: alone.scenario,
    scenarios: new Map(
      laid.flatMap(([trust, scenario]) =>
        trust === undefined ? [] : [[trust.key, asTrust(trust, scenario, alone.scenario, evidence)] as const]
      )
    ),
    warnings: alone.warnings.map(({ text }) => text)
  };
}

/** An issue of a trust's layer, with the line of its row; those of the base stay where they are. */
function inTrustsFile(issue: Issue, trusts: readonly Trust[], file: string, lines: ReadonlyMap<string, number>): Issue {
  const [group, index, ...rest] = issue.path;
  const trust = group === "variants" && typeof index === "number" ? trusts[index] : undefined;
  if (trust === undefined) return issue;
  return { ...issue, file, path: [trust.name, ...rest], line: lines.get(trust.key) ?? null, column: null };
}
