import type { Io } from "../src/io.ts";
import { main } from "../src/main.ts";

/** What a run of the command left behind. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command in this process, with its own streams. */
export async function run(
  argv: readonly string[],
  parts: Partial<Io> & { readonly input?: string; readonly tty?: boolean } = {}
): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const { input = "", tty = false, ...io } = parts;
  const code = await main(argv, {
    stdout: { write: (text) => out.push(text), isTTY: tty, columns: 80 },
    stderr: { write: (text) => err.push(text), isTTY: false },
    stdin: (async function* () {
      yield new TextEncoder().encode(input);
    })(),
    env: {},
    cwd: process.cwd(),
    ...io
  });
  return { code, out: out.join(""), err: err.join("") };
}

/** The smallest useful scenario. */
export const smallest = "organisation: Made-up Trust\nnewPatientsPerYear: 74\nposts:\n  - role: cns\n    wte: 1\n";
