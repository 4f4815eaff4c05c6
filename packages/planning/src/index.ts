// the question and its answer
export type {
  BudgetAnswer,
  CalibrationResult,
  Comparator,
  CostRange,
  DeskMethod,
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
// a case for funding
export { type BreakEven, breakEven } from "./bid/break-even.ts";
export {
  type BudgetChances,
  type ChanceAtBudget,
  chanceByBudget,
  evenBudgets,
  type PricedChance
} from "./bid/chance-by-budget.ts";
export type { OneOffCost, YearCost } from "./bid/cost-by-year.ts";
export type { EconomicCase, EconomicYear } from "./bid/economic-case.ts";
export { economicCase } from "./bid/economic-case.ts";
export { type CostAndEffect, extendedlyDominated } from "./bid/extended-dominance.ts";
export { type FinancialYearOfCase, financialCase } from "./bid/financial-case.ts";
export { type FinancialYear, financialYears } from "./bid/financial-year.ts";
export { fullYearCost } from "./bid/full-year-cost.ts";
export { type PayAhead, payAhead } from "./bid/pay-ahead.ts";
export { phasedPosts } from "./bid/phased-posts.ts";
export { type PostCostLine, type PostPricing, postCosts } from "./bid/post-costs.ts";
export { type Candidate, type Preference, preferredOption } from "./bid/preferred-option.ts";
export { type OtherPrice, type PriceCase, priceCases } from "./bid/price-cases.ts";
export { type PricedOption, type PriceOptionQuestion, priceOption } from "./bid/price-option.ts";
export { type PriceSwitch, priceSwitch } from "./bid/price-switch.ts";
export { type Switch, switchOf } from "./bid/switching-value.ts";
export { weeksAway } from "./bid/weeks-away.ts";
// the posts that meet the Standards, by simulation
export { establishmentCost } from "./by-simulation/establishment-cost.ts";
export {
  type FindPostsBySimulationOptions,
  findPostsBySimulation,
  type SearchProgress
} from "./by-simulation/find-posts-by-simulation.ts";
export { Frontier, type FrontierQuestion } from "./by-simulation/frontier.ts";
export { type Ladder, ladder, rungFrom, wteAt } from "./by-simulation/ladder.ts";
export {
  type MetFromOptions,
  metFrom,
  type PostsWanted
} from "./by-simulation/met-from.ts";
export { oversightSwitch } from "./by-simulation/oversight-switch.ts";
export { Samples } from "./by-simulation/samples.ts";
export { type Seeds, seedsOf } from "./by-simulation/seeds.ts";
export { type SimulatedBudgetOptions, simulatedBudget } from "./by-simulation/simulated-budget.ts";
export type {
  FrontierPoint,
  HardestFirst,
  MetFrom,
  OutOfReach,
  OversightSwitch,
  PostsAtTarget,
  ReplacedPosts,
  SimulatedBudget,
  SimulatedPosts,
  Trial
} from "./by-simulation/simulated-posts.ts";
export { simulationMethod } from "./by-simulation/simulation-method.ts";
export { dedicatedPosts, soughtRoles, staffedBy } from "./by-simulation/staffed-by.ts";
export {
  failuresForgiven,
  fixedRule,
  replicationsToMeet,
  type StoppingRule,
  stoppingRule
} from "./by-simulation/stopping-rule.ts";
export { type TrialRecord, Trials, type TrialsOptions, trialIndicators } from "./by-simulation/trials.ts";
// the scenario, with the contact rate that a target implies
export { type Calibrated, type CalibratedOptions, calibrated } from "./calibrated.ts";
// single formulas
export { costOf, type PayRules, type PostPrice, payRules } from "./cost.ts";
// trusts of an alliance: from a file to protected counts
export { type ObservedTotal, observedTotal } from "./disclosure/observed-total.ts";
export { protectCounts } from "./disclosure/protect-counts.ts";
export type { ObservedCount } from "./disclosure/suppressed-cells.ts";
export type { Establishment, SoughtRole } from "./establishment.ts";
export type { Evidence } from "./evidence.ts";
export type { FindPostsOptions } from "./find-posts.ts";
export { findPosts } from "./find-posts.ts";
export { wteInPlace } from "./gap.ts";
export { type ImmediateStaff, type ImmediateWork, staffForImmediateWork } from "./immediate-work.ts";
export { type LoadYear, loadYears, type NurseList, type NurseLists, nurseLists } from "./method-details.ts";
export { type ReachEstimate, ratioPosts, shareReached } from "./ratio.ts";
// what simulated posts cost
export { costIndicators, simulatedCost, type YearlyCost, yearlyCost } from "./simulated-cost.ts";
// trusts of an alliance: what each needs, and what they add up to
export { allocatePosts, type NewPosts } from "./trusts/allocate-posts.ts";
export { type AnswerTrustQuestion, answerTrust } from "./trusts/answer-trust.ts";
export { assembleComparison, type ComparisonParts, comparedTrusts } from "./trusts/assemble-comparison.ts";
export type {
  Allocation,
  ComparedGroup,
  ComparedTrust,
  Comparison,
  Funnel,
  Need,
  Pooling,
  PostsTold,
  RankedGaps,
  Swing,
  TrustAnswer,
  TrustSimulation
} from "./trusts/comparison.ts";
export { isRoleTold, isShareTaken } from "./trusts/counted-posts.ts";
export { funnelsOf, missingFunnels } from "./trusts/funnels.ts";
export { type GroupedTrusts, groupTrusts } from "./trusts/group-trusts.ts";
export { type PoolTrustsQuestion, poolTrusts } from "./trusts/pool-trusts.ts";
export {
  type PreparedTrusts,
  type PrepareTrusts,
  prepareTrusts,
  type TrustsQuestion
} from "./trusts/prepare-trusts.ts";
export { type ProtectedTrusts, type ProtectTrustsOptions, protectTrusts } from "./trusts/protect-trusts.ts";
export { type RankGapsOptions, rankGaps } from "./trusts/rank-gaps.ts";
export { type ReadFlows, readFlows } from "./trusts/read-flows.ts";
export { type ReadTrusts, readTrusts } from "./trusts/read-trusts.ts";
export { sizeInterval } from "./trusts/size-interval.ts";
export { stayYearsOf } from "./trusts/stay-years.ts";
export type {
  ColumnMatch,
  DisclosureRule,
  Flow,
  Interval,
  NumberRange,
  ProtectedCount,
  Rurality,
  ServiceModel,
  SizeFactor,
  SizeMeasure,
  Trust,
  TrustPost,
  TrustRow
} from "./trusts/trust.ts";
export { type TrustScenarios, type TrustScenariosOptions, trustScenarios } from "./trusts/trust-scenarios.ts";
// how sure the posts are, and what that hangs on
export { cnsNeeded } from "./uncertainty/cns-needed.ts";
export { findSensitivity, type SensitivityResult } from "./uncertainty/find-sensitivity.ts";
export type { Evaluation, FinishedEvaluations } from "./uncertainty/finished-evaluations.ts";
export type {
  AssumptionCorrelation,
  Bar,
  Chance,
  CheckedPoint,
  EmulatorCheck,
  Influence,
  Influences,
  PostsInQuestion,
  SampledPosts,
  Sensitivity,
  SensitivitySettings,
  Spread
} from "./uncertainty/sensitivity-answer.ts";
export {
  type FindSensitivityOptions,
  type SensitivityProgress,
  samplesDefault
} from "./uncertainty/sensitivity-question.ts";
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
