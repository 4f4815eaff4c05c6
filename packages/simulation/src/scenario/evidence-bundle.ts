import {
  type ContractHours,
  contractHours,
  type Default,
  defaults,
  type HighCostArea,
  highCostAreas,
  type PayPoint,
  type Preset,
  payPoints,
  presets,
  type Role,
  roles,
  type Standard,
  type SurvivalAlternative,
  standards,
  survivalAlternatives,
  type Task,
  tasks
} from "@caseload/evidence";

/** What a scenario is resolved against. A test or an analyst may hand in another. */
export interface Evidence {
  readonly defaults: readonly Default[];
  readonly tasks: readonly Task[];
  readonly roles: readonly Role[];
  readonly standards: readonly Standard[];
  readonly presets: readonly Preset[];
  readonly survivalAlternatives: readonly SurvivalAlternative[];
  readonly contractHours: readonly ContractHours[];
  readonly payPoints: readonly PayPoint[];
  readonly highCostAreas: readonly HighCostArea[];
}

/** The evidence that comes with the library. */
export const bundledEvidence: Evidence = {
  defaults,
  tasks,
  roles,
  standards,
  presets,
  survivalAlternatives,
  contractHours,
  payPoints,
  highCostAreas
};
