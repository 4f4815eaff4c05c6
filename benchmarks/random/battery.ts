/**
 * The random numbers before a battery of tests: dieharder reads the words of keyed draws, in the order of occurrences
 * and across persons. Each takes an hour or more. What is not passed is tested again with other seeds: chance does not
 * come back, a flaw does.
 *
 *   npm run bench:random                                            runs both, one after the other
 *   npm run bench:random -- "<label>=<file>" …                      only reads what dieharder printed before
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { KeyedDraws } from "../../packages/simulation/src/random/keyed-draws.ts";
import { tableText, writeResults } from "../results.ts";
import { orders } from "./words.ts";

interface Outcome {
  readonly test: string;
  readonly variant: number;
  readonly p: number;
  readonly verdict: string;
}

/** dieharder calls a p-value weak below 0.005 and above 0.995, and failed where 0.0000005 from either end. */
const shareWeak = 0.01;
const lastTest = "dab_monobit2";
const otherSeeds = [2, 3];

const named = process.argv.slice(2).map((value) => {
  const at = value.lastIndexOf("=");
  return { label: value.slice(0, at), text: () => Promise.resolve(readFileSync(value.slice(at + 1), "utf8")) };
});
const labels: Readonly<Record<string, string>> = {
  occurrences: "in the order of occurrences",
  persons: "across persons at one occurrence"
};
const both = Object.keys(orders).map((order) => ({
  label: labels[order] ?? order,
  text: () => dieharder(order, 1, ["-a"])
}));

/** What dieharder prints of the words in an order. A pipe of the shell's, since the writer must wait for the reader. */
function dieharder(order: string, seed: number, tests: readonly string[]): Promise<string> {
  const stream = [process.execPath, ...process.execArgv, join(import.meta.dirname, "stream.ts"), order, String(seed)];
  const quoted = [stream, ["dieharder", "-g", "200", ...tests]].map((command) =>
    command.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(" ")
  );
  const child = spawn("sh", ["-c", quoted.join(" | ")], { stdio: ["ignore", "pipe", "inherit"] });
  return new Promise((resolve, reject) => {
    let said = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      process.stderr.write(text);
    });
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve(said);
      else reject(new Error(`dieharder ended with ${code}`));
    });
  });
}

function outcomesOf(text: string): readonly Outcome[] {
  return text.split("\n").flatMap((line) => {
    const cells = line.split("|").map((cell) => cell.trim());
    const [test = "", variant, , , p, verdict = ""] = cells;
    if (!["PASSED", "WEAK", "FAILED"].includes(verdict)) return [];
    return [{ test, variant: Number(variant), p: Number(p), verdict }];
  });
}

/** The same test of the same order on the words of other seeds. */
async function again(
  label: string,
  { test, variant }: Outcome
): Promise<readonly { seed: number; p: number; verdict: string }[]> {
  const order = Object.keys(orders).find((name) => labels[name] === label || name === label);
  if (order === undefined) return [];
  const found = [];
  for (const seed of otherSeeds) {
    const outcomes = outcomesOf(await dieharder(order, seed, ["-d", test, "-n", String(variant)]));
    const same = outcomes.find((outcome) => outcome.test === test && outcome.variant === variant);
    if (same !== undefined) found.push({ seed, p: same.p, verdict: same.verdict });
  }
  return found;
}

/** Says which words were tested: they are different ones as soon as this changes. */
function fingerprint(): string {
  const draws = new KeyedDraws(1, 0);
  const words = Int32Array.from({ length: 1000 }, (_, person) => {
    draws.draw(person, person % 100, person % 7);
    return draws.word0 ^ draws.word1;
  });
  return createHash("sha256").update(new Uint8Array(words.buffer)).digest("hex").slice(0, 16);
}

const batteries = [];
for (const { label, text } of named.length > 0 ? named : both) {
  const outcomes = outcomesOf(await text());
  const count = (verdict: string): number => outcomes.filter((outcome) => outcome.verdict === verdict).length;
  const notPassed = [];
  for (const outcome of outcomes.filter(({ verdict }) => verdict !== "PASSED")) {
    notPassed.push({ ...outcome, again: await again(label, outcome) });
  }
  batteries.push({
    words: label,
    complete: outcomes.some(({ test }) => test === lastTest),
    tests: outcomes.length,
    passed: count("PASSED"),
    weak: count("WEAK"),
    weakExpected: shareWeak * outcomes.length,
    failed: count("FAILED"),
    notPassed
  });
}

console.log(
  tableText([
    ["words", "tests", "passed", "weak", "weak expected", "failed", ""],
    ...batteries.map((all) => [
      all.words,
      String(all.tests),
      String(all.passed),
      String(all.weak),
      all.weakExpected.toFixed(1),
      String(all.failed),
      all.complete ? "" : "part of the battery"
    ])
  ])
);
for (const { words, notPassed } of batteries) {
  for (const { test, variant, p, verdict, again } of notPassed) {
    const others = again.map((other) => `with seed ${other.seed} ${other.p}`).join(", ");
    console.log(`${verdict}: ${words}: ${test} ${variant}, p ${p}; ${others}`);
  }
}
writeResults("random", { battery: "dieharder -a -g 200", fingerprint: fingerprint(), batteries });
if (batteries.some(({ failed }) => failed > 0)) process.exitCode = 1;
