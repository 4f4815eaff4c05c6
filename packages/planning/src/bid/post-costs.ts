import { payProgressions as libraryProgressions, type PayProgression, type PayStep } from "@caseload/evidence";
import { daysLater, type Post, type Scenario } from "@caseload/simulation";
import { costOf, type PayRules, type PostPrice } from "../cost.ts";
import { daysBetween, type FinancialYear } from "./financial-year.ts";
import { type StepSpell, stepSpells } from "./pay-progression.ts";

/** What a post costs in one financial year at one step: enough to redo it with a calculator. */
export interface PostCostLine {
  /** Place of the post in the option's scenario, from 0. */
  readonly post: number;
  readonly role: string;
  readonly band: string;
  readonly wte: number;
  readonly heads: number;
  /** Share of the post's time that is this service's, and so of its cost. */
  readonly share: number;
  /** False for posts in place. */
  readonly isNew: boolean;
  readonly step: PayStep;
  /** Financial year, "2026/27". */
  readonly year: string;
  /** Days at this step in the year, of all its days. */
  readonly days: number;
  readonly daysOfYear: number;
  /** Pounds for those days and that share. */
  readonly basic: number;
  readonly supplement: number;
  readonly nationalInsurance: number;
  readonly pension: number;
  readonly levy: number;
  readonly total: number;
}

/** How the posts of an option are priced. */
export interface PostPricing {
  readonly years: readonly FinancialYear[];
  /** The pay rules of a band and step in a financial year. */
  readonly rulesOf: (price: Pick<PostPrice, "year" | "band" | "step">) => PayRules;
  /** Step at which people in new posts begin. */
  readonly appointAt: PayStep;
  /** Defaults to those that come with the library. */
  readonly progressions?: readonly PayProgression[];
}

/**
 * What the posts of a scenario cost in each financial year, line by line: a line for each post, year and step.
 *
 * Posts in place are paid at the step that the scenario prices at (`cost.payStep`) throughout: how long their people have
 * been in it is not known. New ones, those that begin after the first day, begin at `appointAt` and move on by the years
 * of their band; a post that nobody holds yet costs nothing. Everybody is taken to stay: a leaver's successor would begin
 * lower, and the time in between would cost nothing.
 *
 * @throws RangeError for a band, year or step that the evidence does not hold
 */
export function postCosts(
  { posts, startDate, cost }: Pick<Scenario, "posts" | "startDate" | "cost">,
  { years, rulesOf, appointAt, progressions = libraryProgressions }: PostPricing
): readonly PostCostLine[] {
  return posts.flatMap((post, index) => {
    const begins = post.startDate;
    const isNew = begins !== null && begins > startDate;
    const spells: readonly StepSpell[] = isNew
      ? stepSpells(post.band, appointAt, begins, progressions)
      : [{ step: cost.payStep, from: begins ?? "0001-01-01", until: null }];
    return years.flatMap((year) =>
      spells.flatMap((spell) => {
        const days = daysIn(year, spell, post);
        if (days === 0) return [];
        const rules = rulesOf({ year: year.label, band: post.band, step: spell.step });
        return [lineOf({ ...post, post: index, isNew, step: spell.step }, { year, days, rules })];
      })
    );
  });
}

/** Days of a year in which a post is held at a step. */
function daysIn({ from, until }: FinancialYear, spell: StepSpell, { endDate }: Post): number {
  const ends = [until, spell.until, endDate === null ? null : daysLater(endDate, 1)].filter((end) => end !== null);
  return daysBetween(
    from > spell.from ? from : spell.from,
    ends.reduce((first, end) => (end < first ? end : first))
  );
}

function lineOf(
  { post, role, band, wte, heads, sbcShare, isNew, step }: Post & { post: number; isNew: boolean; step: PayStep },
  { year, days, rules }: { year: FinancialYear; days: number; rules: PayRules }
): PostCostLine {
  const share = sbcShare.value;
  const part = (share * days) / year.days;
  const pay = rules.fullTimePay * wte * part;
  const total = costOf(wte, rules, heads) * part;
  const pension = rules.pensionRate * pay;
  const levy = rules.onCosts.apprenticeshipLevyRate * pay;
  return {
    post,
    role,
    band,
    wte,
    heads,
    share,
    isNew,
    step,
    year: year.label,
    days,
    daysOfYear: year.days,
    basic: rules.basic * wte * part,
    supplement: rules.supplement * wte * part,
    nationalInsurance: total - pay - pension - levy,
    pension,
    levy,
    total
  };
}
