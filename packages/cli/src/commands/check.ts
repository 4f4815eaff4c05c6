import {
  type CheckedFile,
  checkReport,
  checkTable,
  envelope,
  isGood,
  readScenarios,
  tableRows
} from "@caseload/reporting";
import type { Command } from "../command.ts";
import { InputError } from "../input-error.ts";
import type { Io } from "../io.ts";
import { readText } from "../read-file.ts";
import { tablesOf } from "../read-table.ts";

/** `caseload check <file…>` */
export const check: Command = {
  name: "check",
  summary: "Say whether scenario files can be answered, with every problem at once",
  positionals: [{ name: "file", summary: "scenario file, or - for standard input", required: true, many: true }],
  options: [],
  examples: [
    ["caseload check scenario.yaml", "checks one file"],
    ["caseload check examples/*.yaml --json", "checks many, for a program"]
  ],
  async run({ positionals }, io) {
    const files: CheckedFile[] = [];
    for (const file of positionals) files.push(await checkFile(file, io));
    return {
      exitCode: files.every(isGood) ? 0 : 2,
      report: checkReport(files),
      envelope: envelope({
        command: "check",
        result: { files: files.map((file) => ({ ...file, ok: isGood(file) })) },
        warnings: files.flatMap(({ warnings }) => warnings)
      }),
      rows: tableRows(checkTable(files))
    };
  }
};

async function checkFile(file: string, io: Io): Promise<CheckedFile> {
  try {
    const read = readScenarios(await readText(file, io), { file, rowsOf: tablesOf(file, io.cwd) });
    if (!read.ok) return { file, issues: read.issues, unread: null, warnings: [] };
    return {
      file,
      issues: [],
      unread: null,
      warnings: [...new Set(read.scenarios.flatMap(({ warnings }) => warnings))]
    };
  } catch (error) {
    if (error instanceof InputError) return { file, issues: [], unread: error.message, warnings: [] };
    throw error;
  }
}
