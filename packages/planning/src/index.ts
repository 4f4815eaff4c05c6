// the question and its answer
export type {
  BudgetAnswer,
  CalibrationResult,
  Comparator,
  CostRange,
  Driver,
  ExplainLine,
  Gap,
  MethodAnswer,
  MethodName,
  PostsAnswer,
  PricedPosts,
  RatioBasis,
  RequiredPosts
} from "./answer.ts";
// the scenario, with the contact rate that a target implies
export { type Calibrated, type CalibratedOptions, calibrated } from "./calibrated.ts";
// single formulas
export { costOf, type PayRules, type PostPrice, payRules } from "./cost.ts";
export type { Evidence } from "./evidence.ts";
export type { FindPostsOptions } from "./find-posts.ts";
export { findPosts } from "./find-posts.ts";
export { type ImmediateStaff, type ImmediateWork, staffForImmediateWork } from "./immediate-work.ts";
export { type LoadYear, loadYears, type NurseList, type NurseLists, nurseLists } from "./method-details.ts";
export { type ReachEstimate, ratioPosts, shareReached } from "./ratio.ts";
// what simulated posts cost
export { costIndicators, simulatedCost, type YearlyCost, yearlyCost } from "./simulated-cost.ts";
export { availableWorkingTime, type WorkingTime } from "./wisn/available-working-time.ts";
export {
  categoryAllowanceFactor,
  categoryAllowanceStandard,
  type SupportActivity,
  type WorkingPeriods
} from "./wisn/category-allowance.ts";
export { type IndividualActivity, individualAllowanceFactor } from "./wisn/individual-allowance.ts";
export { roundedPosts } from "./wisn/rounding.ts";
export { type Activity, serviceNeed, standardWorkload } from "./wisn/standard-workload.ts";
export { type WisnInput, type WisnResult, wisn } from "./wisn/wisn.ts";
