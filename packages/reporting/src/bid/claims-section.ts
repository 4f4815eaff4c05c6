import { factById } from "@caseload/evidence";
import type { BidClaim } from "@caseload/simulation";
import { list, words } from "../report.ts";
import type { AnsweredBid } from "./answered-bid.ts";
import { type BidBlock, type BidSection, caution } from "./bid-document.ts";

/** What a claim would promise that no source bears out: effects on hospital use and its money. */
const promises = [
  /\badmissions?\b/i,
  /\bA\s*&\s*E\b/i,
  /\bemergency\b/i,
  /\bbed days?\b/i,
  /\blength of stay\b/i,
  /\bsav(e|es|ed|ing|ings)\b/i,
  /\bpays? for itself\b/i,
  /\bcost[- ](saving|neutral)/i,
  /\bsurviv/i,
  /\blive longer\b/i
];

/** What becomes of a claim in the document. */
export type ClaimStanding = "refused" | "own" | "evidence";

/**
 * How a claim stands: one that promises what no site could measure is refused, whoever makes it and whatever fact it
 * names; one without a fact is the organisation's own; with a fact it stands beside what that fact says and how good it is.
 */
export function claimStanding({ claim, evidence }: BidClaim): ClaimStanding {
  if (promises.some((pattern) => pattern.test(claim))) return "refused";
  return evidence === null ? "own" : "evidence";
}

/** The benefits claimed, each with what the evidence says of it. */
export function claimsSection({ terms }: AnsweredBid): BidSection {
  const blocks = terms.claims.flatMap(claimBlocks);
  return {
    id: "benefits",
    title: "Benefits claimed, and what bears them out",
    level: 2,
    blocks: blocks.length === 0 ? [words("The bid claims none beyond what is simulated above.")] : blocks
  };
}

function claimBlocks(claim: BidClaim): readonly BidBlock[] {
  const fact = claim.evidence === null ? undefined : factById(claim.evidence);
  const said = fact === undefined ? [] : [`The fact put forward says: ${fact.statement} (${fact.quality}; ${fact.id})`];
  switch (claimStanding(claim)) {
    case "refused":
      return [
        caution(
          `Not claimed: "${claim.claim}". No site of the source documents could measure an effect of posts on admissions, stays, survival or money saved, so this document promises none.`
        ),
        list(said)
      ];
    case "own":
      return [words(claim.claim), caution("The organisation's own view: no fact is put forward for it.")];
    case "evidence":
      return [words(claim.claim), list(said)];
  }
}
