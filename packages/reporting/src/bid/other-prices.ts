import {
  type Candidate,
  type PriceCase,
  phasedPosts,
  preferredOption,
  priceCases,
  priceOption,
  priceSwitch
} from "@caseload/planning";
import { type BidTerms, bundledEvidence, type Scenario } from "@caseload/simulation";
import type { AnsweredOption } from "./answered-bid.ts";
import { candidateOf } from "./option-candidate.ts";
import type { OtherPrices, PriceSensitivity } from "./price-sensitivity.ts";

/** What the options cost, and which is put forward, with each price moved alone. */
export function priceSensitivity(
  scenario: Scenario,
  terms: BidTerms,
  options: readonly AnsweredOption[]
): PriceSensitivity {
  const others = options.slice(1);
  const asIs = others.map((option) => candidateOf(option));
  const posts = others.flatMap(({ scenario: own }) => own.posts);
  return {
    byRule: preferredOption(asIs, null),
    dearer: priceSwitch(asIs),
    cases: priceCases(terms, { staff: scenario.staff, posts }).map((each): OtherPrices => {
      const priced = others.map((option) => ({ option, priced: pricedAt(option, scenario, each) }));
      const candidates = priced.map(
        ({ option, priced: { economic } }): Candidate => ({ ...candidateOf(option), presentCost: economic.presentCost })
      );
      return {
        what: each.what,
        at: each.at,
        options: priced.map(({ option: { name }, priced: { economic, financial } }) => ({
          name,
          nominal: financial.reduce((sum, { increment }) => sum + increment, 0),
          presentCost: economic.presentCost
        })),
        byRule: preferredOption(candidates, null)
      };
    })
  };
}

function pricedAt(
  { scenario: option, priced }: AnsweredOption,
  nothing: Scenario,
  { terms, economicPension, recruitmentWeeks }: PriceCase
): AnsweredOption["priced"] {
  const recruited = { ...option, staff: { ...option.staff, recruitmentWeeks } };
  return priceOption({
    option: { ...recruited, posts: phasedPosts(recruited, nothing.posts, terms.advertDate) },
    nothing,
    terms,
    oneOffs: priced.oneOffs,
    economicPension,
    evidence: bundledEvidence
  });
}
