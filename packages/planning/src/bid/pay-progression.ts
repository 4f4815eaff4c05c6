import type { PayProgression, PayStep } from "@caseload/evidence";
import { monthsLater } from "@caseload/simulation";

/** Days in which a person is paid at a step. */
export interface StepSpell {
  readonly step: PayStep;
  readonly from: string;
  /** First day at the next step; null where there is none. */
  readonly until: string | null;
}

const monthsPerYear = 12;

/**
 * When somebody who begins at a step of a band moves to the next: after the years that the band's rules ask for in each.
 * Those who begin at the top, or whose band has no further step, stay.
 *
 * @param from - first day in post
 * @throws RangeError for a band without rules
 */
export function stepSpells(
  band: string,
  begins: PayStep,
  from: string,
  progressions: readonly PayProgression[]
): readonly StepSpell[] {
  const rules = progressions.find((each) => each.band === band);
  if (rules === undefined) throw new RangeError(`invalid band; its years in each step are not known: ${band}`);
  const steps = [
    { step: "entry", years: rules.yearsAtEntry },
    ...(rules.yearsAtIntermediate === null
      ? []
      : [{ step: "intermediate", years: rules.yearsAtIntermediate } as const]),
    { step: "top", years: null }
  ] as const;
  const first = steps.findIndex(({ step }) => step === begins);
  const spells: StepSpell[] = [];
  let begun = from;
  // A band without an intermediate step pays its top instead.
  for (const { step, years } of first < 0 ? steps.slice(-1) : steps.slice(first)) {
    const next = years === null ? null : monthsLater(begun, years * monthsPerYear);
    spells.push({ step, from: begun, until: next });
    begun = next ?? begun;
  }
  return spells;
}
