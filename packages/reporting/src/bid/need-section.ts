import type { ChartedService } from "../charts/charted-service.ts";
import { coverageChart } from "../charts/coverage-against-target.ts";
import { undoneChart } from "../charts/work-left-undone.ts";
import { numberText, peopleText } from "../number-format.ts";
import { words } from "../report.ts";
import { successText } from "../simulated-posts-words.ts";
import type { AnsweredBid, AnsweredOption } from "./answered-bid.ts";
import { type BidBlock, type BidSection, picture } from "./bid-document.ts";
import { staffWords } from "./option-words.ts";
import { proseOr } from "./prose-prompt.ts";

/** The strategic case: who needs the service, what the Standards ask, and what is left undone today. */
export function needSections({ base, terms, options, posts }: AnsweredBid): readonly BidSection[] {
  const { scenario } = base;
  const [nothing] = options;
  const [reading] = nothing.simulated.readings;
  const { newPatientsPerYear, meanStayYears, caseload } = posts.caseload;
  const inPlace = staffWords(nothing.posts) || "no post for them";
  const people =
    `About ${numberText(newPatientsPerYear)} people a year are newly found to have secondary breast cancer here. They stay ` +
    `with the service for ${numberText(meanStayYears)} years on average, so that there are about ${peopleText(caseload)} ` +
    `of them at any time. The service has ${inPlace}.`;
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
      blocks: [...undoneToday(nothing, service)]
    },
    { id: "policy-fit", title: "How it fits plans and policy", level: 2, blocks: proseOr(terms, "policyFit") },
    { id: "objectives", title: "Objectives", level: 2, blocks: proseOr(terms, "objectives") },
    { id: "constraints", title: "Constraints", level: 2, blocks: proseOr(terms, "constraints") },
    { id: "engagement", title: "Whom we asked", level: 2, blocks: proseOr(terms, "engagement") }
  ];
}

const asked = "The Standards of Care ask for work at diagnosis, at each change of treatment and at progression.";

/** Pictures of what is done in time and of what is left; where nobody is in post that is a sentence. */
function undoneToday({ posts, simulated }: AnsweredOption, service: ChartedService): readonly BidBlock[] {
  const undone = picture(undoneChart([service]));
  if (posts.cns === 0 && posts.supportWorker === 0) {
    return [
      words(`${asked} With nobody in post none of them is met, and all the work that arises is left undone:`),
      ...undone
    ];
  }
  const [{ together }] = simulated.readings;
  return [
    words(`${asked} What follows is what the posts in place can do of it, by simulation; it was not measured.`),
    ...picture(coverageChart([service])),
    ...(together === null
      ? []
      : [words(`All Standards together reach their targets in ${successText(together.success)}.`)]),
    ...undone
  ];
}
