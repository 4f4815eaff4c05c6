import type { Scenario } from "caseload";
import type { Path } from "./scenario-object.ts";

/** A setting with a few values to choose from. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly path: Path;
  /** Value of the scenario language and what it is called. */
  readonly values: readonly (readonly [value: string, label: string])[];
  readonly inForce: (scenario: Scenario) => string;
}

/** Choices, by the group of settings they stand with. */
export const choices: Readonly<Record<string, readonly Choice[]>> = {
  targets: [
    {
      id: "reading",
      label: "Reading of the Standards",
      path: ["reading"],
      values: [
        ["both", "both readings"],
        ["strict", "strict: what is a CNS's is done by a CNS"],
        ["delegated", "delegated: support workers do some of it"]
      ],
      inForce: ({ readings }) => (readings.length > 1 ? "both" : (readings[0] ?? "both"))
    },
    {
      id: "scope",
      label: "Whom support workers serve in the delegated reading",
      path: ["switches", "supportWorkerScope"],
      values: [
        ["nonComplex", "people without complex needs"],
        ["allTiers", "everybody"]
      ],
      inForce: ({ switches }) => switches.supportWorkerScope
    }
  ],
  time: [
    {
      id: "fidelity",
      label: "Absence",
      path: ["staff", "fidelity"],
      values: [
        ["headroom", "spread evenly over the year"],
        ["rostered", "as it comes: leave, illness, leavers, recruitment"]
      ],
      inForce: ({ staff }) => staff.fidelity
    }
  ],
  money: [
    {
      id: "pension",
      label: "Pension contribution",
      path: ["cost", "pension"],
      values: [
        ["both", "both ways"],
        ["trust", "what the trust pays itself"],
        ["system", "with the part that is paid centrally"]
      ],
      inForce: ({ cost }) => cost.pension
    },
    {
      id: "pay-step",
      label: "Step of the pay band",
      path: ["cost", "payStep"],
      values: [
        ["entry", "entry"],
        ["intermediate", "intermediate"],
        ["top", "top"]
      ],
      inForce: ({ cost }) => cost.payStep
    },
    {
      id: "area",
      label: "London supplement",
      path: ["cost", "highCostArea"],
      values: [
        ["none", "none"],
        ["fringe", "fringe"],
        ["outer", "outer London"],
        ["inner", "inner London"]
      ],
      inForce: ({ cost }) => cost.highCostArea
    }
  ]
};
