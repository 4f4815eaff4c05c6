import type { Preference, PriceCase, PriceSwitch } from "@caseload/planning";

/** A price at another value: what the options then cost, and which the rule puts forward. */
export interface OtherPrices extends Pick<PriceCase, "what" | "at"> {
  readonly options: readonly {
    readonly name: string;
    /** Pounds of all years together more than doing nothing, in the prices of each. */
    readonly nominal: number;
    readonly presentCost: number;
  }[];
  /** By the rule, whether or not the bid names an option. */
  readonly byRule: Preference;
}

/** What hangs on prices, as far as they are not known. */
export interface PriceSensitivity {
  readonly cases: readonly OtherPrices[];
  /** By the rule with prices as they are. */
  readonly byRule: Preference;
  /** Null where no other option could be put forward. */
  readonly dearer: PriceSwitch | null;
}
