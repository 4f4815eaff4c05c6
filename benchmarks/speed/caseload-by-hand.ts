/** Model (b) by hand: `caseload-by-hand.ts b <seed> <n>` prints one line of JSON, as every program here does. */
import { allowInlining } from "@caseload/execution";
import { summaryOf } from "./agreement.ts";
import { modelBByHand } from "./model-b-by-hand.ts";

const [model, seed, n] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])];
if (!(model === "b" && Number.isInteger(seed) && n >= 1)) {
  console.error("usage: caseload-by-hand.ts b <seed> <n>");
  process.exit(2);
}

allowInlining();
const began = performance.now();
const runs = Array.from({ length: n }, (_, replication) => modelBByHand(seed, replication));
const seconds = (performance.now() - began) / 1000;
console.log(JSON.stringify({ model, seed, n, seconds, outputs: summaryOf(runs) }));
