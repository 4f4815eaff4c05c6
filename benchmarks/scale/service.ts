import { join } from "node:path";
import type { Program } from "@caseload/simulation";
import { readProgram } from "../read-program.ts";

/** A whole service: the average organisation of the examples, made larger in the same proportions. */
export interface Size {
  /** People on the caseload at the start. */
  readonly people: number;
  readonly years: number;
  readonly fidelity: "headroom" | "rostered";
}

const example = join(import.meta.dirname, "..", "..", "examples", "average-organisation.yaml");
const peopleOfExample = 232;
const newPatientsOfExample = 74;
const peoplePerCns = 60;

/**
 * The default model of the example, with its tasks and calendars, for a service of this size with a CNS to sixty people,
 * who keep up with the work: what one CNS to 232 leaves waiting would be most of what is held in memory.
 */
export function serviceOf({ people, years, fidelity }: Size): Program {
  const times = people / peopleOfExample;
  return readProgram(example, (text) =>
    [
      text.replace(/^posts:[\s\S]*$/m, ""),
      `newPatientsPerYear: ${newPatientsOfExample * times}`,
      `caseload: {people: ${people}}`,
      `posts: [{role: cns, wte: 1, count: ${Math.max(1, Math.round(people / peoplePerCns))}}]`,
      `staff: {fidelity: ${fidelity}}`,
      `years: ${years}`,
      ""
    ].join("\n")
  );
}
