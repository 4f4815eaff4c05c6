import type { Answered, ComparedService, FoundBySimulation } from "caseload";

/** What the page tells its worker: first the workers it may use, then each time the scenario file to answer. */
export type ToWorker = { readonly ports: readonly MessagePort[] } | { readonly id: number; readonly text: string };

/** What is being done in the background. */
export type Stage = "first look" | "simulation" | "posts";

/** What the worker tells, in this order; each piece as soon as it is there. */
export type FromWorker = { readonly id: number } & (
  | { readonly problems: readonly string[] }
  /** The desk methods: the scenario first, then its variants. */
  | { readonly answered: readonly [Answered, ...Answered[]] }
  /** What the posts in place achieve; rough ones rest on a few replications and are replaced. */
  | { readonly compared: ComparedService; readonly isRough: boolean }
  /**
   * The posts that simulation finds, of service 0, 1, …; or why there are none. Null for a variant that differs in its posts
   * alone: it needs what the service as it is needs.
   */
  | { readonly found: FoundBySimulation | { readonly problem: string } | null; readonly service: number }
  | { readonly stage: Stage; readonly done: number; readonly atMost: number | null }
  | { readonly isDone: true }
);
