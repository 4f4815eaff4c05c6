// what the sources say

export type { Fact, NumberFact, RangeFact, WordFact } from "./fact.ts";
export { documentFacts, factById, facts, publishedFacts } from "./fact-register.ts";
export type { Quality, Source, SourceDocument } from "./provenance.ts";
export { qualities } from "./qualities.ts";
export { sourceById, sources } from "./source-documents.ts";

// where they contradict each other, what they do not say, and what is used instead

export type { Default, Unknown } from "./assumption.ts";
export type { Conflict } from "./conflict.ts";
export { conflictById, conflicts } from "./conflict-register.ts";
export { defaultById, defaults } from "./default-register.ts";
export { unknownById, unknowns } from "./unknown-register.ts";

// who does what, and what for

export type { Role } from "./role.ts";
export { roleById, roles } from "./roles.ts";
export type { Standard } from "./standard.ts";
export { standardByNumber, standards } from "./standards.ts";
export type { CourseEvent, Eligibility, Task, Trigger, WhenLate } from "./task.ts";
export { taskById, tasks } from "./tasks.ts";

// what it costs

export type {
  ContractHours,
  HighCostArea,
  OnCosts,
  PayPoint,
  PayProgression,
  PayStep,
  PayVerification
} from "./pay.ts";
export { contractHours, highCostAreas, onCosts, payPoints, payProgressions } from "./pay-tables.ts";

// services to start from

export type { Preset } from "./preset.ts";
export { presetById, presets } from "./presets.ts";
export type { SurvivalAlternative } from "./survival-alternative.ts";
export { survivalAlternatives } from "./survival-alternatives.ts";

// how small counts are hidden

export { type DisclosureControl, disclosureControlById, disclosureControls } from "./disclosure-controls.ts";

// words

export { nearestIds } from "./nearest-ids.ts";
export { type Word, wordById, words } from "./word-list.ts";

// whether all of it holds together

export type { Catalogue } from "./catalogue.ts";
export { catalogueProblems } from "./catalogue-problems.ts";
export type { Evidence } from "./evidence.ts";
export { evidenceProblems } from "./evidence-problems.ts";
