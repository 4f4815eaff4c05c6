import { findRow } from "../find-row.ts";
import { standardRows } from "../standard-gap.ts";
import type { AnsweredBid, AnsweredOption } from "./answered-bid.ts";
import { claimStanding } from "./claims-section.ts";
import { confirmationOf } from "./confirmation.ts";
import { gainOf, readingOf, verdictOf } from "./option-reading.ts";

/** `result` of `bid --json`. */
export const bidResult = ({
  terms,
  base,
  options,
  preference,
  sensitivity,
  budgets,
  prices,
  found
}: AnsweredBid): Record<string, unknown> => ({
  organisation: base.scenario.organisation,
  terms: {
    title: terms.title,
    date: terms.date,
    startDate: terms.startDate,
    years: terms.years,
    pension: terms.pension,
    payInflation: terms.payInflation,
    otherInflation: terms.otherInflation,
    discountRate: terms.discountRate,
    optimismBias: terms.optimismBias,
    appointAt: terms.appointAt,
    advertDate: terms.advertDate,
    oneOffCosts: terms.oneOffCosts,
    fundingPounds: terms.fundingPounds
  },
  options: options.map((option) => ({ ...optionResult(option), confirmation: confirmationOf(option, found) })),
  preferred: preference,
  prices,
  budgets: budgets.map(({ reading, points, steps, options: own }) => ({ reading, points, steps, options: own })),
  claims: terms.claims.map((claim) => ({ ...claim, standing: claimStanding(claim) })),
  sensitivity:
    sensitivity === null
      ? null
      : { tornado: sensitivity.tornado, sampled: sensitivity.sampled.map(({ chances: _, ...spread }) => spread) },
  missing: missingOf(terms)
});

const missingOf = ({ title, author, fundingPounds }: AnsweredBid["terms"]): readonly string[] => [
  ...(title === null ? ["title"] : []),
  ...(author === null ? ["author"] : []),
  ...(fundingPounds === null ? ["fundingPounds"] : [])
];

function optionResult(option: AnsweredOption): Record<string, unknown> {
  const { name, kind, posts, added, simulated, priced, fullYear } = option;
  const told = readingOf(option);
  const gain = gainOf(option);
  return {
    name,
    kind,
    posts,
    added,
    reading: told.reading,
    verdict: verdictOf(option),
    inTime: findRow(told.rows, "work-in-time")?.mean ?? null,
    gain: gain === undefined ? null : { difference: gain.difference, low: gain.low, high: gain.high },
    readings: simulated.readings.map(({ reading, rows, together, replications }) => ({
      reading,
      replications,
      verdict: together?.verdict ?? null,
      standards: standardRows(rows).map(({ id, mean, low, high, target, verdict }) => ({
        id,
        mean,
        low,
        high,
        target,
        verdict
      }))
    })),
    fullYear,
    financial: priced.financial,
    economic: priced.economic,
    lines: priced.lines
  };
}
