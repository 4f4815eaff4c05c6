import { presets } from "caseload";
import { type Path, type ScenarioObject, valueAt, withServiceValue } from "./scenario-object.ts";

/**
 * The same scenario with another number of new people a year, or any other value. Where a preset counts the caseload, that
 * count belongs to its own new people: with others, the caseload is what they build up over the years.
 *
 * @param service - 0 for the scenario itself, 1 to 3 for its variants
 */
export function withChange(scenario: ScenarioObject, service: number, path: Path, value: unknown): ScenarioObject {
  const changed = withServiceValue(scenario, service, path, value);
  const preset = presets.find(({ id }) => id === scenario.extends);
  const isOfPreset =
    valueAt(preset?.scenario, ["caseload"]) !== undefined && valueAt(scenario, ["caseload"]) === undefined;
  return path[0] === "newPatientsPerYear" && isOfPreset
    ? withServiceValue(changed, service, ["caseload"], "steadyState")
    : changed;
}
