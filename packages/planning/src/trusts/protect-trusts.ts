import { type DisclosureControl, disclosureControlById } from "@caseload/evidence";
import { protectCounts } from "../disclosure/protect-counts.ts";
import { defaultIn, type Evidence } from "../evidence.ts";
import { disclosureWords } from "./disclosure-words.ts";
import { movePeople } from "./move-people.ts";
import { type SizeContext, sizeTrust } from "./size-trust.ts";
import { sizeWarnings } from "./size-warnings.ts";
import type { DisclosureRule, Flow, ProtectedCount, SizeMeasure, Trust, TrustRow } from "./trust.ts";

/** Trusts with protected counts only, and what a reader must be told of it. */
export interface ProtectedTrusts {
  /** In the order of the file; behind them places that only the flows name. */
  readonly trusts: readonly Trust[];
  /** Counts that are not shown, over all measures. */
  readonly suppressed: number;
  /** The rule and what it did, in a sentence or two. */
  readonly words: string;
  readonly warnings: readonly string[];
}

export interface ProtectTrustsOptions {
  /**
   * Mean years on the caseload, by which a counted caseload becomes new people a year; defaults to the default
   * `survival-mean-years`. Give the base's own where it differs, so that the caseload worked out is the one counted.
   */
  readonly stayYears?: number;
}

/**
 * Rows of a file as everything after it may see them: counts of people protected by the rule, sizes made of what is left,
 * people moved to where they are cared for. True counts end here.
 *
 * @throws RangeError for a row without any measure of size, which `readTrusts` refuses
 */
export function protectTrusts(
  rows: readonly TrustRow[],
  flows: readonly Flow[],
  rule: DisclosureRule,
  evidence: Evidence,
  { stayYears = defaultIn(evidence, "survival-mean-years").value }: ProtectTrustsOptions = {}
): ProtectedTrusts {
  const control = disclosureControlById(rule);
  const observed = observedCounts(rows, control);
  const context: SizeContext = { evidence, stayYears, pathways: pathwaysOf(observed, evidence) };
  const sized = rows.map((row, i): Trust => trustOf(row, observed[i] ?? {}, context));
  const trusts = movePeople(sized, flows);
  const suppressed = observed
    .flatMap((counts) => Object.values(counts))
    .filter(({ suppressed: how }) => how !== null).length;
  return {
    trusts,
    suppressed,
    words: disclosureWords(control, suppressed),
    warnings: sizeWarnings(trusts, context)
  };
}

type Observed = Readonly<Partial<Record<SizeMeasure, ProtectedCount>>>;

/** Measures that count people, or pathways of people; a population needs no protection. */
const protectedMeasures: readonly SizeMeasure[] = ["newPatients", "caseload", "breastActivity"];

/** The protected counts of each row. */
function observedCounts(rows: readonly TrustRow[], control: DisclosureControl): Observed[] {
  const byMeasure = protectedMeasures.map((measure) => {
    const cells = rows.flatMap(({ key, alliance, sizes, suppressedAtSource }) => {
      const count = sizes[measure] ?? null;
      const isGiven = count !== null || suppressedAtSource[measure] !== undefined;
      return isGiven ? [{ key, group: alliance, count }] : [];
    });
    return [measure, protectCounts(cells, control)] as const;
  });
  return rows.map(({ key, sizes, suppressedAtSource }) => {
    const observed: Partial<Record<SizeMeasure, ProtectedCount>> = {};
    for (const [measure, counts] of byMeasure) {
      const count = counts.get(key);
      const range = suppressedAtSource[measure];
      if (count !== undefined) observed[measure] = count;
      else if (range !== undefined) {
        observed[measure] = { shown: null, suppressed: "small", used: (range.low + range.high) / 2, ...range };
      }
    }
    const { population } = sizes;
    if (population !== undefined) {
      observed.population = {
        shown: population,
        suppressed: null,
        used: population,
        low: population,
        high: population
      };
    }
    return observed;
  });
}

/**
 * The pathways that England's new people are spread over: the sum over the file where it holds about as many as England
 * has, and England's where it holds a part of them.
 */
function pathwaysOf(observed: readonly Observed[], evidence: Evidence): SizeContext["pathways"] {
  const sum = observed.reduce((total, { breastActivity }) => total + (breastActivity?.used ?? 0), 0);
  const { low, value } = defaultIn(evidence, "breast-pathways-england");
  return sum >= low ? { count: sum, isFile: true } : { count: value, isFile: false };
}

function trustOf(row: TrustRow, observed: Observed, context: SizeContext): Trust {
  const { measure, newPatients, interval, factors, how } = sizeTrust(row, observed, context);
  const { key, name, odsCode, alliance, posts, serviceModel, dataCompleteness, sites, rurality } = row;
  return {
    ...{ key, name, odsCode, alliance, posts, serviceModel, dataCompleteness, sites, rurality },
    inFile: true,
    sizedBy: measure,
    observed,
    newPatientsPerYear: interval,
    newPatientsUsed: newPatients,
    factors,
    how,
    from: [],
    to: []
  };
}
