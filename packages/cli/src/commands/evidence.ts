import {
  envelope,
  evidenceFields,
  evidenceIds,
  evidenceReport,
  evidenceTopics,
  findEvidence,
  tableRows,
  topicsReport
} from "@caseload/reporting";
import type { Command } from "../command.ts";
import { didYouMean } from "../did-you-mean.ts";
import { InputError } from "../input-error.ts";

/** `caseload evidence [id|words]` */
export const evidence: Command = {
  name: "evidence",
  summary: "Show where a number comes from and how good it is, or what a word means",
  positionals: [{ name: "question", summary: "an id, or words to search for", required: false, many: true }],
  options: [],
  examples: [
    ["caseload evidence reach-share", "one assumption, with what it rests on"],
    ["caseload evidence support worker", "everything that mentions both words"]
  ],
  async run({ positionals }) {
    if (positionals.length === 0) {
      const topics = evidenceTopics();
      return {
        exitCode: 0,
        report: topicsReport(),
        envelope: envelope({ command: "evidence", result: { topics: Object.fromEntries(topics.rows) } }),
        rows: tableRows(topics)
      };
    }
    const question = positionals.join(" ");
    const entries = findEvidence(question);
    if (entries.length === 0) {
      throw new InputError([
        `nothing in the evidence matches ${JSON.stringify(question)}${didYouMean(question, evidenceIds())}`
      ]);
    }
    return {
      exitCode: 0,
      report: evidenceReport(question, entries),
      envelope: envelope({
        command: "evidence",
        result: { entries: entries.map(({ kind, data }) => ({ type: kind, ...(data as object) })) }
      }),
      rows: tableRows(evidenceFields(entries))
    };
  }
};
