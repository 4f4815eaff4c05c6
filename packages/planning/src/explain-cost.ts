import type { ExplainLine, Gap, RequiredPosts } from "./answer.ts";
import { costOf, type PayRules } from "./cost.ts";
import { line, shown } from "./explain-line.ts";

/** What the posts of a role, by its name, cost a year, by both pension conventions, as `costOf` works it out. */
export function costLines(
  name: string,
  { band, wte }: RequiredPosts,
  step: string,
  rules: { readonly trust: PayRules; readonly system: PayRules }
): ExplainLine[] {
  if (wte === 0) return [];
  const { basic, supplement, fullTimePay, onCosts } = rules.trust;
  const pay = fullTimePay * wte;
  const heads = Math.ceil(wte);
  const fullTime = supplement === 0 ? shown(basic) : `(${shown(basic)} + ${shown(supplement)})`;
  const threshold = onCosts.nationalInsuranceThresholdPounds;
  const insurance =
    pay / heads > threshold
      ? ` + ${shown(onCosts.nationalInsuranceRate)} × (${shown(pay)} − ${heads} heads × ${shown(threshold)})`
      : "";
  const cost = (label: string, each: PayRules): ExplainLine =>
    line(
      label,
      `${shown(pay)} × (1 + ${shown(each.pensionRate)} + ${shown(onCosts.apprenticeshipLevyRate)})${insurance}`,
      costOf(wte, each),
      "pounds a year"
    );
  return [
    line(
      `Pay of the posts: ${name}, band ${band}, ${step} step or top, ${onCosts.year}`,
      `${shown(wte)} WTE × ${fullTime}`,
      pay,
      "pounds a year"
    ),
    cost("Trust's cost: pay with its pension share and levy, and national insurance by head", rules.trust),
    cost("Cost to the NHS: the same with the whole pension contribution", rules.system)
  ];
}

/** Posts in place against posts required. */
export const gapLine = (name: string, { wte, wteInPlace }: Gap): ExplainLine =>
  line(`Posts short: ${name}`, `${shown(wte + wteInPlace)} WTE − ${shown(wteInPlace)} in place`, wte, "WTE short");
