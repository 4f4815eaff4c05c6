export type PayStep = "entry" | "intermediate" | "top";
export type PayVerification = "verified" | "derived" | "general knowledge";

/** Basic full-time pay of one Agenda for Change band and step in one financial year, England, pounds. */
export interface PayPoint {
  /** "2026/27". */
  readonly year: string;
  readonly band: string;
  readonly step: PayStep;
  readonly basicPounds: number;
  readonly verification: PayVerification;
  readonly source: import("./provenance.ts").Source;
}

/** What an employer pays on top of basic pay in one financial year. Rates are shares of pay. */
export interface OnCosts {
  readonly year: string;
  readonly nationalInsuranceRate: number;
  /** Pounds a year and head: two half-time people cross it twice. */
  readonly nationalInsuranceThresholdPounds: number;
  readonly nationalInsuranceVerification: PayVerification;
  /** Rate the trust pays. */
  readonly pensionTrustRate: number;
  /** Rate of the whole system: the trust's and the part paid centrally. */
  readonly pensionSystemRate: number;
  readonly apprenticeshipLevyRate: number;
  readonly verification: PayVerification;
  readonly source: import("./provenance.ts").Source;
}

/** High-cost-area supplement: a share of basic pay, between a minimum and a maximum. Open before 2025/26. */
export interface HighCostArea {
  readonly year: string;
  readonly area: "inner" | "outer" | "fringe";
  readonly rate: number;
  readonly minimumPounds: number;
  readonly maximumPounds: number;
  readonly verification: PayVerification;
  readonly source: import("./provenance.ts").Source;
}

/** Contracted hours a week of one whole-time equivalent, from a date on. */
export interface ContractHours {
  readonly nation: "England" | "Wales" | "Scotland" | "Northern Ireland";
  /** ISO date from which it holds. */
  readonly from: string;
  readonly hoursPerWeek: number;
  readonly verification: PayVerification;
  readonly source: import("./provenance.ts").Source;
}

/** Years of service in each step of a band before the next one is paid. */
export interface PayProgression {
  readonly band: string;
  readonly yearsAtEntry: number;
  /** Null for bands without an intermediate step. */
  readonly yearsAtIntermediate: number | null;
  readonly verification: PayVerification;
  readonly source: import("./provenance.ts").Source;
}
