import { defaultById } from "@caseload/evidence";
import { wteInPlace } from "@caseload/planning";
import { staffingTimelineChart } from "../charts/staffing-timeline.ts";
import { numberText, peopleText, percentText } from "../number-format.ts";
import { list, words } from "../report.ts";
import { roleName } from "../role-name.ts";
import { standardName, standardRows } from "../standard-gap.ts";
import type { AnsweredBid, AnsweredOption } from "./answered-bid.ts";
import { type BidSection, picture } from "./bid-document.ts";
import { claimsSection } from "./claims-section.ts";
import { readingOf } from "./option-reading.ts";
import { preferredOf } from "./option-words.ts";
import { proseOr } from "./prose-prompt.ts";

/** The commercial case: what is bought are people's hours, so it says who is recruited, when and into which band. */
export function commercialSections(bid: AnsweredBid): readonly BidSection[] {
  const preferred = preferredOf(bid);
  const { terms } = bid;
  return [
    {
      id: "commercial-case",
      title: "Commercial case",
      level: 1,
      blocks: [
        ...(preferred === null
          ? []
          : [words(recruitmentWords(bid, preferred)), ...picture(staffingTimelineChart(preferred.phased))]),
        ...proseOr(terms, "procurement")
      ]
    }
  ];
}

function recruitmentWords({ terms }: AnsweredBid, { phased, scenario }: AnsweredOption): string {
  const later = phased.posts.filter(({ startDate }) => startDate !== null && startDate > scenario.startDate);
  if (later.length === 0) return "No new post is advertised: the posts in place are kept.";
  const posts = later.map(
    ({ role, band, wte, startDate }) =>
      `${numberText(wte)} WTE ${roleName(role, scenario)} at band ${band} from ${startDate ?? ""}`
  );
  const { value, low, high } = scenario.staff.recruitmentWeeks;
  return (
    `To be filled: ${posts.join("; ")}. Posts without a date of their own are advertised on ${terms.advertDate} and taken up ` +
    `after ${numberText(value)} weeks (believed: ${numberText(low)} to ${numberText(high)}).`
  );
}

/** The management case: delivery, governance, what is watched, what may go wrong. */
export function managementSections(bid: AnsweredBid): readonly BidSection[] {
  const { terms } = bid;
  const preferred = preferredOf(bid);
  return [
    { id: "management-case", title: "Management case", level: 1, blocks: proseOr(terms, "delivery") },
    { id: "governance", title: "Governance", level: 2, blocks: proseOr(terms, "governance") },
    claimsSection(bid),
    {
      id: "benefits-realisation",
      title: "What will be watched",
      level: 2,
      blocks: [
        ...(preferred === null
          ? []
          : [
              words("By simulation the posts put forward reach, once filled, what a yearly audit can be held against:"),
              list(watched(preferred))
            ]),
        ...proseOr(terms, "benefitsRealisation")
      ]
    },
    { id: "risks", title: "Risks", level: 2, blocks: [list(risks(bid, preferred))] },
    { id: "evaluation", title: "Evaluation", level: 2, blocks: proseOr(terms, "evaluation") },
    { id: "interests", title: "Interests", level: 2, blocks: proseOr(terms, "conflicts") }
  ];
}

const watched = (option: AnsweredOption): readonly string[] =>
  standardRows(readingOf(option).rows).flatMap((row) =>
    row.mean === null
      ? []
      : [`${standardName(row)}: ${Math.floor(row.mean * 100)} % (wanted: ${percentText(row.target ?? 0)})`]
  );

/** Risks that the numbers of the scenario themselves show, each with its number. */
export function risks({ base, terms }: AnsweredBid, preferred: AnsweredOption | null): readonly string[] {
  const { scenario } = base;
  const { staff } = scenario;
  const nurses = preferred?.posts.cns ?? wteInPlace(scenario, "cns");
  const heads = (preferred?.scenario ?? scenario).posts
    .filter(({ role }) => role === "cns")
    .reduce((sum, post) => sum + post.heads, 0);
  const completeness = {
    full: [],
    partial: ["New people are counted in part: the numbers rest on an undercount that nobody has measured."],
    none: ["New people are not counted: their number is an estimate, and every figure hangs on it."]
  }[scenario.dataCompleteness];
  return [
    ...(heads === 1
      ? [
          `Single-handed: ${numberText(nurses)} WTE held by one person. While that person is away, on leave or ill, nobody does the work; cover given by others is taken as ${percentText(staff.crossCoverShare.value)} of the time.`
        ]
      : []),
    `Recruitment takes ${numberText(staff.recruitmentWeeks.value)} weeks (${numberText(staff.recruitmentWeeks.low)} to ${numberText(staff.recruitmentWeeks.high)}); until then the posts in place are all there is.`,
    `Pay may rise by more than ${percentText(terms.payInflation.value)} a year (${percentText(terms.payInflation.low)} to ${percentText(terms.payInflation.high)}).`,
    `${percentText(staff.vacancyShare.value)} of posts are vacant at any time in the services that were asked; a vacancy costs nothing and does nothing.`,
    `How often people contact their nurse has been measured by nobody: it is inferred, and moves the posts most (${peopleText(defaultById("contacts-per-person-year").low)} to ${peopleText(defaultById("contacts-per-person-year").high)} contacts a person a year are believed).`,
    ...completeness
  ];
}
