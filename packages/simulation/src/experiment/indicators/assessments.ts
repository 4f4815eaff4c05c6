import { assessmentId } from "../../engine/named-ids.ts";
import type { RatioIndicator } from "./definition.ts";
import { inTimeShare, leftOut, occasionsInTime } from "./in-time-share.ts";
import type { Source } from "./service-names.ts";

type CalledForBy = (trigger: Source["trigger"]) => boolean;

const onEvent =
  (event: string): CalledForBy =>
  (trigger) =>
    "on" in trigger && trigger.on === event;

const triggers: readonly { readonly id: string; readonly words: string; readonly calledFor: CalledForBy }[] = [
  { id: "diagnosis", words: "at diagnosis", calledFor: onEvent("diagnosis") },
  { id: "progression", words: "at progression", calledFor: onEvent("progression") },
  { id: "treatmentChange", words: "at a change of treatment", calledFor: onEvent("treatmentChange") },
  { id: "reEntry", words: "on return after a stable spell", calledFor: onEvent("reEntry") },
  {
    id: "requested",
    words: "on request",
    calledFor: (trigger) => "perPersonYear" in trigger || "perPersonYearByTier" in trigger
  }
];

/** Holistic needs assessments (HNA) done in time, by what called for them. */
export const assessments: readonly RatioIndicator[] = triggers.map(({ id, words, calledFor }) => ({
  ...inTimeShare,
  id: `assessment-${id}`,
  label: `Assessments done in time, ${words}`,
  definition: `Of the holistic needs assessments called for ${words}, the share done within the window, or followed within it by a later one. ${leftOut}`,
  breakdowns: ["year", "tier"],
  termsOf: occasionsInTime(({ specification, trigger }) => specification.id === assessmentId && calledFor(trigger))
}));
