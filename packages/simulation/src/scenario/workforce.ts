import type { Quantity } from "../quantity/quantity.ts";

export interface RoleSpecification {
  readonly id: string;
  readonly label: string;
  readonly registered: boolean;
  readonly sbcExpertise: boolean;
  readonly external: boolean;
  /** Band a post of this role has unless it says otherwise; null for external roles. */
  readonly band: string | null;
}

/** A post in place. */
export interface Post {
  readonly role: string;
  readonly band: string;
  readonly wte: number;
  /** People who hold it; NI and absence go by head. */
  readonly heads: number;
  /** Share of its time for secondary breast cancer. */
  readonly sbcShare: Quantity;
  /** Combined posts: whether that share is theirs, or what primary patients leave. */
  readonly protection: "protected" | "preempted";
  readonly startDate: string | null;
  readonly endDate: string | null;
  readonly site: string | null;
}

/** Time that staff have. */
export interface Staff {
  readonly time:
    | {
        readonly kind: "components";
        readonly hoursPerWeek: Quantity;
        readonly annualLeaveDays: Quantity;
        readonly bankHolidayDays: Quantity;
        readonly studyDays: Quantity;
        readonly sicknessShare: Quantity;
        readonly otherAbsenceShare: Quantity;
      }
    /** Headroom: share of paid hours lost. An uplift in the file has been turned into it. */
    | { readonly kind: "headroom"; readonly hoursPerWeek: Quantity; readonly headroom: Quantity }
    /** Always open: no calendar, so many hours in a year. For comparison with theory. */
    | { readonly kind: "alwaysOpen"; readonly hoursPerYear: Quantity };
  readonly fidelity: "headroom" | "rostered";
  /** Mean length of a spell, in days of the calendar: sickness, and maternity and other long absence. */
  readonly sicknessSpellDays: Quantity;
  readonly otherAbsenceSpellDays: Quantity;
  /** Share of annual leave that is taken in whole weeks; the rest are single days. */
  readonly leaveInWeeksShare: Quantity;
  /** Share of an absent colleague's time for patients that neighbours outside the service give. */
  readonly crossCoverShare: Quantity;
  /** Hours of the day between which the service is open on working days. */
  readonly opensAtHour: Quantity;
  readonly closesAtHour: Quantity;
  readonly nonClinicalShare: Quantity;
  readonly delegableShareOfNonClinical: Quantity;
  /** Ceiling of planned clinical time. */
  readonly targetUtilisation: Quantity;
  readonly supervisionHoursPerWeek: Quantity;
  readonly vacancyShare: Quantity;
  readonly leaversPerYear: Readonly<Record<string, Quantity>>;
  readonly recruitmentWeeks: Quantity;
  readonly rampMonths: Readonly<Record<string, Quantity>>;
}

/** A policy cap: each WTE is named key worker of so many people. Off (null) unless asked for. */
export interface Places {
  readonly perWte: Quantity;
  /** Weight of a person of each tier, in the order of `tiers`. */
  readonly weights: readonly number[];
  readonly order: "need" | "newestFirst" | "firstCome";
  /** What people without a place may receive. */
  readonly unplacedReceive: "everything" | "contacts" | "nothing";
}

export interface Site {
  readonly id: string;
  readonly label: string;
  readonly hub: boolean;
  /** Share of people cared for here; shares of all sites sum to 1. */
  readonly share: number;
  readonly travelMinutes: Quantity;
}

/** A fixed meeting: hours that come off before patient work. */
export interface Meeting {
  readonly label: string;
  readonly hoursPerMeeting: number;
  readonly perYear: number;
  /** People of the role who attend. */
  readonly role: string;
  readonly attendees: number;
}
