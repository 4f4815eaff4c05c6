import type { PayStep } from "@caseload/evidence";
import type { Quantity } from "../quantity/quantity.ts";
import type { bidProse } from "./file-bid.ts";

/** What a person must write in a bid, by its key in the file. */
export type BidProse = keyof typeof bidProse;

/** A cost that comes once. */
export interface BidOneOff {
  readonly label: string;
  /** At the prices of the price year. */
  readonly pounds: number;
  /** Year of the bid in which it is paid, from 1. */
  readonly year: number;
  /** Options that need it; null: all that add posts. */
  readonly options: readonly string[] | null;
}

/** A benefit claimed, and the fact that is put forward for it. */
export interface BidClaim {
  readonly claim: string;
  /** Id of a fact of the evidence; null where none is given. */
  readonly evidence: string | null;
}

/**
 * What a case for funding says beyond the service: section `bid` of a scenario file, with its defaults. None of it is
 * simulated, so it is no part of a `Scenario` nor of its hash.
 */
export interface BidTerms {
  /** Null where the file gives none. */
  readonly title: string | null;
  readonly author: string | null;
  /** ISO date that the document bears. */
  readonly date: string;
  /** First day from which money is asked for. */
  readonly startDate: string;
  /** Financial years looked at, from the one of the start date on. */
  readonly years: number;
  readonly pension: "trust" | "system";
  readonly payInflation: Quantity;
  readonly otherInflation: Quantity;
  readonly discountRate: Quantity;
  /** Null: none is put on. */
  readonly optimismBias: Quantity | null;
  readonly appointAt: PayStep;
  /** ISO date on which new posts are advertised. */
  readonly advertDate: string;
  /** Name of the variant that is the least that could be done; null: it is worked out. */
  readonly minimum: string | null;
  readonly preferred: string | null;
  readonly oneOffCosts: readonly BidOneOff[];
  /** Pounds in each year, the first first; the last holds for all after it. Null: none is asked for. */
  readonly fundingPounds: readonly number[] | null;
  readonly claims: readonly BidClaim[];
  readonly prose: Readonly<Partial<Record<BidProse, string>>>;
}
