import type { Evidence } from "../evidence.ts";
import { defaultIn } from "../evidence.ts";
import { shown } from "../explain-line.ts";
import { countInterval } from "./count-interval.ts";
import { countWords } from "./count-words.ts";
import { sizeInterval } from "./size-interval.ts";
import type { Interval, ProtectedCount, SizeFactor, SizeMeasure, TrustRow } from "./trust.ts";

/** How many new people a year a trust has before anybody moves, and how that came about. */
export interface TrustSize {
  readonly measure: SizeMeasure;
  readonly newPatients: number;
  /** Without a value where no best guess is honest: the count is suppressed, or nobody counts. */
  readonly interval: Interval;
  readonly factors: readonly SizeFactor[];
  /** A clause without a full stop. */
  readonly how: string;
}

/** What all trusts of a file share. */
export interface SizeContext {
  readonly evidence: Evidence;
  /** Mean time on the caseload, by which a counted caseload becomes new people a year. */
  readonly stayYears: number;
  /** Breast pathways that England's new people are spread over, and whether they are the file's own sum. */
  readonly pathways: { readonly count: number; readonly isFile: boolean };
}

/** Which measure tells the size where a trust gives several: a count before an estimate, an estimate before a proxy. */
export const sizeOrder: readonly SizeMeasure[] = ["newPatients", "caseload", "population", "breastActivity"];

/**
 * The size of a trust by the first of its measures.
 *
 * @throws RangeError where it has none
 */
export function sizeTrust(
  { dataCompleteness }: Pick<TrustRow, "dataCompleteness">,
  observed: Readonly<Partial<Record<SizeMeasure, ProtectedCount>>>,
  context: SizeContext
): TrustSize {
  for (const measure of sizeOrder) {
    const count = observed[measure];
    if (count === undefined) continue;
    const hasGuess = count.suppressed === null && dataCompleteness !== "none";
    const missing = undercount(dataCompleteness, context.evidence);
    const { perUnit, how, factors } = estimates[measure](count, context);
    const newPatients = count.used * perUnit;
    const all = [...factors, ...missing];
    return {
      measure,
      newPatients,
      // A count of nobody has no factor to move it, and may still have been chance.
      interval:
        newPatients === 0 && measure !== "population"
          ? { low: 0, value: hasGuess ? 0 : null, high: countInterval(0).high * perUnit }
          : sizeInterval(newPatients, all, hasGuess),
      factors: all,
      how: `${how}${dataCompleteness === "full" || dataCompleteness === null ? "" : `; ${completenessWords[dataCompleteness]}`}`
    };
  }
  throw new RangeError("invalid trust; no measure of size");
}

const completenessWords = {
  partial: "data are partial, so there may be more",
  none: "people are not counted, so there is no best guess"
};

type Estimate = (
  count: ProtectedCount,
  context: SizeContext
) => {
  /** New people a year for each one of what is measured. */
  readonly perUnit: number;
  readonly how: string;
  readonly factors: readonly SizeFactor[];
};

const estimates: Readonly<Record<SizeMeasure, Estimate>> = {
  newPatients: (count) => ({
    perUnit: 1,
    how: `${countWords(count, "new people a year")}, as counted`,
    factors: ownFactors(count)
  }),
  caseload: (count, { stayYears }) => ({
    perUnit: 1 / stayYears,
    how: `${countWords(count, "people on the caseload")} ÷ ${shown(stayYears)} years that they stay on average`,
    factors: ownFactors(count)
  }),
  population: ({ used }, { evidence }) => {
    const { value, low, high } = defaultIn(evidence, "new-patients-per-100k");
    return {
      perUnit: value / 1e5,
      how: `${shown(used)} inhabitants × ${shown(value)} in 100,000 a year (${shown(low)} to ${shown(high)}): an estimate, not a count`,
      factors: [sharedFactor(evidence, "new-patients-per-100k"), proxyFactor(evidence, "proxy-population-share")]
    };
  },
  breastActivity: (count, { evidence, pathways }) => {
    const { value, low, high } = defaultIn(evidence, "new-patients-england");
    const whose = pathways.isFile ? "of all trusts in the file" : "of England";
    const nation = pathways.isFile ? [] : [sharedFactor(evidence, "breast-pathways-england", "inverse")];
    return {
      perUnit: value / pathways.count,
      how:
        `${countWords(count, "breast pathways")} of the ${shown(pathways.count)} ${whose} × ${shown(value)} new people a ` +
        `year in England (${shown(low)} to ${shown(high)}): a proxy, for referral is not where people are treated`,
      factors: [
        sharedFactor(evidence, "new-patients-england"),
        ...nation,
        proxyFactor(evidence, "proxy-activity-share"),
        ...ownFactors(count)
      ]
    };
  }
};

/** The chance of a count, and what suppression or rounding has taken from it. */
function ownFactors(count: ProtectedCount): SizeFactor[] {
  const { used, low, high } = count;
  if (!(used > 0)) return [];
  const chance = countInterval(used);
  const relative = (at: number): number => at / used;
  const hidden: SizeFactor[] =
    low < high
      ? [
          {
            id: count.suppressed === null ? "own:rounding" : "own:suppressed",
            label: count.suppressed === null ? "Rounding of the count" : "The count that is suppressed",
            isShared: false,
            low: Math.min(1, relative(low)),
            high: Math.max(1, relative(high))
          }
        ]
      : [];
  return [
    {
      id: "own:chance",
      label: "Chance of a year's count",
      isShared: false,
      low: relative(chance.low),
      high: relative(chance.high)
    },
    ...hidden
  ];
}

/** As in a scenario, whatever the size is told by: a number that rests on no full count may be too low. */
function undercount(completeness: TrustRow["dataCompleteness"], evidence: Evidence): SizeFactor[] {
  if (completeness !== "partial" && completeness !== "none") return [];
  const { label, low, value, high } = defaultIn(evidence, `undercount-${completeness}`);
  return [
    { id: "own:completeness", label, isShared: false, low: Math.min(1, low / value), high: Math.max(1, high / value) }
  ];
}

function proxyFactor(evidence: Evidence, id: string): SizeFactor {
  const { label, low, value, high } = defaultIn(evidence, id);
  return { id: "own:proxy", label, isShared: false, low: low / value, high: high / value };
}

/** An assumption that moves all trusts together; one that is divided by works the other way round. */
function sharedFactor(evidence: Evidence, id: string, how: "direct" | "inverse" = "direct"): SizeFactor {
  const { label, low, value, high } = defaultIn(evidence, id);
  const ends = how === "direct" ? { low: low / value, high: high / value } : { low: value / high, high: value / low };
  return { id, label, isShared: true, ...ends };
}
