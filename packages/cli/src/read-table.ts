import { dirname, resolve } from "node:path";
import type { RowsOf } from "@caseload/simulation";
import { InputError } from "./input-error.ts";
import { parseTable, tableIssue } from "./parse-table.ts";
import { readTextFile } from "./read-file.ts";

/**
 * Reads the tables that a scenario names: CSV files, beside the scenario unless their path says otherwise. What keeps
 * one from being read becomes an issue, to be reported with all others.
 *
 * @param scenario - the scenario's path as the user gave it, `-` for standard input
 */
export function tablesOf(scenario: string, cwd: string): RowsOf {
  const directory = scenario === "-" ? cwd : dirname(resolve(cwd, scenario));
  return (name) => {
    try {
      return parseTable(readTextFile(resolve(directory, name), name), name);
    } catch (error) {
      if (error instanceof InputError)
        return tableIssue(name, null, error.message.slice(name.length + 2), "a CSV file");
      throw error;
    }
  };
}
