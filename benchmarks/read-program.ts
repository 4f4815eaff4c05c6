import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { compileScenario, issueText, type Program, parseScenario, resolveScenario } from "@caseload/simulation";

/** A scenario file as a program in the strict reading, after a change to its text. */
export function readProgram(path: string, change: (text: string) => string = (text) => text): Program {
  const parsed = parseScenario(change(readFileSync(path, "utf8")), { file: basename(path) });
  const resolved = parsed.ok ? resolveScenario(parsed.file) : parsed;
  if (!resolved.ok) throw new Error(resolved.issues.map(issueText).join("\n"));
  return compileScenario(resolved.scenario, "strict");
}
