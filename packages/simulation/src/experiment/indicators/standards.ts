import { standards } from "@caseload/evidence";
import { otherwiseJudged } from "./coverage.ts";
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

const nobodyLeftOut = "Nobody else is left out: people count until they die.";

/** A share of person-years: of everybody, for as long as the window has passed. */
const ofPeople = {
  kind: "ratio",
  unit: "share",
  denominator: "person-years on the caseload after the window",
  countsOf: "people",
  isCount: true,
  breakdowns: ["year", "tier"]
} as const;

/** An indicator for each of the eleven Standards of Care, as its sentence in the evidence says. */
export const standardIndicators: readonly RatioIndicator[] = standards.map((standard) => {
  const other = otherwiseJudged[standard.number];
  const described = {
    id: `standard-${standard.number}`,
    label: `Standard ${standard.number}: ${shortTitles[standard.id] ?? standard.title}`,
    standard: standard.number
  };
  if (other !== undefined) {
    return { ...ofPeople, ...described, definition: `${standard.indicator} ${nobodyLeftOut}`, termsOf: other };
  }
  return {
    ...inTimeShare,
    ...described,
    definition: `${standard.indicator} ${leftOut}`,
    breakdowns: ["year", "tier", "task"],
    termsOf: occasionsInTime((source) => countsFor(source, standard))
  };
});
