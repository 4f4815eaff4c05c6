import type { Fact } from "@caseload/evidence";
import type { Comparator } from "./answer.ts";
import type { StationaryCaseload } from "./stationary-caseload.ts";

interface Published {
  readonly fact: string;
  readonly label: string;
  readonly specialty: string;
  readonly of: "newPatientsPerYear" | "caseload";
  readonly unit: string;
}

/** Ratios published for other specialties: which fact holds each, and what it is a ratio of. */
const published: readonly Published[] = [
  {
    fact: "lung-new-per-wte",
    label: "New patients a year per lung cancer CNS",
    specialty: "lung cancer",
    of: "newPatientsPerYear",
    unit: "new patients a year per WTE"
  },
  {
    fact: "ms-people-per-wte",
    label: "People per multiple sclerosis nurse",
    specialty: "multiple sclerosis",
    of: "caseload",
    unit: "people per WTE"
  },
  {
    fact: "macmillan-people-per-nurse",
    label: "People per Macmillan nurse",
    specialty: "all cancers",
    of: "caseload",
    unit: "people per nurse"
  }
];

/** Posts that the ratios of other specialties would give here. They are no standards for secondary breast cancer. */
export function comparatorsFor(caseload: StationaryCaseload, facts: readonly Fact[]): Comparator[] {
  return published.flatMap(({ fact: id, label, specialty, of, unit }) => {
    const fact = facts.find((candidate) => candidate.id === id);
    if (fact === undefined || fact.kind !== "number") return [];
    const warning = `published for ${specialty}, not a standard for secondary breast cancer`;
    return [{ id, label, specialty, value: fact.value, unit, wte: caseload[of] / fact.value, warning, fact: id }];
  });
}
