import { coverageChart } from "../charts/coverage-against-target.ts";
import { undoneChart } from "../charts/work-left-undone.ts";
import { numberText, peopleText } from "../number-format.ts";
import { postsInPlace } from "../posts-in-place.ts";
import { tableBlock, words } from "../report.ts";
import { standardsTable, togetherWords } from "../standards-table.ts";
import type { AnsweredBid } from "./answered-bid.ts";
import { type BidSection, picture } from "./bid-document.ts";
import { proseOr } from "./prose-prompt.ts";

/** The strategic case: who needs the service, what the Standards ask, and what is left undone today. */
export function needSections({ base, terms, options, posts }: AnsweredBid): readonly BidSection[] {
  const { scenario } = base;
  const [nothing] = options;
  const [reading] = nothing.simulated.readings;
  const { newPatientsPerYear, meanStayYears, caseload } = posts.caseload;
  const people =
    `About ${numberText(newPatientsPerYear)} people a year are newly found to have secondary breast cancer here. They stay ` +
    `with the service for ${numberText(meanStayYears)} years on average, so that it cares for about ${peopleText(caseload)} ` +
    `at any time. It has ${postsInPlace(scenario)}.`;
  const service = { name: "Posts in place", scenario, reading };
  return [
    { id: "strategic-case", title: "Strategic case", level: 1, blocks: proseOr(terms, "need") },
    {
      id: "people",
      title: "Who needs the service",
      level: 2,
      blocks: [words(people), ...(scenario.description === "" ? [] : [words(scenario.description)])]
    },
    {
      id: "not-done-today",
      title: "What is not done today",
      level: 2,
      blocks: [
        words(
          "The Standards of Care ask for work at diagnosis, at each change of treatment and at progression. What follows is what the posts in place can do of it, by simulation."
        ),
        ...picture(coverageChart([service])),
        tableBlock(standardsTable(reading, scenario)),
        words(togetherWords(reading, scenario)),
        ...picture(undoneChart([service]))
      ]
    },
    { id: "policy-fit", title: "How it fits plans and policy", level: 2, blocks: proseOr(terms, "policyFit") },
    { id: "objectives", title: "Objectives", level: 2, blocks: proseOr(terms, "objectives") },
    { id: "constraints", title: "Constraints", level: 2, blocks: proseOr(terms, "constraints") },
    { id: "engagement", title: "Whom we asked", level: 2, blocks: proseOr(terms, "engagement") }
  ];
}
