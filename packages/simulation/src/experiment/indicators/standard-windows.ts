import { standards } from "@caseload/evidence";
import { sourcesOf } from "../../engine/compile-sources.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { isJudgedOtherwise } from "./coverage.ts";
import { countsFor } from "./service-names.ts";

/**
 * Days within which the work of a Standard is in time, each once and the shortest first; empty where none is watched,
 * and for a Standard that is not judged by a window. Of Standard 2 the days after which everybody should have a named CNS.
 */
export function windowsOfStandard(scenario: Scenario, number: number): readonly number[] {
  const standard = standards.find((each) => each.number === number);
  if (standard === undefined) throw new RangeError(`invalid standard; not one of the Standards of Care: ${number}`);
  if (standard.windowDays === undefined) return [];
  if (isJudgedOtherwise(number)) {
    const own = scenario.targets.find((target) => target.standard === number)?.windowDays;
    return own == null ? [] : [own.value];
  }
  const windows = sourcesOf(scenario)
    .filter((source) => countsFor(source, standard))
    .flatMap(({ specification }) => specification.windowDays?.value ?? []);
  return [...new Set(windows)].sort((a, b) => a - b);
}
