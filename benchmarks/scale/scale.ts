/**
 * What the whole default model costs: events a second, time and memory against people, years, replications and workers,
 * up to the people living with secondary breast cancer in England in one program.
 *
 *   npm run bench -- --only scale [--rounds N] [--quick]
 */
import { flag, option } from "../options.ts";
import { machine, median, short, tableText, writeResults } from "../results.ts";
import { exponentOf } from "./exponent.ts";
import { runOne } from "./run-one.ts";
import type { Size } from "./service.ts";
import { byProcesses, byWorkers } from "./workers.ts";

const quick = flag("quick");
const rounds = option("rounds", quick ? 1 : 3);
const fidelities = ["headroom", "rostered"] as const;

interface Point extends Size {
  readonly replications: number;
}

interface Figures extends Point {
  readonly seconds: number;
  readonly eventsPerSecond: number;
  readonly microsecondsPerPatientYear: number;
  readonly peakMegabytes: number;
  readonly grownMegabytes: number;
}

async function figuresOf(point: Point): Promise<Figures> {
  const runs = [];
  for (let round = 0; round < rounds; round++) runs.push(await runOne(point, point.replications));
  const seconds = median(runs.map((run) => run.seconds)) / point.replications;
  const events = (runs[0]?.events ?? 0) / point.replications;
  return {
    ...point,
    seconds,
    eventsPerSecond: events / seconds,
    microsecondsPerPatientYear: (1e6 * seconds) / (point.people * point.years),
    peakMegabytes: median(runs.map((run) => run.peakMegabytes)),
    grownMegabytes: median(runs.map((run) => run.grownMegabytes))
  };
}

const sizes = quick ? [232, 1000, 4000] : [232, 1000, 4000, 12_000, 33_000];
const horizons = quick ? [2, 4, 8] : [2, 5, 10, 20, 40];
const counts = quick ? [2, 4, 8] : [5, 10, 20, 40, 80];

interface Law {
  readonly against: string;
  readonly fidelity: string;
  readonly timeExponent: number;
  readonly memoryExponent: number;
  readonly figures: readonly Figures[];
}

const laws: Law[] = [];

async function law(against: string, fidelity: Size["fidelity"], points: readonly Point[], x: (at: Point) => number) {
  const figures: Figures[] = [];
  for (const point of points) figures.push(await figuresOf(point));
  const time = (at: Figures): number => at.seconds * (against === "replications" ? at.replications : 1);
  laws.push({
    against,
    fidelity,
    timeExponent: exponentOf(figures.map((at) => ({ x: x(at), y: time(at) }))),
    memoryExponent: exponentOf(figures.map((at) => ({ x: x(at), y: at.peakMegabytes }))),
    figures
  });
  console.error(`${against}, ${fidelity}: done`);
}

for (const fidelity of fidelities) {
  const few = (people: number): number => Math.max(1, Math.min(quick ? 4 : 20, Math.round(8000 / people)));
  const ofPeople = sizes.map((people) => ({ people, years: 5, fidelity, replications: few(people) }));
  await law("people", fidelity, ofPeople, ({ people }) => people);
}
const ofYears = horizons.map((years) => ({ people: 1000, years, fidelity: "headroom" as const, replications: 2 }));
await law("years", "headroom", ofYears, ({ years }) => years);
const ofReplications = counts.map((replications) => ({
  people: 232,
  years: 5,
  fidelity: "headroom" as const,
  replications
}));
await law("replications", "headroom", ofReplications, ({ replications }) => replications);

for (const { against, fidelity, timeExponent, memoryExponent, figures } of laws) {
  console.log(
    `\nagainst ${against}, ${fidelity}: time ~ ${against}^${timeExponent.toFixed(2)}, `.concat(
      `memory ~ ${against}^${memoryExponent.toFixed(2)}`
    )
  );
  console.log(
    tableText([
      ["people", "years", "replications", "s each", "events/s", "us per patient-year", "peak MB", "rise MB"],
      ...figures.map((at) => [
        String(at.people),
        String(at.years),
        String(at.replications),
        short(at.seconds),
        short(at.eventsPerSecond),
        short(at.microsecondsPerPatientYear),
        short(at.peakMegabytes),
        short(at.grownMegabytes)
      ])
    ])
  );
}

// Workers against processes, in turn.
const service: Size = { people: 232, years: 5, fidelity: "headroom" };
const replications = quick ? 40 : 400;
const most = Math.max(2, machine.cores);
const counted = [1, 2, 4, 8].filter((count) => count <= most);
const workers = [];
for (const count of counted) {
  const [threads, processes]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    threads.push(await byWorkers(service, count, replications));
    processes.push(await byProcesses(service, count, replications));
  }
  const [byThread, byProcess] = [median(threads), median(processes)];
  workers.push({ count, byWorkers: byThread, byProcesses: byProcess, ratio: byThread / byProcess });
}
const workersExponent = exponentOf(workers.map(({ count, byWorkers: rate }) => ({ x: count, y: rate })));
console.log(`\nreplications a second of 232 people over 5 years: rate ~ workers^${workersExponent.toFixed(2)}`);
console.log(
  tableText([
    ["at a time", "workers", "separate processes", "workers / processes"],
    ...workers.map((at) => [String(at.count), short(at.byWorkers), short(at.byProcesses), at.ratio.toFixed(2)])
  ])
);
if (quick) console.log("quick: small runs, figures of speed mean little, and nothing was written");
else writeResults("scale", { machine, rounds, laws, workersExponent, workers });
