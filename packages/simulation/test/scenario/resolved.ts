import { issueText } from "../../src/scenario/issue.ts";
import { parseScenario } from "../../src/scenario/parse.ts";
import { type ResolveOptions, resolveScenario } from "../../src/scenario/resolve.ts";

/** The smallest useful file. */
export const smallest = "organisation: X\nnewPatientsPerYear: 74\nposts: [{role: cns, wte: 1}]\n";

/** Resolve a text that has nothing wrong with it. */
export function resolved(text: string, options: ResolveOptions = {}) {
  const parsed = parseScenario(text, { file: "f.yaml" });
  const result = parsed.ok ? resolveScenario(parsed.file, undefined, options) : parsed;
  if (!result.ok) throw new Error(result.issues.map(issueText).join("\n"));
  return result;
}

/** The problems of a text, as sentences. */
export function problemsOf(text: string, options: ResolveOptions = {}): string[] {
  const parsed = parseScenario(text, { file: "f.yaml" });
  const result = parsed.ok ? resolveScenario(parsed.file, undefined, options) : parsed;
  return result.ok ? [] : result.issues.map(issueText);
}
