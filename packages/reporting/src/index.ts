// all of it at once
export { type Answer, type AnswerOptions, answer } from "./answer.ts";
// simulation: from a scenario as it was read to what its replications say
export { type CalibrateResult, calibrateScenarios } from "./calibrate-scenarios.ts";
// the answer, as plain data
export { calibrationReport, calibrationTable } from "./calibration-report.ts";
export { type CheckedFile, checkReport, checkTable, isGood } from "./check-report.ts";
export { compareVariants } from "./compare-variants.ts";
// what simulation says, as plain data and written
export { type ComparedService, comparisonDocument, comparisonReport } from "./comparison-document.ts";
// the answer, written
export { csvText } from "./csv.ts";
// what a result carries
export { type Envelope, envelope } from "./envelope.ts";
// where a number comes from
export { type EntryKind, type EvidenceEntry, evidenceEntries } from "./evidence-entry.ts";
export { evidenceFields, evidenceReport, evidenceTopics, topicsReport } from "./evidence-report.ts";
export { type BySimulation, type FindBySimulationOptions, findBySimulation } from "./find-by-simulation.ts";
export { evidenceIds, findEvidence } from "./find-evidence.ts";
export type { FoundBySimulation } from "./found-by-simulation.ts";
export { isPartial } from "./is-partial.ts";
export { markdownText } from "./markdown.ts";
export {
  baseText,
  numberText,
  peopleText,
  percentText,
  postsText,
  poundsText,
  type Range,
  rangeText
} from "./number-format.ts";
export { escapeMarkup, inertJson, inertLines, inertText } from "./plain-text.ts";
export { type Answered, type PostsDocument, postsDocument } from "./posts-document.ts";
export { type PostsReportOptions, writeReport } from "./posts-report.ts";
export { postsResult } from "./posts-result.ts";
export { postsRows } from "./posts-table.ts";
export { presetReport, presetsReport, presetsTable, presetTable } from "./preset-report.ts";
export type { Questions } from "./questions.ts";
export { type ReadOptions, type ReadResult, type ReadScenario, readScenarios } from "./read-scenarios.ts";
export type { ReplicationOptions } from "./replicate-reading.ts";
export { type Block, list, type Report, type Section, section, tableBlock, words } from "./report.ts";
// how sure the posts are
export { type SensitivityOfScenario, sensitivityDocument, sensitivityReport } from "./sensitivity-document.ts";
export { sensitivityHeadline } from "./sensitivity-words.ts";
export { headline } from "./sentence.ts";
export { type SimulateServiceOptions, simulateService } from "./simulate-service.ts";
export type { Compared, Simulated, SimulatedReading } from "./simulated.ts";
export { type SimulationDocument, simulationDocument } from "./simulation-document.ts";
export { simulationEffort } from "./simulation-effort.ts";
export { simulationReport } from "./simulation-report.ts";
export { simulationHeadline } from "./simulation-sentence.ts";
export { followPatient, storyReport, type ToldStory, toldStory, withStory } from "./story-report.ts";
export type { StoryWork } from "./story-table.ts";
export type { StressItem } from "./stress-item.ts";
export { stressDocument } from "./stress-report.ts";
export {
  type Cell,
  type Column,
  type ColumnKind,
  cellLines,
  cellText,
  column,
  type Table,
  tableRows,
  textColumn
} from "./table.ts";
export type { StoryEntry } from "./tell-story.ts";
// trusts beside each other
export { type TrustsDocument, trustsDocument } from "./trusts/trusts-document.ts";
export { trustsReport } from "./trusts/trusts-report.ts";
export { trustsResult } from "./trusts/trusts-result.ts";
export { trustsRows } from "./trusts/trusts-rows.ts";
export { trustsWorkbook } from "./trusts/trusts-workbook.ts";
export { verificationDocument } from "./verification-document.ts";
export { version } from "./version.ts";
export type { Workbook, WorkbookCell, WorkbookColumn, WorkbookKind, WorkbookSheet } from "./workbook.ts";
export { writeWorkbook } from "./write-workbook.ts";
