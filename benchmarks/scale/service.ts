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

/** The default model of the example, with its tasks and calendars, for a service of this size. One CNS to 232 people. */
export function serviceOf({ people, years, fidelity }: Size): Program {
  const times = people / peopleOfExample;
  return readProgram(example, (text) =>
    [
      text.replace(/^posts:[\s\S]*$/m, ""),
      `newPatientsPerYear: ${newPatientsOfExample * times}`,
      `caseload: {people: ${people}}`,
      `posts: [{role: cns, wte: 1, count: ${Math.round(times)}}]`,
      `staff: {fidelity: ${fidelity}}`,
      `years: ${years}`,
      ""
    ].join("\n")
  );
}
