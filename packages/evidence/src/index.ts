// what a number must carry

// what they do not say
export type { Default, Unknown } from "./assumption.ts";
export type { Conflict } from "./conflict.ts";
export { defaultById, defaults } from "./default-register.ts";
// what the sources say
export type { Fact, NumberFact, RangeFact, WordFact } from "./fact.ts";
// what it costs
export type { ContractHours, HighCostArea, OnCosts, PayPoint, PayStep, PayVerification } from "./pay.ts";
// services to start from
export type { Preset } from "./preset.ts";
export type { Quality, Source, SourceDocument } from "./provenance.ts";
// who does what
export type { Role } from "./role.ts";
export type { Standard } from "./standard.ts";
export type { CourseEvent, Eligibility, Task, Trigger, WhenLate } from "./task.ts";
