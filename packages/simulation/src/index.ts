// The quantity: a number with unit, range and origin
export type { Headroom, Uplift } from "./quantity/headroom.ts";
export { headroom, headroomFor, uplift, upliftFor } from "./quantity/headroom.ts";
export type { Origin, Quantity } from "./quantity/quantity.ts";

// The scenario: a service, resolved
export type {
  Calibration,
  CalibrationTarget,
  CostRules,
  Course,
  Inflow,
  Meeting,
  Places,
  Post,
  Reach,
  Reading,
  RoleSpecification,
  Scenario,
  Site,
  Staff,
  StartingCaseload,
  SurvivalSpecification,
  Switches,
  Target,
  TaskSpecification,
  TaskTrigger,
  Tier,
  TierChanges
} from "./scenario/scenario.ts";
