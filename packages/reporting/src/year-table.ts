import { loadYears, type MethodAnswer } from "@caseload/planning";
import type { Scenario } from "@caseload/simulation";
import { roleName } from "./role-name.ts";
import { type Cell, type Column, column, type Table, textColumn } from "./table.ts";

/** What the years are; empty where the load method gives none. */
export function yearWords(methods: readonly MethodAnswer[]): string {
  return methods.some((answer) => loadYears(answer).length > 0)
    ? "By the load method, with each year's own caseload, diagnoses and deaths. The posts required are for the steady state."
    : "";
}

/** The caseload and the posts of the load method in each year; a column for each role and reading that has any. */
export function yearTable(methods: readonly MethodAnswer[], scenario: Scenario): Table {
  const answers = methods.filter((answer) => loadYears(answer).length > 0);
  const [first] = answers;
  const years = first === undefined ? [] : loadYears(first);
  const asked = answers.flatMap((answer) =>
    [...new Set(loadYears(answer).flatMap(({ posts }) => Object.keys(posts)))]
      .filter((role) => loadYears(answer).some(({ posts }) => (posts[role] ?? 0) > 0))
      .map((role) => ({ answer, role }))
  );
  return {
    title: "",
    columns: [
      textColumn("year", "year"),
      column("caseload", "caseload, mid-year", "people", "people"),
      column("newPatients", "new", "people", "people"),
      column("deaths", "deaths", "people", "people"),
      ...asked.map(
        ({ answer, role }): Column =>
          column(`${answer.reading}-${role}`, `${roleName(role, scenario)}, ${answer.reading}`, "WTE", "posts")
      )
    ],
    rows: years.map(({ year, caseload, newPatients, deaths }, index): Cell[] => [
      `${year}`,
      caseload,
      newPatients,
      deaths,
      ...asked.map(({ answer, role }) => loadYears(answer)[index]?.posts[role] ?? 0)
    ])
  };
}
