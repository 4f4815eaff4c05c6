import type { VerificationResult } from "@caseload/simulation";
import { envelope } from "./envelope.ts";
import { section, tableBlock, words } from "./report.ts";
import type { SimulationDocument } from "./simulation-document.ts";
import { type Cell, column, type Table, textColumn } from "./table.ts";

/** Keys of a case, in the order in which they are written. */
const keys = [
  ...(["id", "label", "authority", "expected", "simulated"] as const),
  ...(["standardError", "z", "verdict"] as const)
];

const disagrees = ({ verdict }: VerificationResult): boolean => verdict === "disagrees";

/**
 * What came out of holding the simulator against theory, as text, JSON and CSV have it.
 *
 * @param seed - that of the verification
 */
export function verificationDocument(cases: readonly VerificationResult[], seed: number): SimulationDocument {
  const failed = cases.filter(disagrees);
  return {
    report: {
      headline:
        failed.length === 0
          ? `The simulator agrees with theory in all ${cases.length} cases.`
          : `The simulator disagrees with theory in ${failed.length} of ${cases.length} cases.`,
      sections: [
        ...section("Cases that disagree", tableBlock(casesTable(failed))),
        ...section("All cases", tableBlock(casesTable(cases))),
        ...section(
          "How to read it",
          words(
            "z is simulated less expected, in standard errors between replications. A case disagrees where z is above 4 in size: by chance alone that is rare, and another seed tells. An identity that must hold exactly has z 0. --csv and --json name the formula and its author for each case."
          )
        )
      ]
    },
    envelope: envelope({ command: "verify", seed, result: { cases } }),
    rows: [[...keys], ...cases.map((each) => keys.map((key) => each[key]))]
  };
}

const casesTable = (cases: readonly VerificationResult[]): Table => ({
  title: "",
  columns: [
    textColumn("id", "case"),
    textColumn("label", "what"),
    column("expected", "expected", "", "number"),
    column("simulated", "simulated", "", "number"),
    column("z", "z", "", "number"),
    textColumn("verdict", "verdict")
  ],
  rows: cases.map(({ id, label, expected, simulated, z, verdict }): Cell[] => [
    id,
    label,
    expected,
    simulated,
    z,
    verdict
  ])
});
