import { type MethodAnswer, type NurseLists, nurseLists } from "@caseload/planning";
import { numberText, peopleText } from "./number-format.ts";
import { type Cell, column, type Table } from "./table.ts";

/** How use and delay grow with the list of one full-time nurse, in the first reading answered. */
export function nurseListTable(methods: readonly MethodAnswer[]): Table {
  return {
    title: "",
    columns: [
      column("cases", "people on the list", "", "people"),
      column("utilisation", "clinical time in use", "", "share"),
      column("delayDays", "until a need is met, on average", "working days", "number"),
      column("newCasesPerYear", "room for new people", "a year", "number")
    ],
    rows: (listsOf(methods)?.table ?? []).map(({ cases, utilisation, delayDays, newCasesPerYear }): Cell[] => [
      cases,
      utilisation,
      delayDays,
      newCasesPerYear
    ])
  };
}

/** A list found to be whole but for the last bits of its arithmetic is whole. */
const rounding = 1e-9;

/** What the table says, in a sentence; empty where there is no table. */
export function nurseListWords(methods: readonly MethodAnswer[]): string {
  const lists = listsOf(methods);
  if (lists === null) return "";
  return (
    `One full-time nurse can hold ${peopleText(Math.floor(lists.cases + rounding))} people within the ceilings of use ` +
    `and delay. The list saturates at ${numberText(lists.saturationCaseload)}: near it the wait climbs steeply; beyond ` +
    `it every further person adds a whole contact to everybody's wait.`
  );
}

function listsOf(methods: readonly MethodAnswer[]): NurseLists | null {
  return methods.map(nurseLists).find((lists) => lists !== null) ?? null;
}
