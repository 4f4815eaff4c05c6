import type { Quantity } from "@caseload/simulation";

/** Whether a part of a scenario is a number with unit, range and origin. */
export const isQuantity = (part: unknown): part is Quantity =>
  typeof part === "object" && part !== null && "origin" in part && "low" in part && "high" in part && "value" in part;

/** Ids of the defaults that any quantity in these parts of a scenario rests on, each once, in the order met. */
export function defaultsOf(...parts: readonly unknown[]): string[] {
  const ids = new Set<string>();
  const walk = (part: unknown): void => {
    if (typeof part !== "object" || part === null) return;
    if (isQuantity(part)) {
      if (part.origin.from === "default") ids.add(part.origin.id);
      return;
    }
    for (const inner of Object.values(part)) walk(inner);
  };
  parts.forEach(walk);
  return [...ids];
}
