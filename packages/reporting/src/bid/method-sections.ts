import { assumptionTables } from "../assumption-table.ts";
import { peopleText } from "../number-format.ts";
import { list, tableBlock, words } from "../report.ts";
import { standsOn } from "../simulation-report.ts";
import { version } from "../version.ts";
import type { AnsweredBid } from "./answered-bid.ts";
import type { BidSection } from "./bid-document.ts";
import { cheersTable } from "./cheers-table.ts";

/** Assumptions, method, and what it takes to make the document again. */
export function methodSections(bid: AnsweredBid, file: string): readonly BidSection[] {
  const { base, options, posts, warnings } = bid;
  const [nothing] = options;
  const ids = [...new Set([...posts.assumptions, ...nothing.simulated.assumptions])];
  return [
    {
      id: "assumptions",
      title: "Assumptions register",
      level: 1,
      blocks: [
        words("Every number that the scenario does not give, with its range, quality and source."),
        ...assumptionTables(ids).map(tableBlock),
        ...(warnings.length === 0 ? [] : [words("What the numbers of the scenario warn of:"), list(warnings)])
      ]
    },
    {
      id: "method",
      title: "Method",
      level: 1,
      blocks: [
        words(
          "Posts are worked out by four desk methods and by discrete-event simulation: people are diagnosed, live, change and die; work falls due by the Standards; nurses and support workers do what they can in the hours they have. All options meet the same people."
        ),
        words(standsOn(nothing.simulated)),
        words(
          `${peopleText(options.length)} options, in ${nothing.simulated.readings.map(({ reading }) => reading).join(" and ")} reading.`
        )
      ]
    },
    {
      id: "reproducibility",
      title: "To make this document again",
      level: 2,
      blocks: [
        list([
          `Caseload ${version}`,
          `Scenario: ${file}, SHA-256 ${base.hash}`,
          `Seed: ${base.scenario.seed}`,
          `Command: npx caseload bid ${file} --out bid`,
          "The same scenario, version and seed give the same files, byte for byte."
        ])
      ]
    },
    {
      id: "cheers",
      title: "Reporting checklist: CHEERS 2022",
      level: 2,
      blocks: [
        words(
          "What the tool can fill in, and what a person must. The STRESS-DES report of the simulation is written by `caseload stress`."
        ),
        tableBlock(cheersTable(bid))
      ]
    }
  ];
}
