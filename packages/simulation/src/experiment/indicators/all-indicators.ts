import { assessments } from "./assessments.ts";
import { beforeDeath } from "./before-death.ts";
import { caseload } from "./caseload.ts";
import { contacts } from "./contacts.ts";
import { continuity } from "./continuity.ts";
import { coverage } from "./coverage.ts";
import { daysTo } from "./days-to.ts";
import type { IndicatorDefinition } from "./definition.ts";
import { reach } from "./reach.ts";
import { released } from "./released.ts";
import { staffTime } from "./staff-time.ts";
import { standardIndicators } from "./standards.ts";
import { waiting } from "./waiting.ts";
import { work } from "./work.ts";

/** Indicators of a subject, in the order in which they are told. */
export interface IndicatorGroup {
  readonly title: string;
  readonly indicators: readonly IndicatorDefinition[];
}

export const indicatorGroups: readonly IndicatorGroup[] = [
  { title: "Care to the Standards", indicators: [...reach, ...standardIndicators] },
  { title: "Someone to turn to", indicators: [...coverage, ...daysTo, ...contacts, ...continuity] },
  { title: "Assessments and the end of life", indicators: [...assessments, ...beforeDeath] },
  { title: "People", indicators: caseload },
  { title: "Work done and left undone", indicators: [...work, ...waiting] },
  { title: "Staff time", indicators: [...staffTime, ...released] }
];

/** Every indicator that a run gives. */
export const allIndicators: readonly IndicatorDefinition[] = indicatorGroups.flatMap(({ indicators }) => indicators);
