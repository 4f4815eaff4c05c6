import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Something that runs the models: `<command> <a|b> <seed> <n>` prints one line of JSON. */
export interface Contestant {
  readonly name: string;
  /** n of one run of each model, chosen for a second or two; models it has no program for are left out. */
  readonly n: { readonly a?: number; readonly b: number };
  /** So slow that it takes part in the first round only. */
  readonly slow?: boolean;
  readonly prepare: () => Ready | Missing;
}

export interface Ready {
  readonly command: readonly [string, ...string[]];
}

export interface Missing {
  readonly missing: string;
}

const folder = join(import.meta.dirname, "..");
const built = mkdtempSync(join(tmpdir(), "caseload-bench-"));

const run = (command: string, ...values: readonly string[]): SpawnSyncReturns<string> =>
  spawnSync(command, values, { encoding: "utf8" });

export const reference = "C++ (the limit)";
export const ourselves = "Caseload";

export const contestants: readonly Contestant[] = [
  { name: reference, n: { a: 20_000_000, b: 200 }, prepare: cpp },
  {
    name: ourselves,
    n: { a: 10_000_000, b: 80 },
    prepare: () => ({ command: [process.execPath, join(folder, "speed", "caseload.js")] })
  },
  {
    name: "Caseload's kernel, by hand",
    n: { b: 150 },
    prepare: () => ({ command: [process.execPath, join(folder, "speed", "caseload-by-hand.js")] })
  },
  { name: "cimba (C library)", n: { a: 8_000_000, b: 80 }, prepare: cimba },
  { name: "simjs (npm), one clock", n: { a: 2_000_000, b: 20 }, prepare: () => npm("simjs") },
  { name: "simjs (npm)", n: { b: 15 }, prepare: () => npm("simjs", "documented") },
  { name: "SimPy, own dispatcher", n: { b: 6 }, prepare: () => simpy("dispatcher.py") },
  { name: "SimPy", n: { a: 300_000, b: 2 }, prepare: () => simpy("documented.py") },
  { name: "SimScript (npm)", n: { a: 50_000, b: 1 }, slow: true, prepare: () => npm("simscript") }
];

function cpp(): Ready | Missing {
  if (run("g++", "--version").status !== 0) return { missing: "no g++" };
  const program = join(built, "reference");
  const source = join(folder, "reference", "reference.cpp");
  const compiled = run("g++", "-std=c++17", "-O3", "-march=native", "-o", program, source);
  return compiled.status === 0 ? { command: [program] } : { missing: `g++ failed: ${compiled.stderr}` };
}

function cimba(): Ready | Missing {
  const flags = run("pkg-config", "--cflags", "--libs", "cimba");
  if (flags.status !== 0) return { missing: "pkg-config finds no cimba" };
  const library = run("pkg-config", "--variable=libdir", "cimba").stdout.trim();
  const program = join(built, "cimba");
  const options = ["-std=c2x", "-D_POSIX_C_SOURCE=200809L", "-O3", "-march=native"];
  // Compilers from before C23 know these words only from their headers.
  const headers = ["assert.h", "stdbool.h", "stdalign.h"].flatMap((header) => ["-include", header]);
  const linking = [...flags.stdout.trim().split(/\s+/), "-lm", `-Wl,-rpath,${library}`];
  const source = join(folder, "peers", "cimba", "cimba.c");
  const compiled = run("gcc", ...options, ...headers, "-o", program, source, ...linking);
  return compiled.status === 0 ? { command: [program] } : { missing: `gcc failed: ${compiled.stderr}` };
}

function npm(name: string, program = name): Ready | Missing {
  const peers = join(folder, "peers");
  if (!existsSync(join(peers, "node_modules", name))) return { missing: "not installed in benchmarks/peers" };
  return { command: [process.execPath, join(peers, name, `${program}.mjs`)] };
}

function simpy(file: string): Ready | Missing {
  const python = ["python3", "/usr/bin/python3"].find((command) => run(command, "-c", "import simpy").status === 0);
  if (python === undefined) return { missing: "no Python finds simpy" };
  return { command: [python, "-B", join(folder, "peers", "simpy", file)] };
}
