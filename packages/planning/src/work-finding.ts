import type { ExplainLine } from "./answer.ts";
import type { Requirement } from "./groundwork.ts";

/** What a method that counts work found for one case and reading, before ranges and prices. */
export interface WorkFinding {
  readonly required: Requirement;
  readonly why: string;
  readonly details: Readonly<Record<string, unknown>>;
  readonly explain: readonly ExplainLine[];
}
