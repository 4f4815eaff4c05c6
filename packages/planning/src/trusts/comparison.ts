import type { Reading, SuccessShare, Verdict } from "@caseload/simulation";
import type { ExplainLine, MethodName, RatioBasis } from "../answer.ts";
import type { Establishment, SoughtRole } from "../establishment.ts";
import type { ColumnMatch, DisclosureRule, Interval, Trust } from "./trust.ts";

/** By how much one assumption alone moves the posts of a role: WTE at its two ends less the WTE at its base. */
export interface Swing {
  readonly id: string;
  /** Whether the assumption is one and the same for all trusts, so that it moves them together. */
  readonly isShared: boolean;
  readonly role: SoughtRole;
  readonly atLow: number;
  readonly atHigh: number;
}

/** Posts that are lacking; support workers are null where the file does not say how many there are, which is not none. */
export interface TrustGap {
  readonly cns: Interval;
  readonly supportWorker: Interval | null;
}

/** Posts that a trust or a group needs, by one method in one reading. */
export interface Need {
  readonly method: MethodName;
  readonly reading: Reading;
  readonly basis?: RatioBasis;
  /** WTE; the value is null where the trust's size has no honest best guess. */
  readonly posts: Readonly<Record<SoughtRole, Interval>>;
  /** What sums and ranks use; never shown for a trust without a best guess. */
  readonly used: Establishment;
  /** Pounds a year, trust's pension convention unless the base asks otherwise. */
  readonly costPerYear: Interval;
  /** What sums use, as `used` is. */
  readonly costUsed: number;
  /** Need less posts in place; null where the posts in place are not in the file. */
  readonly gap: TrustGap | null;
  readonly swings: readonly Swing[];
  /** Set where the method has no answer; posts are then 0 to 0 without a value and are left out of sums, which say so. */
  readonly cannotTell: string | null;
}

/** What the simulation says of a trust, on one mix of posts and without a frontier. */
export interface TrustSimulation {
  readonly reading: Reading;
  readonly verdict: Verdict;
  /** The least of the mix that meets; null where no number does. */
  readonly needed: Establishment | null;
  readonly tooFew: Establishment | null;
  readonly success: SuccessShare | null;
  /** Standards that no number of posts would meet. */
  readonly outOfReach: readonly string[];
  /** With the posts in place; null where these are not in the file. */
  readonly now: {
    readonly verdict: Verdict;
    /** Share of people whose due work was all done in its window, and share of work done in time. */
    readonly reach: Interval;
    readonly doneInTime: number | null;
    readonly firstToFail: readonly string[];
  } | null;
  readonly effort: { readonly establishments: number; readonly replications: number };
}

/** All that is found for one trust alone; plain data, kept in its checkpoint. */
export interface TrustAnswer {
  readonly key: string;
  /** People on the caseload. */
  readonly caseload: Interval;
  readonly caseloadUsed: number;
  readonly caseloadSwings: readonly Omit<Swing, "role">[];
  readonly needs: readonly Need[];
  /** WTE for secondary breast cancer (weighted by share of time) and as contracted; null where not in the file. */
  readonly inPlace: { readonly weighted: Establishment; readonly contracted: Establishment } | null;
  /** Null where it was not asked for, or where the size has no best guess or nobody is there. */
  readonly simulation: TrustSimulation | null;
  readonly warnings: readonly string[];
}

export interface ComparedTrust {
  readonly trust: Trust;
  readonly answer: TrustAnswer;
}

/** WTE in place; support workers are null where no trust of the file says how many there are. */
export interface PostsTold {
  readonly cns: number;
  readonly supportWorker: number | null;
}

/** An alliance, or all trusts together. */
export interface ComparedGroup {
  /** Null for trusts without an alliance, and for the total. */
  readonly name: string | null;
  /** Keys of its trusts. */
  readonly trusts: readonly string[];
  /** Sums over its trusts; shared assumptions move all together, own ones as chance has it. */
  readonly newPatientsPerYear: Interval;
  readonly caseload: Interval;
  readonly needs: readonly Need[];
  /** Over the trusts whose posts are in the file. */
  readonly inPlace: {
    readonly weighted: PostsTold;
    readonly contracted: PostsTold;
    readonly trusts: number;
  } | null;
  /** What would be needed if the trusts shared posts; null where it was not asked for, or the group has one trust or no best guess. */
  readonly pooling: Pooling | null;
}

/** What sharing posts, or covering each other's leave, saves against each trust alone. */
export interface Pooling {
  readonly reading: Reading;
  readonly ways: readonly {
    readonly way: "alone" | "hubAndSpoke" | "leaveCover";
    /** By the arithmetic of the load method. */
    readonly byArithmetic: Establishment;
    /** By simulation: the sum of each alone, or the pooled service. Null where it was not simulated. */
    readonly bySimulation: Establishment | null;
    readonly verdict: Verdict | null;
  }[];
  /** The arithmetic, line by line. */
  readonly explain: readonly ExplainLine[];
  readonly words: string;
}

/** A funnel plot of an observed rate; counts are protected ones. */
export interface Funnel {
  readonly id: "people-per-wte" | "new-patients-per-activity" | "new-patients-per-population";
  readonly title: string;
  readonly rateLabel: string;
  readonly denominatorLabel: string;
  /** The rate of all together. */
  readonly centre: number;
  readonly points: readonly {
    readonly key: string;
    readonly name: string;
    readonly denominator: number;
    readonly rate: number;
    /** Standardised distance from the centre after overdispersion. */
    readonly z: number;
    readonly zone: "within" | "beyond 95 %" | "beyond 99.8 %";
  }[];
  /** Limits along the denominator, for drawing. */
  readonly limits: readonly {
    readonly denominator: number;
    readonly low95: number;
    readonly high95: number;
    readonly low998: number;
    readonly high998: number;
  }[];
  readonly overdispersion: {
    /** Winsorised mean of squared z-scores, and the variance between trusts that the limits were widened by. */
    readonly phi: number;
    readonly tau: number;
    readonly widened: boolean;
  };
  /** Method with its authors and year, in a sentence. */
  readonly method: string;
  /** Trusts that could not be shown, with the reason. */
  readonly leftOut: readonly { readonly name: string; readonly why: string }[];
}

/** Gaps in order, with the ranks that each trust may have. */
export interface RankedGaps {
  readonly method: string;
  readonly perHundredPeople: boolean;
  readonly rows: readonly {
    readonly key: string;
    readonly name: string;
    readonly gap: Interval;
    readonly rank: number;
    readonly rankLow: number;
    readonly rankHigh: number;
  }[];
  readonly words: string;
}

/** How a fixed number of new posts is shared. */
export interface Allocation {
  readonly role: SoughtRole;
  readonly newPosts: number;
  readonly step: number;
  readonly method: MethodName;
  readonly reading: Reading;
  readonly strategies: readonly {
    readonly strategy: "mostNeed" | "mostTrusts" | "worstFirst";
    readonly given: readonly { readonly key: string; readonly name: string; readonly wte: number }[];
    /** Expected WTE of unmet need closed, and left. */
    readonly closed: number;
    readonly left: number;
    readonly trustsMeeting: number;
    /** Expected number of trusts whose need is covered, over what is not known. */
    readonly trustsMeetingExpected: number;
    /** Posts over need of the trust that is worst off afterwards. */
    readonly lowestCoverage: number;
    /** New posts that nobody needs any more. */
    readonly unused: number;
  }[];
  readonly words: string;
  readonly leftOut: readonly string[];
}

export interface Comparison {
  readonly file: string;
  readonly columns: readonly ColumnMatch[];
  readonly disclosure: { readonly rule: DisclosureRule; readonly suppressed: number; readonly words: string };
  /** The need that gaps, ranks, charts and allocations speak of. */
  readonly chosen: { readonly method: MethodName; readonly reading: Reading };
  /** In the order of the file. */
  readonly trusts: readonly ComparedTrust[];
  readonly alliances: readonly ComparedGroup[];
  readonly total: ComparedGroup;
  readonly funnels: readonly Funnel[];
  /** Why there is no funnel plot of a rate, a sentence each without full stop. */
  readonly noFunnel: readonly string[];
  /** Null where they were not asked for. */
  readonly ranks: RankedGaps | null;
  readonly allocation: Allocation | null;
  /** What the file does not hold, a sentence each. */
  readonly notInFile: readonly string[];
  readonly warnings: readonly string[];
  /** False where it was interrupted: keys of trusts that have no answer yet. */
  readonly unfinished: readonly string[];
  /** Ids of the defaults used. */
  readonly assumptions: readonly string[];
}
