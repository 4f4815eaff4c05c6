import { type PayStep, payProgressions } from "@caseload/evidence";
import type { BidTerms, Quantity, Scenario } from "@caseload/simulation";

/** The price that is otherwise. */
export type OtherPrice =
  | "payInflation"
  | "otherInflation"
  | "discountRate"
  | "optimismBias"
  | "appointAt"
  | "financialPension"
  | "economicPension"
  | "recruitmentWeeks";

/** A bid with one price at another value: an end of its own range, or another choice there is. */
export interface PriceCase {
  readonly what: OtherPrice;
  readonly at: number | string;
  readonly terms: BidTerms;
  /** Convention of the economic case. */
  readonly economicPension: "trust" | "system";
  readonly recruitmentWeeks: Quantity;
}

const steps: readonly PayStep[] = ["entry", "intermediate", "top"];

/**
 * A bid with each price moved alone to the ends of its range, the pension by the other convention, and people appointed at
 * the other steps. No range is made up: a price whose range has no width is not moved. Prices of what comes once are left
 * out where nothing does.
 */
export function priceCases(terms: BidTerms, { staff, posts }: Pick<Scenario, "staff" | "posts">): readonly PriceCase[] {
  const { recruitmentWeeks } = staff;
  const asIs = { terms, economicPension: "system", recruitmentWeeks } as const;
  const moved = (what: OtherPrice, at: number | string, changed: Partial<BidTerms>): PriceCase => ({
    ...asIs,
    what,
    at,
    terms: { ...terms, ...changed }
  });
  const ofTerms = (what: "payInflation" | "otherInflation" | "discountRate" | "optimismBias"): readonly PriceCase[] => {
    const quantity = terms[what];
    return quantity === null
      ? []
      : endsOf(quantity).map((value) => moved(what, value, { [what]: { ...quantity, value } }));
  };
  // A band without the intermediate step begins at its top instead: the same case again.
  const bands = new Set(posts.map(({ band }) => band));
  const hasIntermediate = payProgressions.some(
    ({ band, yearsAtIntermediate }) => bands.has(band) && yearsAtIntermediate !== null
  );
  const financial = terms.pension === "trust" ? "system" : "trust";
  return [
    ...ofTerms("payInflation"),
    ...(terms.oneOffCosts.length === 0 ? [] : ofTerms("otherInflation")),
    ...steps
      .filter((step) => step !== terms.appointAt && (step !== "intermediate" || hasIntermediate))
      .map((step) => moved("appointAt", step, { appointAt: step })),
    moved("financialPension", financial, { pension: financial }),
    { ...asIs, what: "economicPension", at: "trust", economicPension: "trust" },
    ...ofTerms("discountRate"),
    ...ofTerms("optimismBias"),
    ...endsOf(recruitmentWeeks).map(
      (value): PriceCase => ({
        ...asIs,
        what: "recruitmentWeeks",
        at: value,
        recruitmentWeeks: { ...recruitmentWeeks, value }
      })
    )
  ];
}

const endsOf = ({ value, low, high }: Quantity): readonly number[] => [low, high].filter((end) => end !== value);
