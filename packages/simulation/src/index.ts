// The quantity: a number with unit, range and origin

export type { AvailableHours, HoursLine, WorkingYear } from "./quantity/available-hours.ts";
export { availableHours, daysPerWeek, paidHoursPerYear, weeksPerYear } from "./quantity/available-hours.ts";
export type { Headroom, Uplift } from "./quantity/headroom.ts";
export { headroom, headroomFor, uplift, upliftFor } from "./quantity/headroom.ts";
export type { Origin, Quantity } from "./quantity/quantity.ts";
export { hoursForWte, wteForHours } from "./quantity/wte.ts";

// Arithmetic: the same bits on every engine

export { exp, expm1 } from "./arithmetic/exponential.ts";
export { gammaFunction, logGamma } from "./arithmetic/gamma-function.ts";
export { gammaQuantile } from "./arithmetic/gamma-quantile.ts";
export { incompleteBeta } from "./arithmetic/incomplete-beta.ts";
export { lowerGamma, upperGamma } from "./arithmetic/incomplete-gamma.ts";
export { log, log1p } from "./arithmetic/logarithm.ts";
export { erf, normalCdf, normalDensity, normalQuantile } from "./arithmetic/normal.ts";
export { power } from "./arithmetic/power.ts";
export { integrate } from "./arithmetic/quadrature.ts";
export { findRoot } from "./arithmetic/root.ts";

// Statistics: how many people are not exceeded

export { caseloadQuantile } from "./statistics/caseload-quantile.ts";
export { negativeBinomialCdf, negativeBinomialQuantile } from "./statistics/negative-binomial.ts";
export { poissonCdf, poissonQuantile } from "./statistics/poisson.ts";

// Statistics: what replications tell, and how sure it is

export { clopperPearson, clopperPearsonLower, clopperPearsonUpper } from "./statistics/clopper-pearson.ts";
export { type HistogramQuantile, histogramQuantile } from "./statistics/histogram-quantile.ts";
export { type Mser5, mser5 } from "./statistics/mser-5.ts";
export { pairedRatioDifference, type RatioDifference } from "./statistics/paired-ratio-difference.ts";
export { type RatioEstimate, type RatioTerms, ratioEstimate } from "./statistics/ratio-estimate.ts";
export { RunningMean } from "./statistics/running-mean.ts";
export { type QuantileEstimate, quantileOfReplications, sampleQuantile } from "./statistics/sample-quantile.ts";
export { studentTCdf, studentTQuantile } from "./statistics/student-t.ts";
export { meanSeries, type WelchCurve, welchCurve } from "./statistics/welch.ts";

// Statistics: who differs by more than chance

export { type CountLimits, type FunnelLimits, funnelLimits, poissonLimits } from "./statistics/funnel-limits.ts";
export { type CountAndExpectation, countZ, type Overdispersion, overdispersion } from "./statistics/overdispersion.ts";

// Statistics: what an answer owes to what is not known

export { latinHypercube } from "./statistics/latin-hypercube.ts";
export { type BaseRange, type RangeLaw, rangeQuantile } from "./statistics/range-quantile.ts";
export {
  firstImpossiblePair,
  induceRankCorrelations,
  type RankCorrelation
} from "./statistics/rank-correlation.ts";
export {
  type InputIndices,
  type SaltelliAnswers,
  type SobolIndex,
  type SobolIndices,
  saltelliPoint,
  sobolIndices
} from "./statistics/sobol-indices.ts";
export { mostSobolDimensions, SobolSequence } from "./statistics/sobol-sequence.ts";
export { midRanks, partialRankCorrelations, spearman } from "./statistics/spearman.ts";
export type { UniformDraw } from "./statistics/uniform-draw.ts";

// Random numbers: by name

export { KeyedDraws } from "./random/keyed-draws.ts";

// Survival: how long people stay on the caseload

export { ageDensity, expectedResidual, meanResidualOfStock } from "./survival/age-of-stock.ts";
export type { CaseloadOverTime, CaseloadOverTimeOptions } from "./survival/caseload-over-time.ts";
export { caseloadOverTime } from "./survival/caseload-over-time.ts";
export { exponentialSurvival } from "./survival/exponential.ts";
export { fitMeanAndMedian } from "./survival/fit-mean-and-median.ts";
export { fitTwoPoints } from "./survival/fit-two-points.ts";
export { gammaSurvival } from "./survival/gamma.ts";
export type { InflowOptions } from "./survival/inflow-over-time.ts";
export { tableSurvival } from "./survival/kaplan-meier.ts";
export type { LittlesLaw, StockAndFlow } from "./survival/littles-law.ts";
export { littlesLaw } from "./survival/littles-law.ts";
export { logLogisticSurvival } from "./survival/log-logistic.ts";
export { logNormalSurvival } from "./survival/log-normal.ts";
export type { SurvivalComponent } from "./survival/mixture.ts";
export { mixtureSurvival } from "./survival/mixture.ts";
export { neverDying } from "./survival/never.ts";
export type { SurvivalLaw, SurvivalPoint, TwoParameterLaw } from "./survival/specification.ts";
export type { StartingStock } from "./survival/starting-stock.ts";
export { caseloadCv, caseloadVariance, stationaryCaseload } from "./survival/stationary-caseload.ts";
export type { Survival, SurvivalProblem } from "./survival/survival.ts";
export { isSurvivalProblem } from "./survival/survival.ts";
export { survivalOf } from "./survival/survival-of.ts";
export { weibullSurvival } from "./survival/weibull.ts";

// Queueing: waiting that theory knows exactly

export type { PriorityClass } from "./queueing/cobham.ts";
export { priorityWaits, priorityWaitsOfServers } from "./queueing/cobham.ts";
export type { ErlangA } from "./queueing/erlang-a.ts";
export { erlangA, serversForAbandonment } from "./queueing/erlang-a.ts";
export { erlangB, serversForBlocking } from "./queueing/erlang-b.ts";
export type { ErlangC } from "./queueing/erlang-c.ts";
export {
  delayProbability,
  erlangC,
  serversForDelay,
  serversForMeanWait,
  serversForServiceLevel
} from "./queueing/erlang-c.ts";
export type { CaseloadLimits, LargestCaseload, NamedNurse, NamedNurseParameters } from "./queueing/finite-source.ts";
export { largestCaseload, namedNurse, saturationCaseload } from "./queueing/finite-source.ts";
export type { SingleServerQueue } from "./queueing/pollaczek-khinchine.ts";
export { pollaczekKhinchine } from "./queueing/pollaczek-khinchine.ts";
export {
  halfinWhittBeta,
  halfinWhittDelay,
  poolingGain,
  squareRootServers,
  squareRootStaffing
} from "./queueing/square-root-staffing.ts";

// The scenario: from a file to a service, resolved

export type { BidClaim, BidOneOff, BidProse, BidTerms } from "./scenario/bid-terms.ts";
export { dayNumber } from "./scenario/day-number.ts";
export { bundledEvidence, type Evidence } from "./scenario/evidence-bundle.ts";
export { bidProse } from "./scenario/file-bid.ts";
export type { ScenarioContent } from "./scenario/file-schema.ts";
export { canonicalJson, scenarioHash } from "./scenario/hash.ts";
export { longestText } from "./scenario/hostile-text.ts";
export { foundText, type Issue, type IssueCode, inFileOrder, issueText, type Warning } from "./scenario/issue.ts";
export { scenarioJsonSchema } from "./scenario/json-schema.ts";
export { daysLater, monthsLater } from "./scenario/later-date.ts";
export { numberHint } from "./scenario/number-hint.ts";
export { type Parsed, type ParseOptions, parseScenario } from "./scenario/parse.ts";
export { type Path, quoted } from "./scenario/path.ts";
export { type Resolved, type ResolveOptions, resolveScenario } from "./scenario/resolve.ts";
export { type BidOptions, resolveBid } from "./scenario/resolve-bid.ts";
export { looksLikeIdentifier, type Row, type Rows, type RowsOf, type RowsResult } from "./scenario/rows.ts";
export { type AuditTotals, parseAudit } from "./scenario/rows-audit.ts";
export { type PersonRow, parseCaseloadRows } from "./scenario/rows-caseload.ts";
export { parseMonthlyCounts } from "./scenario/rows-monthly-counts.ts";
export { parseSurvivalRows, type SurvivalRow } from "./scenario/rows-survival.ts";
export type {
  BehaviourStrengths,
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
  Search,
  SearchBounds,
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
export type { ScenarioFile } from "./scenario/scenario-file.ts";
export { type AvailableHoursOfStaff, availableHoursOf } from "./scenario/staff-hours.ts";
export { suggest } from "./scenario/suggest.ts";
export { survivalLawOf } from "./scenario/survival-law.ts";
export { type PlacedQuantity, quantitiesOf, withDefault, withQuantity } from "./scenario/vary.ts";

// The engine: one replication

export { Calendar } from "./engine/calendar.ts";
export { compileScenario } from "./engine/compile.ts";
export { eventOrder } from "./engine/event-order.ts";
export { type Followed, follow, type WhomToFollow } from "./engine/follow.ts";
export { layoutOf } from "./engine/layout-of.ts";
export { openDaysPerYear } from "./engine/open-time.ts";
export { firstArrival } from "./engine/person-number.ts";
export { CourseEvent, type Program } from "./engine/program.ts";
export type { Recorder } from "./engine/recorder.ts";
export { blockOf, type Run, type RunBlock, type RunLayout, runBlocks, runLayout } from "./engine/run.ts";
export { type SimulateOptions, simulate } from "./engine/simulate.ts";
export { type Story, type StoryLine, trace } from "./engine/story.ts";
export { withLearning } from "./engine/with-learning.ts";

// Experiments: replications, comparisons, words

export { compareRuns, type PairedRatio, type RatioComparison } from "./experiment/compare.ts";
export type { Batch, Executor } from "./experiment/executor.ts";
export { type RunProvenance, runProvenance } from "./experiment/provenance.ts";
export {
  type Replicated,
  type ReplicateOptions,
  type ReplicationProgress,
  replicate,
  replicationsBudget,
  type StoppedBy,
  type Watch
} from "./experiment/replicate.ts";
export {
  type ReplicationsOptions,
  type ReplicationsRule,
  replicationsNeeded,
  replicationsRule,
  type Tolerance
} from "./experiment/replications-needed.ts";
export { runBatch, type Simulate } from "./experiment/run-batch.ts";
export { serialExecutor } from "./experiment/serial-executor.ts";
export {
  fewestToMeet,
  type JointJudgement,
  type Judged,
  type Judgement,
  judge,
  judgeTogether,
  type SuccessShare,
  smallDenominator,
  successShare
} from "./experiment/success.ts";
export type { VerificationResult } from "./experiment/verification/verification-result.ts";
export { type VerifyOptions, verify } from "./experiment/verification/verify.ts";
export { type WarmUp, type WarmUpOfSeries, warmUpOf } from "./experiment/warm-up.ts";
export { type YearDrift, yearDrift } from "./experiment/year-drift.ts";

// Indicators: what replications say of a service

export type { IndicatorRow, Verdict } from "./experiment/indicator.ts";
export { allIndicators, type IndicatorGroup, indicatorGroups } from "./experiment/indicators/all-indicators.ts";
export type { Breakdown, IndicatorDefinition, Part, RatioIndicator } from "./experiment/indicators/definition.ts";
export {
  compareIndicators,
  type IndicatorDifference,
  type ReplicatedScenario
} from "./experiment/indicators/difference.ts";
export { estimateIndicators } from "./experiment/indicators/estimate.ts";
export { postsByYear, yearsInPost } from "./experiment/indicators/posts-by-year.ts";
export { type ReadIndicator, readIndicators } from "./experiment/indicators/read-indicator.ts";
export { windowsOfStandard } from "./experiment/indicators/standard-windows.ts";
export {
  type StandardByMonth,
  standardsByMonth,
  type TermsByMonth,
  workInTimeByMonth
} from "./experiment/indicators/standards-by-month.ts";
export { judgeStandards } from "./experiment/indicators/standards-together.ts";
export { type Precision, watchIndicators } from "./experiment/indicators/watched.ts";
