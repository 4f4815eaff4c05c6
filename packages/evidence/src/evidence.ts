import type { Default, Unknown } from "./assumption.ts";
import type { Conflict } from "./conflict.ts";
import type { Fact } from "./fact.ts";
import type { SourceDocument } from "./provenance.ts";
import type { Word } from "./word-list.ts";

/** What is known, where from, what is not known, and what is used instead. */
export interface Evidence {
  readonly sources: readonly SourceDocument[];
  readonly facts: readonly Fact[];
  readonly conflicts: readonly Conflict[];
  readonly unknowns: readonly Unknown[];
  readonly defaults: readonly Default[];
  readonly words: readonly Word[];
}
