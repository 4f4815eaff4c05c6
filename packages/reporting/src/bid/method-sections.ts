import { peopleText } from "../number-format.ts";
import { list, tableBlock, words } from "../report.ts";
import { successText } from "../simulated-posts-words.ts";
import { standsOn } from "../simulation-report.ts";
import { version } from "../version.ts";
import type { AnsweredBid } from "./answered-bid.ts";
import { assumptionsRegister } from "./assumptions-register.ts";
import type { BidBlock, BidSection } from "./bid-document.ts";
import { cheersTable } from "./cheers-table.ts";
import { stressTable } from "./stress-table.ts";

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
        words(
          "Every number that the scenario does not give, with its range and what it rests on, best sources first. The ids are what " +
            "the command caseload evidence looks them up by."
        ),
        ...assumptionsRegister(ids, base.scenario).map(tableBlock),
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
        ...searchBlocks(bid)
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
          `Command, where the file is: npx caseload bid ${file} --out bid`,
          "The same scenario, version and seed give the same files, byte for byte."
        ])
      ]
    },
    {
      id: "cheers",
      title: "Reporting checklist: CHEERS 2022",
      level: 2,
      blocks: [
        words("Of the economic evaluation: what the tool can fill in, and what a person must."),
        tableBlock(cheersTable(bid))
      ]
    },
    {
      id: "stress",
      title: "Reporting checklist: STRESS-DES",
      level: 2,
      blocks: [
        words(
          `Of the simulation (Monks et al. 2019): what the tool can fill in, and what a person must. The report of its own, with all tables, is written by the command: caseload stress ${file}`
        ),
        tableBlock(stressTable(bid.stress))
      ]
    }
  ];
}

/** How the posts of "Meet the Standards" were found, and how surely; nothing where the search found none. */
function searchBlocks({ options, found }: AnsweredBid): readonly BidBlock[] {
  const standards = options.find(({ kind }) => kind === "standards");
  const own = found.posts.find(
    ({ cheapest }) =>
      cheapest !== null &&
      cheapest.cns === standards?.posts.cns &&
      cheapest.supportWorker === standards.posts.supportWorker
  );
  if (standards === undefined || own === undefined) return [];
  const { effort, confirmation } = own;
  const confirmed =
    confirmation === null
      ? ""
      : ` On random numbers that the search had not seen they met all together in ${successText(confirmation.success)}.`;
  return [
    words(
      `"${standards.name}" was found by trying ${peopleText(effort.establishments)} numbers of posts in ${peopleText(effort.replications)} replications (${own.reading} reading).${confirmed}`
    )
  ];
}
