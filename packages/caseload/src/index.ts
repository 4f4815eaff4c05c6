// all of it at once: from the text of a scenario file to the answer

// where a number comes from
export {
  type Conflict,
  conflicts,
  type Default,
  defaultById,
  defaults,
  type Fact,
  factById,
  facts,
  type Preset,
  presetById,
  presets,
  type Standard,
  sources,
  standards,
  type Task,
  tasks,
  type Unknown,
  unknownById,
  unknowns,
  type Word,
  wordById,
  words
} from "@caseload/evidence";
// many at once, spread over workers
export { findAllPosts, type Job, type PoolOptions, type WorkerLike } from "@caseload/execution";
export {
  type BudgetAnswer,
  type CalibrationResult,
  type Comparator,
  type Driver,
  type ExplainLine,
  type FindPostsOptions,
  findPosts,
  type Gap,
  type MethodAnswer,
  type MethodName,
  type PostsAnswer,
  type RequiredPosts
} from "@caseload/planning";
export {
  type Answer,
  type Answered,
  type AnswerOptions,
  answer,
  calibrationReport,
  csvText,
  type Envelope,
  type EvidenceEntry,
  envelope,
  escapeMarkup,
  findEvidence,
  headline,
  inertText,
  markdownText,
  type PostsDocument,
  postsDocument,
  type Questions,
  type ReadOptions,
  type ReadResult,
  type ReadScenario,
  type Report,
  readScenarios,
  type Section,
  type Table,
  tableRows,
  version,
  writeReport
} from "@caseload/reporting";
// step by step: read, resolve, find, write
export {
  bundledEvidence,
  type Evidence,
  type Issue,
  issueText,
  parseScenario,
  type Quantity,
  type Reading,
  type Row,
  type Rows,
  type RowsOf,
  resolveScenario,
  type Scenario,
  scenarioHash,
  scenarioJsonSchema
} from "@caseload/simulation";
