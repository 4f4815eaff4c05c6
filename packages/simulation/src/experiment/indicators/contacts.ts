import type { RatioIndicator } from "./definition.ts";
import { inTimeShare, leftOut, occasionsInTime } from "./in-time-share.ts";

/** Contacts that people make with the service. */
export const contacts: readonly RatioIndicator[] = [
  {
    ...inTimeShare,
    id: "contacts-in-time",
    label: "Contacts answered in time",
    definition: `Of the contacts that people made with the service, the share answered within the window. ${leftOut}`,
    breakdowns: ["year", "tier", "task"],
    termsOf: occasionsInTime(({ trigger }) => "contact" in trigger)
  }
];
