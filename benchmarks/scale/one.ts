/**
 * Runs a service in this process and prints one line of JSON: `one.ts <people> <years> <fidelity> <replications>`. One
 * replication goes before the clock starts, so that compiling the engine's code is not counted.
 */
import { simulate } from "@caseload/simulation";
import { type Size, serviceOf } from "./service.ts";

const [people = "", years = "", fidelity = "", replications = ""] = process.argv.slice(2);
const size: Size = {
  people: Number(people),
  years: Number(years),
  fidelity: fidelity === "rostered" ? "rostered" : "headroom"
};

serviceWarmUp();
const program = serviceOf(size);
const before = process.resourceUsage().maxRSS;
const began = performance.now();
let events = 0;
for (let replication = 0; replication < Number(replications); replication++) {
  events += simulate(program, 1, replication).events;
}
const seconds = (performance.now() - began) / 1000;
const peakMegabytes = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ events, seconds, peakMegabytes, grownMegabytes: peakMegabytes - before / 1024 }));

/** A small service of the same kind, so that the engine is warm whatever the size that is measured. */
function serviceWarmUp(): void {
  const small = serviceOf({ ...size, people: 232, years: 2 });
  for (let replication = 0; replication < 3; replication++) simulate(small, 1, replication);
}
