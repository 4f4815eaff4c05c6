/**
 * How fast the two benchmark models run here, in C++ and in other libraries. Every program is a process of its own; all
 * take their turn in every round, so that a slow minute of the machine falls on all of them.
 *
 *   npm run bench -- --only speed [--rounds N] [--quick]
 */
import { spawnSync } from "node:child_process";
import { flag, option } from "../options.ts";
import { machine, median, short, tableText, writeResults } from "../results.ts";
import { type Agreement, agreementOf, eventsPerUnit, type Outputs } from "./agreement.ts";
import { type Contestant, contestants, type Ready, reference } from "./programs.ts";

type Model = "a" | "b";
const models = ["a", "b"] as const;

interface Measured {
  readonly round: number;
  readonly n: number;
  readonly seconds: number;
  readonly outputs: Outputs;
}

const quick = flag("quick");
const rounds = option("rounds", quick ? 1 : 7);
const farOff = 4;

const prepared = contestants.map((contestant) => ({ contestant, how: contestant.prepare() }));
const present = prepared.flatMap(({ contestant, how }) => ("command" in how ? [{ contestant, how }] : []));
const missing = prepared.flatMap(({ contestant, how }) =>
  "missing" in how ? [{ name: contestant.name, why: how.missing }] : []
);
const measured = new Map<string, Measured[]>();

for (let round = 1; round <= rounds; round++) {
  for (const model of models) {
    for (const { contestant, how } of present) {
      const full = contestant.n[model];
      if (full === undefined || (contestant.slow && round > 1)) continue;
      const n = quick ? Math.ceil(full / 10) : full;
      const all = measured.get(contestant.name + model) ?? [];
      measured.set(contestant.name + model, [...all, measure(contestant, how, model, n, round)]);
    }
  }
  console.error(`round ${round} of ${rounds} done`);
}

function measure({ name }: Contestant, { command }: Ready, model: Model, n: number, round: number): Measured {
  const [program, ...values] = command;
  const ran = spawnSync(program, [...values, model, String(round), String(n)], { encoding: "utf8" });
  if (ran.status !== 0) throw new Error(`${name} failed on model (${model}): ${ran.stderr}`);
  return { ...JSON.parse(ran.stdout), round };
}

const runsOf = (name: string, model: Model): readonly Measured[] => measured.get(name + model) ?? [];

/** Seconds for one unit of n. */
const cost = ({ seconds, n }: Measured): number => seconds / n;

/** How many times slower than the reference: the median over the rounds that both ran in. */
function ratioToReference(name: string, model: Model): number {
  const limits = runsOf(reference, model);
  return median(
    runsOf(name, model).flatMap((run) => {
      const limit = limits.find(({ round }) => round === run.round);
      return limit === undefined ? [] : [cost(run) / cost(limit)];
    })
  );
}

interface Figures {
  readonly eventsPerSecond: number;
  readonly timesTheReference: number;
  readonly runs: number;
  readonly n: number;
  readonly agreement: readonly Agreement[];
}

function figuresOf(name: string, model: Model): Figures | null {
  const runs = runsOf(name, model);
  if (runs.length === 0) return null;
  return {
    eventsPerSecond: eventsPerUnit[model] / median(runs.map(cost)),
    timesTheReference: ratioToReference(name, model),
    runs: runs.length,
    n: runs.reduce((sum, { n }) => sum + n, 0),
    agreement: agreementOf(model, runs)
  };
}

const programs = present.map(({ contestant: { name } }) => ({
  name,
  a: figuresOf(name, "a"),
  b: figuresOf(name, "b")
}));
const furthest = (figures: Figures | null): number =>
  figures === null ? Number.NaN : Math.max(...figures.agreement.map(({ z }) => Math.abs(z)));

const head = [
  "program",
  "(a) events/s",
  "x C++",
  "(b) events/s",
  "x C++",
  "1,000 of (b), s",
  "runs",
  "largest |z| a",
  "b"
];
const rows = programs.map(({ name, a, b }) => [
  name,
  a === null ? "-" : short(a.eventsPerSecond),
  a === null ? "-" : short(a.timesTheReference),
  b === null ? "-" : short(b.eventsPerSecond),
  b === null ? "-" : short(b.timesTheReference),
  b === null ? "-" : short((1000 * eventsPerUnit.b) / b.eventsPerSecond),
  String(b?.runs ?? 0),
  a === null ? "-" : furthest(a).toFixed(1),
  b === null ? "-" : furthest(b).toFixed(1)
]);
console.log(tableText([head, ...rows]));
console.log("\nevents are those of the model, not of the program; z is how far an output lies from what it should be.");
for (const { name, why } of missing) console.log(`not measured: ${name}: ${why}`);
if (quick) console.log("quick: small runs, figures of speed mean little, and nothing was written");
else writeResults("speed", { machine, rounds, programs, missing });

const wrong = programs.flatMap(({ name, a, b }) =>
  [a, b].flatMap((figures) =>
    (figures?.agreement ?? []).filter(({ z }) => !(Math.abs(z) <= farOff)).map((output) => ({ name, ...output }))
  )
);
for (const { name, output, mean, expected, z } of wrong) {
  console.log(`${name} disagrees: ${output} is ${short(mean)}, should be ${short(expected)}; z ${z.toFixed(1)}`);
}
if (wrong.length > 0) process.exitCode = 1;
