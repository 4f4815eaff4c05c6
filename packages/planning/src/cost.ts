import {
  type HighCostArea,
  highCostAreas as libraryHighCostAreas,
  onCosts as libraryOnCosts,
  type OnCosts,
  type PayPoint,
  type PayStep
} from "@caseload/evidence";
import type { Evidence } from "./evidence.ts";

/** What is asked: so much of a band, at a step, in a year. */
export interface PostPrice {
  /** Financial year, "2026/27". */
  readonly year: string;
  readonly band: string;
  readonly step: PayStep;
  readonly highCostArea: "none" | HighCostArea["area"];
  readonly pension: "trust" | "system";
}

/** Full-time pay and the rules of its year. */
export interface PayRules {
  /** Basic pay and high-cost-area supplement of one whole-time equivalent, pounds a year. */
  readonly fullTimePay: number;
  readonly basic: number;
  readonly supplement: number;
  /** False where a supplement was asked for and the evidence has none for the year. */
  readonly supplementKnown: boolean;
  readonly pensionRate: number;
  readonly onCosts: OnCosts;
}

/**
 * The pay rules of a band, step and year. Bands without an intermediate step take the top.
 *
 * @param evidence - on-costs and supplements default to those that come with the library
 * @throws RangeError for a year, band or step that the evidence does not hold
 */
export function payRules(
  price: PostPrice,
  evidence: Pick<Evidence, "payPoints" | "onCosts" | "highCostAreas">
): PayRules {
  const { payPoints, onCosts = libraryOnCosts, highCostAreas = libraryHighCostAreas } = evidence;
  const rules = onCosts.find(({ year }) => year === price.year);
  if (rules === undefined) throw new RangeError(`invalid price year; no on-costs are known for it: ${price.year}`);
  const basic = payPoint(price, payPoints).basicPounds;
  const area = highCostAreas.find((each) => each.year === price.year && each.area === price.highCostArea);
  const supplement = area === undefined ? 0 : supplementOn(basic, area);
  return {
    fullTimePay: basic + supplement,
    basic,
    supplement,
    supplementKnown: price.highCostArea === "none" || area !== undefined,
    pensionRate: price.pension === "trust" ? rules.pensionTrustRate : rules.pensionSystemRate,
    onCosts: rules
  };
}

function payPoint({ year, band, step }: PostPrice, points: readonly PayPoint[]): PayPoint {
  const ofBand = points.filter((point) => point.year === year && point.band === band);
  const found =
    ofBand.find((point) => point.step === step) ??
    (step === "intermediate" ? ofBand.find((point) => point.step === "top") : undefined);
  if (found === undefined) throw new RangeError(`invalid band; no ${step} pay is known for ${year}: band ${band}`);
  return found;
}

/** A share of basic pay between a minimum and a maximum. */
const supplementOn = (basic: number, { rate, minimumPounds, maximumPounds }: HighCostArea): number =>
  Math.min(Math.max(basic * rate, minimumPounds), maximumPounds);

/**
 * What an employer pays in a year for so many whole-time equivalents shared equally by so many people.
 *
 *   pay + NI rate x (pay of each head - threshold) x heads + pension rate x pay + levy x pay
 *
 * National insurance goes by head: two half-time people cross the threshold twice and cost less than one full-time.
 *
 * @param heads - defaults to the posts rounded up
 * @throws RangeError for a negative number of posts, or posts without anybody in them
 */
export function costOf(wte: number, rules: PayRules, heads = Math.ceil(wte)): number {
  if (!(wte >= 0 && wte < Number.POSITIVE_INFINITY)) throw new RangeError(`invalid posts; below 0: ${wte}`);
  if (wte === 0) return 0;
  if (!(heads > 0)) throw new RangeError(`invalid heads; nobody holds ${wte} WTE: ${heads}`);
  const { onCosts, pensionRate } = rules;
  const pay = rules.fullTimePay * wte;
  const insured = Math.max(0, pay / heads - onCosts.nationalInsuranceThresholdPounds) * heads;
  return pay + onCosts.nationalInsuranceRate * insured + (pensionRate + onCosts.apprenticeshipLevyRate) * pay;
}
