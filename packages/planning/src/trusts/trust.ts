/** What the size of a trust may be told by. Breast activity (pathways of any breast referral) is a proxy. */
export type SizeMeasure = "newPatients" | "caseload" | "population" | "breastActivity";

/** Who looks after people with secondary breast cancer, in the words of the survey of organisations. */
export type ServiceModel = "dedicated" | "combined" | "primaryCover" | "none" | "unknown";

export type Rurality = "urban" | "mixed" | "rural";

/** Posts of one role in one trust. */
export interface TrustPost {
  readonly role: string;
  /** Whole-time equivalents as contracted. */
  readonly wte: number;
  /** Share of their time for secondary breast cancer, 0 to 1; null where the file does not say. */
  readonly sbcShare: number | null;
}

/** Whole numbers from low to high. */
export interface NumberRange {
  readonly low: number;
  readonly high: number;
}

/** A row of the trusts' file as it was read: true counts, not to be shown. What the file does not say is null. */
export interface TrustRow {
  /** Its place in the file: "trust-1" is the first. Contains nothing of the name. */
  readonly key: string;
  readonly line: number;
  /** As written; untrusted text. The ODS code where there is no name. */
  readonly name: string;
  readonly odsCode: string | null;
  readonly alliance: string | null;
  /** Every measure of size that the row gives. */
  readonly sizes: Readonly<Partial<Record<SizeMeasure, number>>>;
  /** Measures that the file's own source has suppressed ("*", "<5", "1-7"), with the numbers that the mark may stand for. */
  readonly suppressedAtSource: Readonly<Partial<Record<SizeMeasure, NumberRange>>>;
  /** Null where the file says nothing of staff; a role with 0 WTE is one that the file says is not there. */
  readonly posts: readonly TrustPost[] | null;
  readonly serviceModel: ServiceModel | null;
  readonly dataCompleteness: "full" | "partial" | "none" | null;
  /** Number of sites at which people are seen. */
  readonly sites: number | null;
  readonly rurality: Rurality | null;
}

/** A share of the people diagnosed at one trust who are cared for by another. */
export interface Flow {
  readonly line: number;
  /** Name or ODS code, as written. */
  readonly from: string;
  readonly to: string;
  /** Above 0, up to 1. */
  readonly share: number;
}

/** How a column of the file was understood. */
export interface ColumnMatch {
  readonly column: string;
  /** In words: "new patients a year", "CNS: WTE", "not read". */
  readonly readAs: string;
}

/** Rule of statistical disclosure control for observed counts. */
export type DisclosureRule = "nhs" | "below5" | "none";

/** An observed count as it may be shown; the true one goes no further. */
export interface ProtectedCount {
  /** Rounded where the rule rounds; null where it is suppressed. */
  readonly shown: number | null;
  /**
   * "small": a small count, or one that the source suppressed. "secondary": one of several that are hidden together, at
   * least one of them to protect another; which is which is not told.
   */
  readonly suppressed: "small" | "secondary" | null;
  /** What all that is computed starts from: the count shown, or, for suppressed ones, the even share of what they are together. */
  readonly used: number;
  /** Ends of what the true count may be, for a reader who sees only this. */
  readonly low: number;
  readonly high: number;
}

/** Low and high of what is believed, and the best guess between; null where no guess is honest. */
export interface Interval {
  readonly low: number;
  readonly value: number | null;
  readonly high: number;
}

/** A factor by which an assumption may move a trust's size, at its two ends: 0.87 and 1.33. */
export interface SizeFactor {
  /** Id of a default that all trusts share, or "own:chance", "own:proxy" … for what is each trust's own. */
  readonly id: string;
  readonly label: string;
  readonly isShared: boolean;
  readonly low: number;
  readonly high: number;
}

/** A trust as everything after the reading sees it: protected counts only. */
export interface Trust {
  readonly key: string;
  readonly name: string;
  readonly odsCode: string | null;
  readonly alliance: string | null;
  /** False for a treating site that only the flows name: what is not in the file is told as not in the file. */
  readonly inFile: boolean;
  readonly sizedBy: SizeMeasure | "flows";
  readonly observed: Readonly<Partial<Record<SizeMeasure, ProtectedCount>>>;
  /** New patients a year cared for here, after flows; the value is null where completeness is none or the count is suppressed. */
  readonly newPatientsPerYear: Interval;
  /** What all computing uses for the value: the best guess, whether it may be shown or not. */
  readonly newPatientsUsed: number;
  readonly factors: readonly SizeFactor[];
  /** How the size came about, in a sentence with its numbers (protected ones). */
  readonly how: string;
  readonly posts: readonly TrustPost[] | null;
  readonly serviceModel: ServiceModel | null;
  readonly dataCompleteness: "full" | "partial" | "none" | null;
  readonly sites: number | null;
  readonly rurality: Rurality | null;
  /** Shares of people who come from and go to other trusts, by name; empty without flows. */
  readonly from: readonly { readonly name: string; readonly people: number }[];
  readonly to: readonly { readonly name: string; readonly share: number }[];
}
