/** The models for Caseload: `caseload.ts <a|b> <seed> <n>` prints one line of JSON, as every program here does. */
import { allowInlining } from "@caseload/execution";
import { summaryOf } from "./agreement.ts";
import { modelA } from "./model-a.ts";
import { modelB, readModelB } from "./model-b.ts";

const model = process.argv[2];
const [seed, n] = [Number(process.argv[3]), Number(process.argv[4])];
if (!((model === "a" || model === "b") && Number.isInteger(seed) && n >= 1)) {
  console.error("usage: caseload.ts <a|b> <seed> <n>");
  process.exit(2);
}

allowInlining();
const began = performance.now();
const runs = model === "a" ? [{ wait: modelA(seed, n) }] : replications();
const seconds = (performance.now() - began) / 1000;
console.log(JSON.stringify({ model, seed, n, seconds, outputs: summaryOf(runs) }));

function replications(): readonly Readonly<Record<string, number>>[] {
  const program = readModelB();
  return Array.from({ length: n }, (_, replication) => modelB(program, seed, replication));
}
