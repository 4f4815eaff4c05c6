import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";
import type { ScenarioObject } from "./scenario-object.ts";

/** Characters of an address that browsers, mail and Word files are sure to keep whole. */
export const mostCharacters = 8000;

/** Bytes that a scenario may unfold to: a short address must not fill the memory. */
const mostBytes = 1_000_000;

/** A scenario as the part of an address after the #: deflated JSON in the alphabet of base64url. */
export function hashOf(scenario: ScenarioObject): string {
  const bytes = deflateSync(strToU8(JSON.stringify(scenario)), { level: 9 });
  const text = btoa(String.fromCharCode(...bytes));
  return `s=${text.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}`;
}

/** The scenario of an address; null where it holds none, or a damaged one. */
export function scenarioOf(hash: string): ScenarioObject | null {
  const [, text] = /^#?s=([\w-]+)$/.exec(hash) ?? [];
  if (text === undefined) return null;
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
    const whole = inflateSync(bytes, { out: new Uint8Array(mostBytes) });
    const value: unknown = JSON.parse(strFromU8(whole));
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as ScenarioObject) : null;
  } catch {
    return null;
  }
}
