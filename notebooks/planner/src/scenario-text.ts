import { parse, stringify } from "yaml";
import type { ScenarioObject } from "./scenario-object.ts";

/** The name that the downloaded file has, and that messages and results call it by. */
export const scenarioFile = "scenario.yaml";

/** The scenario file of an object, to download and to compute with. */
export const textOf = (scenario: ScenarioObject): string =>
  stringify(scenario, { lineWidth: 120, aliasDuplicateObjects: false });

/** The object of a scenario file that the library can read; null where it is no object after all. */
export function objectOf(text: string): ScenarioObject | null {
  const value: unknown = parse(text);
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as ScenarioObject) : null;
}
