/**
 * Writes the words of keyed draws to standard output, without end, for a battery of tests to read.
 *
 *   stream.ts occurrences|persons [seed] | dieharder -a -g 200
 */
import { openSync, writeSync } from "node:fs";
import { KeyedDraws } from "../../packages/simulation/src/random/keyed-draws.ts";
import { orders } from "./words.ts";

const order = orders[process.argv[2] ?? ""];
const seed = Number(process.argv[3] ?? 1);
if (order === undefined) {
  console.error(`usage: stream.ts ${Object.keys(orders).join("|")} [seed]`);
  process.exit(2);
}

const words = new Int32Array(2 ** 18);
const bytes = new Uint8Array(words.buffer);
// Opened anew, so that writing waits for the reader whatever was made of standard output before.
const output = openSync("/dev/stdout", "w");
let filled = 0;

function flush(): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(output, bytes, written);
}

try {
  for (let replication = 0; ; replication++) {
    const draws = new KeyedDraws(seed, replication);
    order(draws, () => {
      words[filled] = draws.word0;
      words[filled + 1] = draws.word1;
      filled += 2;
      if (filled === words.length) {
        flush();
        filled = 0;
      }
    });
  }
} catch (error) {
  // The reader has had enough.
  if (!(error instanceof Error && "code" in error && error.code === "EPIPE")) throw error;
}
