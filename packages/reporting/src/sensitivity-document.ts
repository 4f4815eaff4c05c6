import { defaults } from "@caseload/evidence";
import type { Sensitivity } from "@caseload/planning";
import type { Reading } from "@caseload/simulation";
import { envelope } from "./envelope.ts";
import { numberText, peopleText, percentText } from "./number-format.ts";
import type { ReadScenario } from "./read-scenarios.ts";
import { list, type Report, type Section, section, tableBlock, words } from "./report.ts";
import { chanceTable, checkTable, neededTable, tornadoRows, tornadoTable } from "./sensitivity-tables.ts";
import { isScaled, sensitivityHeadline } from "./sensitivity-words.ts";
import type { SimulationDocument } from "./simulation-document.ts";

/** How sure the posts are of a scenario that was read. */
export interface SensitivityOfScenario extends ReadScenario {
  readonly found: Sensitivity;
}

/**
 * How sure the posts are and what that hangs on, as text, JSON and CSV have it; the CSV holds the assumptions. Nothing in
 * it depends on workers, clock or machine.
 *
 * @param file - the scenario file as it was named
 */
export function sensitivityDocument(file: string, one: SensitivityOfScenario): SimulationDocument {
  const { scenario, found, variant, hash, warnings } = one;
  const { complete, ...result } = found;
  const ids = new Set(found.assumptions.map(({ id }) => id));
  return {
    report: sensitivityReport(one),
    envelope: envelope({
      command: "sensitivity",
      scenario: file,
      scenarioHash: hash,
      seed: scenario.seed,
      result: { organisation: scenario.organisation, variant, partial: !complete, ...result },
      assumptions: defaults.map(({ id }) => id).filter((id) => ids.has(id)),
      warnings
    }),
    rows: tornadoRows(found.tornado, found.influences)
  };
}

/** How sure the posts are, as a person reads it. */
export function sensitivityReport({ found, scenario, warnings }: SensitivityOfScenario): Report {
  const { sampled, check } = found;
  return {
    headline: sensitivityHeadline(found, scenario),
    sections: [
      ...section("Posts needed", tableBlock(neededTable(sampled, scenario))),
      ...sampled.flatMap(({ reading }) => drivers(found, reading)),
      ...sampled.flatMap(({ reading, chances }) =>
        section(
          `Chance that posts are enough: ${reading} reading`,
          tableBlock(chanceTable(chances, isScaled(check, reading)))
        )
      ),
      ...section("The load method held against the simulation", tableBlock(checkTable(check)), words(checked(found))),
      ...section("Warnings", list(warnings)),
      ...section("How to read it", words(howToRead(found)))
    ]
  };
}

function drivers({ tornado, influences }: Sensitivity, reading: Reading): readonly Section[] {
  const bars = tornado.filter((bar) => bar.reading === reading);
  const ofReading = influences.find((one) => one.reading === reading);
  return section(
    `What it hangs on: ${reading} reading`,
    tableBlock(tornadoTable(bars, ofReading)),
    words(
      bars.length === 0
        ? ""
        : "Posts are those of all roles together that the load method asks for with this one moved from end to end of its range, and all else as assumed."
    )
  );
}

function checked({ check, settings }: Sensitivity): string {
  const [first] = check;
  if (first === undefined) {
    return settings.checkPoints === 0
      ? "This was left out: nothing here says whether the load method moves as the simulation does."
      : "";
  }
  return `At each of the first points of the sample the fewest CNSs that meet the Standards were found by simulation. The load method is trusted where the ratio varies by no more than ${percentText(first.tolerance)} of its mean.`;
}

const lawWords = {
  pert: "likeliest at its base and unlikely at its ends (PERT)",
  triangular: "likeliest at its base (triangular)",
  uniform: "alike anywhere in its range",
  "log-uniform": "alike in proportion in its range"
} as const;

function howToRead({ settings, assumptions, impossible, withoutRate, influences, heldAtBase }: Sensitivity): string {
  const { samples, design, law, correlations } = settings;
  const sequence = design === "sobol" ? "a Sobol' sequence" : "a Latin hypercube";
  const [first] = influences;
  return [
    `${peopleText(assumptions.length)} assumptions have a range. All are moved at once to ${peopleText(samples)} points of ${sequence}, each ${lawWords[law]}, and the load method answers at each with its own contact rate.`,
    correlations.length === 0
      ? "They are taken as independent."
      : `Rank correlations: ${correlations.map(({ between, value }) => `${between.join(" and ")} ${numberText(value)}`).join(", ")}; the shares of the spread take them as independent.`,
    impossible === 0
      ? ""
      : `${peopleText(impossible)} points were left out, since their numbers contradict each other.`,
    withoutRate === 0
      ? ""
      : `At ${peopleText(withoutRate)} points other work alone takes more than the target leaves; nobody calls there.`,
    first === undefined
      ? ""
      : `"Of the spread" is the share of the variance that would stay if all else were known (total Sobol' index, ${peopleText(first.points)} points); the ${peopleText(heldAtBase.length)} assumptions that matter least were held at their base for it.`,
    "Ranges say what is not known; what is left to chance is no part of them, but for the simulated posts."
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}
