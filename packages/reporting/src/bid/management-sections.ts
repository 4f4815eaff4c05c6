import type { Post } from "@caseload/simulation";
import { staffingTimelineChart } from "../charts/staffing-timeline.ts";
import { findRow } from "../find-row.ts";
import { numberText, percentText } from "../number-format.ts";
import { tableBlock, words } from "../report.ts";
import { roleName } from "../role-name.ts";
import type { AnsweredBid, AnsweredOption } from "./answered-bid.ts";
import { bidDate } from "./bid-date.ts";
import { type BidBlock, type BidSection, picture } from "./bid-document.ts";
import { claimsSection } from "./claims-section.ts";
import { metFromOf } from "./met-from-of.ts";
import { readingOf } from "./option-reading.ts";
import { listed, preferredOf, wteText } from "./option-words.ts";
import { proseOr } from "./prose-prompt.ts";
import { risks, risksTable } from "./risks.ts";

/** The commercial case: what is bought are people's hours, so it says who is recruited, when and into which band. */
export function commercialSections(bid: AnsweredBid): readonly BidSection[] {
  const preferred = preferredOf(bid);
  const { terms } = bid;
  return [
    {
      id: "commercial-case",
      title: "Commercial case",
      level: 1,
      blocks: [...(preferred === null ? [] : recruitmentBlocks(bid, preferred)), ...proseOr(terms, "procurement")]
    }
  ];
}

/** Who is recruited and from when; then how long it takes until they do all of the work, and until that is enough. */
function recruitmentBlocks(bid: AnsweredBid, { phased, scenario, posts }: AnsweredOption): readonly BidBlock[] {
  const { terms, found } = bid;
  const later = phased.posts.filter(({ startDate }) => startDate !== null && startDate > scenario.startDate);
  if (later.length === 0) return [words("No new post is advertised: the posts in place are kept.")];
  const { recruitmentWeeks, rampMonths } = scenario.staff;
  const { value, low, high } = recruitmentWeeks;
  const learning = [...new Set(later.map(({ role }) => role))].flatMap((role) => {
    const ramp = rampMonths[role];
    return ramp === undefined
      ? []
      : [
          `a ${roleName(role, scenario)} ${numberText(ramp.value)} months (believed: ${numberText(ramp.low)} to ${numberText(ramp.high)})`
        ];
  });
  const met = metFromOf({ posts }, found);
  return [
    words(
      `To be filled: ${listed(alike(later).map((post) => postText(post, scenario)))}. Posts without a date of their own are advertised on ` +
        `${bidDate(terms.advertDate)} and taken up ${numberText(value)} weeks later (believed: ${numberText(low)} to ${numberText(high)}).`
    ),
    ...picture(staffingTimelineChart({ ...phased, staff: { ...phased.staff, fidelity: "rostered" } })),
    words(
      (learning.length === 0 ? "" : `Until somebody new does all of the work it takes ${listed(learning)}. `) +
        (met?.date == null || met.monthsAfterStart === null
          ? ""
          : `Advertised on the first day, with that learning and with the work that waits by then, the posts put forward meet the Standards from ${bidDate(met.date)} on, ${numberText(met.monthsAfterStart)} months after the advert (by simulation; a bad month or two moves it). `) +
        "What the options achieve is told elsewhere in this document once everybody is in post and works in full."
    )
  ];
}

/** Posts of a role, band and first day as one, with their WTE and people together. */
function alike(posts: readonly Post[]): readonly Post[] {
  const kinds = new Map<string, Post>();
  for (const post of posts) {
    const kind = [post.role, post.band, post.startDate, post.site].join();
    const other = kinds.get(kind);
    kinds.set(
      kind,
      other === undefined ? post : { ...post, wte: other.wte + post.wte, heads: other.heads + post.heads }
    );
  }
  return [...kinds.values()];
}

const postText = ({ role, band, wte, heads, site, startDate }: Post, scenario: AnsweredOption["scenario"]): string =>
  `${wteText(wte)} WTE ${roleName(role, scenario)} at band ${band}${heads > 1 ? ` (${numberText(heads)} people)` : ""}${siteText(site, scenario)} from ${bidDate(startDate ?? "")}`;

/** " at Valley clinic"; empty where a post is there for all sites, or there is one alone. */
function siteText(site: string | null, { sites }: AnsweredOption["scenario"]): string {
  const label = sites.length < 2 ? undefined : sites.find(({ id }) => id === site)?.label;
  return label === undefined ? "" : ` at ${label}`;
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
      blocks: [...(preferred === null ? [] : [words(watched(preferred))]), ...proseOr(terms, "benefitsRealisation")]
    },
    { id: "risks", title: "Risks", level: 2, blocks: [tableBlock(risksTable(risks(bid, preferred)))] },
    { id: "evaluation", title: "Evaluation", level: 2, blocks: proseOr(terms, "evaluation") },
    { id: "interests", title: "Interests", level: 2, blocks: proseOr(terms, "conflicts") }
  ];
}

/** What a yearly audit can be held against. */
function watched(option: AnsweredOption): string {
  const { rows } = readingOf(option);
  const [inTime, reach] = ["work-in-time", "reach"].map((id) => findRow(rows, id)?.mean ?? null);
  const shares =
    inTime == null || reach == null
      ? ""
      : `: ${percentText(inTime)} of due work in time, all of it for ${percentText(reach)} of the people with any`;
  return `By simulation the posts put forward reach, once filled, what stands under "${option.name}" in the table of the Standards${shares}. A yearly audit can be held against that; where it falls short, an assumption was wrong.`;
}
