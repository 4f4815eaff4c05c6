import { standards } from "@caseload/evidence";
import { coverage } from "./coverage.ts";
import type { RatioIndicator } from "./definition.ts";
import { inTimeShare, leftOut, occasionsInTime } from "./in-time-share.ts";
import { countsFor } from "./service-names.ts";

/** Each standard in a word or two, for a label; by its id in the evidence. */
const shortTitles: Readonly<Record<string, string>> = {
  "skilled-cns": "meeting a CNS at diagnosis",
  "named-cns": "a named CNS",
  "comprehensive-assessment": "assessment of needs",
  "supportive-services": "referral to supportive services",
  "financial-advice": "advice on money and work",
  "personal-plan": "personal plan and decisions",
  "mdt-review": "team review",
  communication: "telling the GP and other teams",
  "palliative-information": "palliative information",
  "family-support": "support for the family",
  "end-of-life-planning": "end-of-life planning"
};

const nobodyLeftOut = "Nobody is left out: people count from diagnosis to death.";

/** Where a standard is measured by something else than occasions met in time: Standard 2 by days with a named CNS. */
const otherwise: Readonly<Record<number, string>> = { 2: "named-cns" };

/** An indicator for each of the eleven Standards of Care, as its sentence in the evidence says. */
export const standardIndicators: readonly RatioIndicator[] = standards.map((standard) => {
  const other = coverage.find(({ id }) => id === otherwise[standard.number]);
  const described = {
    id: `standard-${standard.number}`,
    label: `Standard ${standard.number}: ${shortTitles[standard.id] ?? standard.title}`,
    standard: standard.number
  };
  if (other !== undefined) return { ...other, ...described, definition: `${standard.indicator} ${nobodyLeftOut}` };
  return {
    ...inTimeShare,
    ...described,
    definition: `${standard.indicator} ${leftOut}`,
    breakdowns: ["year", "tier", "task"],
    termsOf: occasionsInTime((source) => countsFor(source, standard))
  };
});
