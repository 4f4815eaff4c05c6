import { chanceOf, durationOf } from "../random/purpose.ts";
import type { WorkProgram } from "./program.ts";
import type { WorkKind } from "./work-kind.ts";

/** A source of work, one trigger of one task, as one object: what `WorkProgram` has in columns by source. */
export class WorkSource {
  /** Position among the sources. */
  readonly source: number;
  readonly kind: WorkKind;
  readonly probability: number = Number.NaN;
  readonly isContact: boolean;
  /** Streams of whether an occasion leads to work, and of how long that takes. */
  readonly chanceStream: number;
  readonly durationStream: number;

  constructor(work: WorkProgram, kinds: readonly WorkKind[], source: number) {
    this.source = source;
    this.kind = kinds[work.taskOf[source] as number] as WorkKind;
    this.probability = work.probability[source] as number;
    this.isContact = work.isContact[source] === 1;
    this.chanceStream = chanceOf(source);
    this.durationStream = durationOf(source);
  }
}
