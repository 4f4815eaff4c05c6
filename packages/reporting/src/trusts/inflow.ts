import type { ComparedTrust, Trust } from "@caseload/planning";
import { hasBestGuess } from "./trust-words.ts";

/** People who come from another trust; null where that trust has no best guess, which they would tell. */
export function inflowPeople({ name, people }: Trust["from"][number], trusts: readonly ComparedTrust[]): number | null {
  const source = trusts.find(({ trust }) => trust.name === name || trust.odsCode === name)?.trust;
  return source === undefined || hasBestGuess(source) ? people : null;
}
