import type { Quantity, Scenario } from "caseload";
import type { Path } from "./scenario-object.ts";

/** A number of the scenario that has a slider and a field of its own. */
export interface Setting {
  /** Unique on the page. */
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  /** Where it stands in the scenario file. */
  readonly path: Path;
  /** Ends and step of the slider; the field takes what the scenario language takes. */
  readonly from: number;
  readonly to: number;
  readonly step: number;
  /** Shown and typed as a percentage, kept as a share. */
  readonly isShare?: true;
  /** Id of the default that stands in where the file says nothing; null where the file must say it. */
  readonly evidence: string | null;
  /** The value that is in force; null where there is none. */
  readonly inForce: (scenario: Scenario) => number | null;
}

/** Settings under one heading. */
export interface SettingGroup {
  readonly id: string;
  readonly title: string;
  readonly isOpen: boolean;
  readonly settings: readonly Setting[];
}

const quantity =
  (of: (scenario: Scenario) => Quantity) =>
  (scenario: Scenario): number =>
    of(scenario).value;

type Parts = Extract<Scenario["staff"]["time"], { readonly kind: "components" }>;

/** Of staff time that is told by its parts; a file may tell it by a headroom instead. */
const timePart =
  (of: (time: Parts) => Quantity) =>
  ({ staff }: Scenario): number | null =>
    staff.time.kind === "components" ? of(staff.time).value : null;

export const sizeSettings: SettingGroup = {
  id: "size",
  title: "How many people?",
  isOpen: true,
  settings: [
    {
      id: "new-patients",
      label: "New people a year",
      unit: "people a year",
      path: ["newPatientsPerYear"],
      ...{ from: 0, to: 500, step: 1 },
      evidence: null,
      inForce: quantity(({ inflow }) => inflow.newPatientsPerYear)
    },
    {
      id: "caseload",
      label: "People on the caseload today",
      unit: "people; left empty: as many as the new people of past years add up to",
      path: ["caseload"],
      ...{ from: 0, to: 2000, step: 1 },
      evidence: null,
      inForce: ({ startingCaseload }) => (startingCaseload.from === "count" ? startingCaseload.count.value : null)
    },
    {
      id: "growth",
      label: "Growth of new people in the years ahead",
      unit: "% a year",
      path: ["inflow", "growthPerYear"],
      ...{ from: -10, to: 20, step: 0.5 },
      isShare: true,
      evidence: "inflow-growth-per-year",
      inForce: quantity(({ inflow }) => inflow.growthPerYear)
    }
  ]
};

export const timeSettings: SettingGroup = {
  id: "time",
  title: "Nurses' time, and what they reach",
  isOpen: false,
  settings: [
    {
      id: "reach",
      label: "Share of a caseload that one full-time CNS reaches",
      unit: "% of the caseload; a staff estimate that the contact rate is inferred from",
      path: ["reach", "share"],
      ...{ from: 5, to: 100, step: 1 },
      isShare: true,
      evidence: "reach-share",
      inForce: quantity(({ reach }) => reach.share)
    },
    {
      id: "non-clinical",
      label: "Time that is not patient work",
      unit: "% of working time",
      path: ["staff", "nonClinicalShare"],
      ...{ from: 0, to: 80, step: 1 },
      isShare: true,
      evidence: "non-clinical-share",
      inForce: quantity(({ staff }) => staff.nonClinicalShare)
    },
    {
      id: "sickness",
      label: "Time lost to sickness",
      unit: "% of working time",
      path: ["staff", "sicknessShare"],
      ...{ from: 0, to: 30, step: 0.1 },
      isShare: true,
      evidence: "sickness-share",
      inForce: timePart(({ sicknessShare }) => sicknessShare)
    },
    {
      id: "leave",
      label: "Annual leave",
      unit: "days a year",
      path: ["staff", "annualLeaveDays"],
      ...{ from: 0, to: 60, step: 1 },
      evidence: "annual-leave-days",
      inForce: timePart(({ annualLeaveDays }) => annualLeaveDays)
    }
  ]
};

/** A Standard's target, and the chance with which all are to be reached together. */
export const targetSettings = (
  standards: readonly { readonly number: number; readonly title: string; readonly target: string }[]
): SettingGroup => ({
  id: "targets",
  title: "What counts as meeting the Standards",
  isOpen: false,
  settings: [
    {
      id: "chance",
      label: "Chance with which all Standards are to be met",
      unit: "%",
      path: ["successProbability"],
      ...{ from: 50, to: 99, step: 1 },
      isShare: true,
      evidence: "success-probability",
      inForce: quantity(({ successProbability }) => successProbability)
    },
    ...standards.map(
      ({ number, title, target }): Setting => ({
        id: `target-${number}`,
        label: `Standard ${number}: ${title}`,
        unit: "% wanted in time",
        path: ["targets", `${number}`, "share"],
        ...{ from: 0, to: 100, step: 1 },
        isShare: true,
        evidence: target,
        inForce: ({ targets }) => targets.find(({ standard }) => standard === number)?.share.value ?? null
      })
    )
  ]
});

export const moneySettings: SettingGroup = {
  id: "money",
  title: "Money",
  isOpen: false,
  settings: [
    {
      id: "budget",
      label: "Money to spend on new posts",
      unit: "pounds a year; left empty: not asked about",
      path: ["budgetPounds"],
      ...{ from: 0, to: 500_000, step: 5000 },
      evidence: null,
      inForce: ({ budgetPounds }) => budgetPounds
    }
  ]
};

export const runSettings: SettingGroup = {
  id: "run",
  title: "Years and random numbers",
  isOpen: false,
  settings: [
    {
      id: "years",
      label: "Years simulated",
      unit: "years",
      path: ["years"],
      ...{ from: 1, to: 10, step: 1 },
      evidence: "run-horizon-years",
      inForce: ({ years }) => years
    },
    {
      id: "seed",
      label: "Seed of the random numbers",
      unit: "the same seed gives the same answer",
      path: ["seed"],
      ...{ from: 1, to: 100, step: 1 },
      evidence: null,
      inForce: ({ seed }) => seed
    }
  ]
};

/** As it is shown: a share as a percentage, without the noise of binary numbers. */
export const shownValue = ({ isShare }: Setting, value: number): number =>
  Number((isShare === true ? value * 100 : value).toPrecision(10));

/** As it is kept in the file. */
export const keptValue = ({ isShare }: Setting, shown: number): number =>
  isShare === true ? Number((shown / 100).toPrecision(10)) : shown;
