import { compileScenario, layoutOf, runBatch, simulate, warmUpOf } from "@caseload/simulation";
import { envelope } from "./envelope.ts";
import type { ReadScenario } from "./read-scenarios.ts";
import type { Block, Report } from "./report.ts";
import type { SimulationDocument } from "./simulation-document.ts";
import { stressData } from "./stress-data.ts";
import { stressExperiment, type WarmUpSeen } from "./stress-experiment.ts";
import type { StressItem } from "./stress-item.ts";
import { stressLogic } from "./stress-logic.ts";
import { stressPurpose } from "./stress-purpose.ts";
import { cellText } from "./table.ts";

/** Replications of the short run that the warm-up is judged by. */
const shortRun = 5;

/**
 * The STRESS-DES report of a scenario (Monks et al. 2019, Journal of Simulation 13(1), 55-67): what a reader must know to
 * judge a simulation or to make it again. Made of the scenario, the evidence and the model; what only a person can say is
 * left as a visible prompt. Runs a few replications, to hold the warm-up against MSER-5.
 *
 * @param file - the scenario file as it was named
 * @param scenarios - the file and its variants, with the contact rate that is simulated
 */
export function stressDocument(
  file: string,
  scenarios: readonly [ReadScenario, ...ReadScenario[]]
): SimulationDocument {
  const [{ scenario, hash, warnings }] = scenarios;
  const items = stressItems(scenarios);
  return {
    report: stressReport(items, scenario.organisation),
    envelope: envelope({
      command: "stress",
      scenario: file,
      scenarioHash: hash,
      seed: scenario.seed,
      result: { items: items.map((item) => ({ ...item, missing: prompts(item).length > 0 })) },
      warnings
    }),
    rows: [["item", "title", "text"], ...items.flatMap(itemRows)]
  };
}

/** The items of the checklist, in its order. Runs a few replications. */
export function stressItems(scenarios: readonly [ReadScenario, ...ReadScenario[]]): readonly StressItem[] {
  const [{ scenario, hash, warnings }] = scenarios;
  return [
    ...stressPurpose(scenarios),
    ...stressLogic(scenario),
    ...stressData(scenario, warnings),
    ...stressExperiment(scenario, hash, warmUpSeen(scenarios[0]))
  ];
}

function warmUpSeen({ scenario }: ReadScenario): WarmUpSeen {
  const [reading = "strict"] = scenario.readings;
  const program = compileScenario(scenario, reading);
  const runs = runBatch({ program, seed: scenario.seed, from: 0, to: shortRun }, simulate);
  return { warmUp: warmUpOf(runs, layoutOf(program), scenario.warmUpDays), replications: shortRun };
}

function stressReport(items: readonly StressItem[], organisation: string): Report {
  const missing = items.filter((item) => prompts(item).length > 0);
  return {
    headline:
      `STRESS-DES report of the simulation of ${organisation}: ${items.length} items, of which ` +
      `${missing.length} want a person's words (${missing.map(({ item }) => item).join(", ")}).`,
    sections: items.map(({ item, title, blocks }) => ({ title: `${item} ${title}`, blocks: blocks.filter(isFilled) }))
  };
}

const prompts = ({ blocks }: StressItem): readonly Block[] =>
  blocks.filter((block) => block.kind === "words" && block.text.startsWith("[To be written"));

const isFilled = (block: Block): boolean =>
  block.kind === "words" || (block.kind === "list" ? block.items.length > 0 : block.table.rows.length > 0);

/** A row for each paragraph, point and line of a table. */
const itemRows = ({ item, title, blocks }: StressItem): (readonly string[])[] =>
  blocks.flatMap(blockTexts).map((text) => [item, title, text]);

function blockTexts(block: Block): readonly string[] {
  if (block.kind === "words") return [block.text];
  if (block.kind === "list") return block.items;
  const { columns, rows } = block.table;
  return rows.map((row) =>
    row
      .flatMap((cell, i) => {
        const { label = "", kind = "text", unit = "" } = columns[i] ?? {};
        return cell === null || cell === ""
          ? []
          : [`${label}: ${cellText(cell, kind)}${unit === "" ? "" : ` ${unit}`}`];
      })
      .join("; ")
  );
}
