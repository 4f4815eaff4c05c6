import type { MethodAnswer } from "./answer.ts";
import type { CaseloadYear } from "./caseload-by-year.ts";

/** What the load method asks for in one year, with that year's own caseload, diagnoses and deaths. */
export interface LoadYear extends CaseloadYear {
  /** People at the quantile staffed for. */
  readonly staffedFor: number;
  /** WTE by role. */
  readonly posts: Readonly<Record<string, number>>;
}

/** One full-time nurse with a list of so many people. */
export interface NurseList {
  readonly cases: number;
  readonly utilisation: number;
  /** Mean working days until a person's need is met, the contact included. */
  readonly delayDays: number;
  /** People newly taken on in a year that such a list makes room for. */
  readonly newCasesPerYear: number;
}

/** The lists that one full-time nurse could hold, and the number of people at which the list saturates. */
export interface NurseLists {
  /** The largest list that keeps utilisation and delay below their ceilings. */
  readonly cases: number;
  readonly saturationCaseload: number;
  readonly table: readonly NurseList[];
}

/** The years of a load answer; none for any other, or where it cannot tell. */
export function loadYears({ method, details }: MethodAnswer): readonly LoadYear[] {
  return method === "load" && Array.isArray(details.byYear) ? (details.byYear as readonly LoadYear[]) : [];
}

/** The lists of a named-nurse answer; null for any other, or where it cannot tell. */
export function nurseLists({ method, details }: MethodAnswer): NurseLists | null {
  return method === "named-nurse" && Array.isArray(details.table) ? (details as unknown as NurseLists) : null;
}
