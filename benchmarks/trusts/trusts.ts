/**
 * What comparing trusts costs: seconds for more and more trusts of made-up sizes, with the simulation, on one worker and on
 * two; the exponent of cost against trusts; and the real file of 115 trusts where it is there.
 *
 *   npm run bench:trusts -- [--quick]
 */
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseTable } from "@caseload/cli/parse-table";
import { allowInlining, compareTrusts } from "@caseload/execution";
import { type PreparedTrusts, prepareTrusts } from "@caseload/planning";
import { bundledEvidence, issueText, type Row, type Rows } from "@caseload/simulation";
import { flag } from "../options.ts";
import { machine, short, tableText, writeResults } from "../results.ts";
import { exponentOf } from "../scale/exponent.ts";

const isQuick = flag("quick");
const counts = isQuick ? [2, 4] : [7, 14, 28];
const workerCounts = [1, 2];
const realFile = join(import.meta.dirname, "..", "..", "..", "shared", "data", "breast-activity-by-trust-2023-24.csv");

/** New patients a year of seven made-up trusts, small and large, over and over: each alliance is the same work. */
const sizes = [142, 78, 64, 23, 96, 32, 115];

function madeUpTable(count: number): Rows {
  const rows = Array.from({ length: count }, (_, i): Row => {
    const size = sizes[i % sizes.length] ?? 0;
    const alliance = `Made-up Alliance ${Math.floor(i / sizes.length) + 1}`;
    const cells = { Trust: `Made-up ${i + 1}`, Alliance: alliance, "New patients": `${size}`, "CNS WTE": "1" };
    return { line: i + 2, cells };
  });
  return { file: "made-up.csv", rows };
}

function realTable(): Rows {
  const table = parseTable(readFileSync(realFile, "utf8"), basename(realFile));
  if (!("rows" in table)) throw new Error(issueText(table));
  return table;
}

function preparedFrom(trusts: Rows): PreparedTrusts {
  const question = { trusts, flows: null, base: null, disclosure: "nhs" } as const;
  const result = prepareTrusts(question, bundledEvidence);
  if (!result.ok) throw new Error(result.issues.map(issueText).join("\n"));
  return result.prepared;
}

interface Measured {
  readonly trusts: number;
  readonly workers: number;
  readonly seconds: number;
  /** Of all processors together: other work on the machine moves it less than the clock. */
  readonly processorSeconds: number;
}

async function measure(table: Rows, workers: number): Promise<Measured> {
  const prepared = preparedFrom(table);
  const [began, used] = [performance.now(), process.cpuUsage()];
  const { trusts, unfinished } = await compareTrusts(prepared, { workers });
  if (unfinished.length > 0) throw new Error("some trusts were not answered");
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(used);
  console.log(`${trusts.length} trusts, ${workers} workers: ${short(seconds)} s`);
  return { trusts: trusts.length, workers, seconds, processorSeconds: (user + system) / 1e6 };
}

allowInlining();
const real = existsSync(realFile) && !isQuick ? await measure(realTable(), machine.cores) : null;
const measured: Measured[] = [];
for (const workers of workerCounts) {
  for (const count of counts) measured.push(await measure(madeUpTable(count), workers));
}
const exponents = workerCounts.map((workers) => ({
  workers,
  exponent: exponentOf(
    measured
      .filter((one) => one.workers === workers)
      .map(({ trusts, processorSeconds }) => ({ x: trusts, y: processorSeconds }))
  )
}));

console.log(
  tableText([
    ["trusts", "workers", "s", "processor s", "processor s a trust"],
    ...measured.map(({ trusts, workers, seconds, processorSeconds }) => [
      String(trusts),
      String(workers),
      short(seconds),
      short(processorSeconds),
      short(processorSeconds / trusts)
    ])
  ])
);
for (const { workers, exponent } of exponents) {
  console.log(`cost grows as trusts to the power of ${short(exponent)} with ${workers} workers`);
}
console.log(
  real === null
    ? "not run: the real file"
    : `the real file: ${real.trusts} trusts in ${short(real.seconds)} s on ${real.workers} workers`
);
if (!isQuick) writeResults("trusts", { machine, measured, exponents, real });
