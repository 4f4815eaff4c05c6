import type { Program } from "./program.ts";
import { WorkKind } from "./work-kind.ts";
import { WorkSource } from "./work-source.ts";

/** The task catalogue of a program, as objects that know where their work waits. */
export class Work {
  readonly sources: readonly WorkSource[];
  /** Sources set off by each course event, and by an assessment; those that come by chance; those that recur. */
  readonly onEvent: readonly (readonly WorkSource[])[];
  readonly onAssessment: readonly WorkSource[];
  readonly demand: readonly WorkSource[];
  readonly recurring: readonly WorkSource[];
  /** The contact that induction and escalation bring. */
  readonly contact: WorkSource | null;
  /** Window of the assessment; 0 where there is none. */
  readonly assessmentWindow: number;

  constructor(program: Program) {
    const { work, behaviour } = program;
    const kinds = Array.from({ length: work.tasks }, (_, task) => new WorkKind(program, task));
    this.sources = Array.from({ length: work.sources }, (_, source) => new WorkSource(work, kinds, source));
    const named = (sources: Uint16Array): readonly WorkSource[] =>
      Array.from(sources, (source) => this.sources[source] as WorkSource);
    this.onEvent = work.onEvent.map(named);
    this.onAssessment = named(work.onAssessment);
    this.demand = named(work.demand);
    this.recurring = named(work.recurring);
    this.contact = this.sources[behaviour.contactSource] ?? null;
    this.assessmentWindow = work.windowDays[work.assessment] ?? 0;
  }
}
