import data from "../../../data/verification.json" with { type: "json" };
import { compileScenario } from "../../engine/compile.ts";
import { layoutOf } from "../../engine/layout-of.ts";
import type { Program } from "../../engine/program.ts";
import type { RunLayout } from "../../engine/run.ts";
import type { ScenarioContent } from "../../scenario/file-schema.ts";
import { issueText } from "../../scenario/issue.ts";
import { resolveScenario } from "../../scenario/resolve.ts";
import type { Reading, Scenario } from "../../scenario/scenario.ts";
import { BlockCells } from "../indicators/block-cells.ts";

/** A service that is simulated to be held against theory; an entry of data/verification.json. */
interface SubjectData {
  readonly id: string;
  readonly reading: Reading;
  readonly replications: number;
  /** As in a scenario file. Each of its variants is a subject too, "id/name of the variant". */
  readonly scenario?: ScenarioContent;
  /** Id of a subject with the same scenario, where none is given. */
  readonly like?: string;
  /** Added to the seed; defaults to 0. */
  readonly seedPlus?: number;
  /** Results that another program has published for it. */
  readonly reference?: Readonly<Record<string, number>>;
}

export interface Subject {
  readonly id: string;
  readonly scenario: Scenario;
  readonly program: Program;
  readonly layout: RunLayout;
  readonly cells: BlockCells;
  readonly replications: number;
  readonly seedPlus: number;
  /** @throws RangeError for a name that the data do not have */
  readonly reference: (name: string) => number;
}

// JSON has no words of a fixed set, and no tuples.
const subjectData = data as unknown as readonly SubjectData[];

/** Every scenario of the verification, as it would stand in a file, by the id of its subject. */
export const verificationScenarios: ReadonlyMap<string, ScenarioContent> = new Map(
  subjectData.flatMap(({ id, scenario }) => (scenario === undefined ? [] : [[id, scenario] as const]))
);

/**
 * The subject with this id: "m-m-3", or "establishments/one nurse" for a variant.
 *
 * @throws RangeError for an id that does not exist, and for a scenario that does not resolve
 */
export function subjectOf(id: string): Subject {
  const [base = id, variant] = id.split("/");
  const entry = subjectData.find((each) => each.id === base);
  const content = verificationScenarios.get(entry?.like ?? base);
  if (entry === undefined || content === undefined) throw new RangeError(`invalid subject; not one: ${id}`);
  const resolved = resolveScenario({ name: `verification: ${base}`, content, positions: new Map() });
  if (!resolved.ok) throw new RangeError(`invalid subject; ${resolved.issues.map(issueText).join("; ")}`);
  const scenario =
    variant === undefined ? resolved.scenario : resolved.variants.find(({ name }) => name === variant)?.scenario;
  if (scenario === undefined) throw new RangeError(`invalid subject; no such variant: ${id}`);
  const program = compileScenario(scenario, entry.reading);
  const layout = layoutOf(program);
  return {
    id,
    scenario,
    program,
    layout,
    cells: new BlockCells(layout),
    replications: entry.replications,
    seedPlus: entry.seedPlus ?? 0,
    reference: (name) => {
      const value = entry.reference?.[name];
      if (value === undefined) throw new RangeError(`invalid reference; ${id} has no ${name}`);
      return value;
    }
  };
}
