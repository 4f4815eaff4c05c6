import type { RatioTerms } from "../../statistics/ratio-estimate.ts";
import type { RunSums } from "./run-sums.ts";
import type { ServiceNames } from "./service-names.ts";

/** What a row can be about, one at a time. */
export type Breakdown = "year" | "tier" | "role" | "task" | "site";

/** Which part of a service is asked about. Years count from 1, the rest are positions in the scenario; null is all. */
export type Part = Readonly<Record<Breakdown, number | null>>;

/** All of it. */
export const wholeService: Part = { year: null, tier: null, role: null, task: null, site: null };

/** An indicator of two sums of one run; their ratio over all runs is the indicator. */
export interface RatioIndicator extends Described {
  readonly kind: "ratio";
  /**
   * How the sums of a part are read from each run; null where the service has nothing of the kind, such as contacts of
   * a task that is no contact.
   */
  readonly termsOf: (part: Part, names: ServiceNames) => RunTerms | null;
  /**
   * Of a share out of what staff have or did: the minutes that those staff have for patients. Where they have none in any
   * run there is nobody, nothing of it was done, and the share is 0; where they have some and there is nothing to share,
   * there is no share.
   */
  readonly staffMinutes?: (part: Part, names: ServiceNames) => (run: RunSums) => number;
}

/** The day by which half the people of all runs have had something. */
export interface MedianIndicator extends Described {
  readonly kind: "median";
  /** People by whole days; in the last bin those beyond. */
  readonly histogram: (run: RunSums) => Float64Array;
  /** People in the histogram, a whole number. */
  readonly people: (run: RunSums) => number;
}

/** What an indicator is, as data, and how it is read from a run. */
export type IndicatorDefinition = RatioIndicator | MedianIndicator;

/** Reads the sums of one run. */
export type RunTerms = (run: RunSums) => RatioTerms;

/** What an indicator is, in words. */
interface Described {
  readonly id: string;
  /** In plain words, without the unit. */
  readonly label: string;
  /** A sentence: what is counted, of what, and what is left out. */
  readonly definition: string;
  readonly unit: string;
  /** What the denominator is, in plain words. */
  readonly denominator: string;
  /**
   * What the denominator hangs on: the people and what happens to them, so that it is the same whatever the staff; the
   * staff and what they do; or time alone.
   */
  readonly countsOf: "people" | "staff" | "time";
  /** True where the denominator counts people or occasions, so that it can be too small to judge by. */
  readonly isCount: boolean;
  readonly breakdowns: readonly Breakdown[];
  /** The Standard of Care whose target it is held against. */
  readonly standard?: number;
}
