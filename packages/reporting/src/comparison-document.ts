import { comparisonSentence } from "./comparison-sentence.ts";
import { comparisonTable, makesNoDifference } from "./comparison-table.ts";
import { envelope } from "./envelope.ts";
import { isPartial } from "./is-partial.ts";
import { list, type Report, type Section, section, tableBlock, words } from "./report.ts";
import type { Compared, Simulated } from "./simulated.ts";
import type { SimulationDocument } from "./simulation-document.ts";
import { standsOn } from "./simulation-report.ts";
import { simulationResult } from "./simulation-result.ts";
import { partial, simulationHeadline } from "./simulation-sentence.ts";

/** A service and its variants, simulated on the same people. */
export interface ComparedService {
  readonly base: Simulated;
  readonly variants: readonly Compared[];
}

/**
 * Variants held against their base, as text, JSON and CSV have it. The CSV holds the differences.
 *
 * @param file - the scenario file as it was named
 * @param isCutShort - whether it was ended early; defaults to what base and variants say of themselves
 */
export const comparisonDocument = (
  file: string,
  compared: ComparedService,
  isCutShort = [compared.base, ...compared.variants].some(isPartial)
): SimulationDocument => ({
  report: comparisonReport(compared),
  envelope: envelope({
    command: "compare-variants",
    scenario: file,
    scenarioHash: compared.base.hash,
    seed: compared.base.seed,
    result: {
      organisation: compared.base.scenario.organisation,
      partial: isCutShort,
      ...simulationResult(compared.base),
      variants: compared.variants.map((variant) => ({
        name: variant.variant,
        scenarioHash: variant.hash,
        ...simulationResult(variant),
        differences: variant.differences.flatMap(({ rows }) => rows),
        assumptions: variant.assumptions,
        warnings: variant.warnings
      }))
    },
    assumptions: compared.base.assumptions,
    warnings: compared.base.warnings
  }),
  rows: differenceRows(compared)
});

/** What each variant changes, as a person reads it. */
export function comparisonReport({ base, variants }: ComparedService): Report {
  const warnings = [...new Set([base, ...variants].flatMap((each) => each.warnings))];
  return {
    headline: [
      ...(variants.length === 0 ? ["There is no variant to compare."] : variants.map(comparisonSentence)),
      ...partial([base, ...variants].flatMap(({ readings }) => [...readings]))
    ].join(" "),
    sections: [
      ...section("The base", words(simulationHeadline(base))),
      ...variants.flatMap((variant) => variantSections(base, variant)),
      ...section("Warnings", list(warnings)),
      ...section("What it stands on", words(standsOn(base)), words(variants.length === 0 ? "" : samePeople))
    ]
  };
}

const samePeople =
  "Base and variant meet the same people, who have the same course and bring work of the same length; the interval of a difference is that of the pairs, and narrower than those of the two means.";

function variantSections(base: Simulated, variant: Compared): readonly Section[] {
  const title = `Variant: ${variant.variant ?? ""}`;
  if (makesNoDifference(variant)) return section(title, words("No difference at all, in any indicator."));
  return section(
    title,
    ...variant.differences.map((differences) => tableBlock(comparisonTable(differences, base, variant)))
  );
}

const keys = [
  ...(["id", "label", "unit", "reading", "year", "tier", "role", "task", "site"] as const),
  ...(["base", "variant", "difference", "low", "high", "n"] as const)
];

/** A row for each variant, indicator and part, header first. */
const differenceRows = ({ variants }: ComparedService): (string | number | null)[][] => [
  ["name", ...keys],
  ...variants.flatMap(({ variant: name, differences }) =>
    differences.flatMap(({ rows }) => rows.map((row) => [name, ...keys.map((key) => row[key])]))
  )
];
