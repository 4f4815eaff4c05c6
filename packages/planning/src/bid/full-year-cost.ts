import type { PayStep } from "@caseload/evidence";
import { daysLater } from "@caseload/simulation";
import type { PostCostLine } from "./post-costs.ts";
import { type PriceOptionQuestion, priceOption } from "./price-option.ts";

/**
 * Pounds that a full year of an option's posts costs more than doing nothing, without what is paid once: prices of the price
 * year, the pension convention of the bid, and everybody in a new post at one step. So it hangs neither on how many years a
 * bid has nor on when its posts begin.
 */
export function fullYearCost(
  { option, nothing, terms, evidence }: Omit<PriceOptionQuestion, "oneOffs" | "economicPension">,
  step: PayStep
): number {
  const { startDate } = nothing;
  const begins = daysLater(startDate, 1);
  const posts = option.posts.map((post) =>
    post.startDate !== null && post.startDate > startDate ? { ...post, startDate: begins } : post
  );
  const ofYear = { ...terms, startDate, years: 1, appointAt: step };
  const question = { nothing, terms: ofYear, oneOffs: [], economicPension: terms.pension, evidence };
  const [own, none] = [{ ...option, posts }, nothing].map((each) =>
    wholeYear(priceOption({ ...question, option: each }).realLines)
  );
  return (own ?? 0) - (none ?? 0);
}

/** Each post as if it were held for all of the year of its lines. */
function wholeYear(lines: readonly PostCostLine[]): number {
  const posts = [...new Set(lines.map(({ post }) => post))];
  return posts.reduce((sum, post) => {
    const own = lines.filter((line) => line.post === post);
    const days = own.reduce((all, line) => all + line.days, 0);
    const total = own.reduce((all, line) => all + line.total, 0);
    return sum + (total * (own[0]?.daysOfYear ?? 0)) / days;
  }, 0);
}
