// all of it at once
export { type Answer, type AnswerOptions, answer } from "./answer.ts";
// the answer, as plain data
export { calibrationReport, calibrationTable } from "./calibration-report.ts";
export { type CheckedFile, checkReport, checkTable, isGood } from "./check-report.ts";
// the answer, written
export { csvText } from "./csv.ts";

// what a result carries
export { type Envelope, envelope } from "./envelope.ts";
// where a number comes from
export { type EntryKind, type EvidenceEntry, evidenceEntries } from "./evidence-entry.ts";
export { evidenceFields, evidenceReport, evidenceTopics, topicsReport } from "./evidence-report.ts";
export { evidenceIds, findEvidence } from "./find-evidence.ts";
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
export { type Block, list, type Report, type Section, section, tableBlock, words } from "./report.ts";
export { headline } from "./sentence.ts";
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
export { version } from "./version.ts";
