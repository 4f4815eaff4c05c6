import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const binary = join(import.meta.dirname, "..", "..", "..", "packages", "caseload", "bin", "caseload.js");

/**
 * What a command line shown on a page prints as JSON, run in a directory that holds the scenario shown and nothing else.
 *
 * @param line - "npx caseload simulate own.yaml --replications 20"
 * @throws Error where the command fails or says anything on standard error
 */
export async function commandResult(line: string, file: string, text: string): Promise<unknown> {
  const [npx, caseload, ...args] = line.split(/\s+/);
  if (npx !== "npx" || caseload !== "caseload") throw new Error(`not a command of this project: ${line}`);
  const cwd = await mkdtemp(join(tmpdir(), "try-this-"));
  try {
    await writeFile(join(cwd, file), text);
    const { stdout } = await run(process.execPath, [binary, ...args, "--json"], { cwd, maxBuffer: 100_000_000 });
    return (JSON.parse(stdout) as { result: unknown }).result;
  } finally {
    await rm(cwd, { recursive: true });
  }
}
