/**
 * The random numbers before a battery of tests: dieharder reads the words of keyed draws, in the order of occurrences
 * and across persons. Each takes an hour or more.
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

const named = process.argv.slice(2).map((value) => {
  const at = value.lastIndexOf("=");
  return { label: value.slice(0, at), text: () => Promise.resolve(readFileSync(value.slice(at + 1), "utf8")) };
});
const both = Object.keys(orders).map((order) => ({ label: order, text: () => battery(order) }));

/** What dieharder prints of the words in this order. */
function battery(order: string): Promise<string> {
  const stream = join(import.meta.dirname, "stream.ts");
  const words = spawn(process.execPath, [...process.execArgv, stream, order], { stdio: ["ignore", "pipe", "inherit"] });
  const tests = spawn("dieharder", ["-a", "-g", "200"], { stdio: [words.stdout, "pipe", "inherit"] });
  return new Promise((resolve, reject) => {
    let said = "";
    tests.stdout?.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      process.stderr.write(text);
    });
    tests.on("error", reject);
    tests.on("close", (code) => {
      words.kill();
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
  batteries.push({
    words: label,
    complete: outcomes.some(({ test }) => test === lastTest),
    tests: outcomes.length,
    passed: count("PASSED"),
    weak: count("WEAK"),
    weakExpected: shareWeak * outcomes.length,
    failed: count("FAILED"),
    notPassed: outcomes.filter(({ verdict }) => verdict !== "PASSED")
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
  for (const { test, variant, p, verdict } of notPassed)
    console.log(`${verdict}: ${words}: ${test} ${variant}, p ${p}`);
}
writeResults("random", { battery: "dieharder -a -g 200", fingerprint: fingerprint(), batteries });
if (batteries.some(({ failed }) => failed > 0)) process.exitCode = 1;
