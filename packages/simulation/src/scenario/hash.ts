import type { Scenario } from "./scenario.ts";
import { sha256 } from "./sha-256.ts";

/**
 * SHA-256 of a resolved scenario as canonical JSON, 64 hexadecimal digits: equal scenarios have equal hashes whatever
 * the order of keys in the file, and a changed default of the evidence changes it.
 */
export const scenarioHash = (scenario: Scenario): string => sha256(canonicalJson(scenario));

/**
 * Plain data as JSON with sorted keys and no spaces (as RFC 8785 asks): one text for one value. Keys whose value is
 * undefined are left out.
 * @throws RangeError for a number that JSON cannot hold
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === "number" && !Number.isFinite(value))
    throw new RangeError(`invalid number; not finite: ${value}`);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonicalJson(entry)}`).join(",")}}`;
}
