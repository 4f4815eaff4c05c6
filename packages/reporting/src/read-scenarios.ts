import {
  bundledEvidence,
  type Issue,
  parseScenario,
  type RowsOf,
  resolveScenario,
  type Scenario,
  scenarioHash
} from "@caseload/simulation";
import { type Questions, withQuestions } from "./questions.ts";

export interface ReadOptions extends Questions {
  /** Name of the file, for messages. Defaults to "scenario". */
  readonly file?: string;
  /** Hands over the tables that the scenario names. Defaults to none, so that a scenario that names one is refused. */
  readonly rowsOf?: RowsOf;
}

/** A scenario or one of its variants, resolved and with the questions asked of it. */
export interface ReadScenario {
  /** Name of the variant; null for the scenario itself. */
  readonly variant: string | null;
  readonly scenario: Scenario;
  readonly hash: string;
  /** Of the file as a whole, variants included. */
  readonly warnings: readonly string[];
}

export type ReadResult =
  | { readonly ok: true; readonly scenarios: readonly [ReadScenario, ...ReadScenario[]] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** From the text of a scenario file to the scenario and its variants, or everything that is wrong with it. */
export function readScenarios(text: string, options: ReadOptions = {}): ReadResult {
  const parsed = parseScenario(text, { file: options.file ?? "scenario" });
  if (!parsed.ok) return parsed;
  const resolved = resolveScenario(
    parsed.file,
    bundledEvidence,
    options.rowsOf === undefined ? {} : { rowsOf: options.rowsOf }
  );
  if (!resolved.ok) return resolved;
  const warnings = resolved.warnings.map((warning) => warning.text);
  const read = (variant: string | null, resolvedScenario: Scenario): ReadScenario => {
    const scenario = withQuestions(resolvedScenario, options);
    return { variant, scenario, hash: scenarioHash(scenario), warnings };
  };
  return {
    ok: true,
    scenarios: [
      read(null, resolved.scenario),
      ...resolved.variants.map((variant) => read(variant.name, variant.scenario))
    ]
  };
}
