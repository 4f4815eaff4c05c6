/**
 * What an answer costs: the search for the least-cost posts of the average organisation, against trying every
 * establishment of its bracket. Both on the same random numbers and with the same words, so that they must agree.
 *
 *   npm run bench:posts -- [--steps-per-post N] [--quick]
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { poolExecutor } from "@caseload/execution";
import {
  calibrated,
  establishmentCost,
  findPostsBySimulation,
  Samples,
  type SimulatedPosts,
  stoppingRule,
  Trials,
  trialIndicators
} from "@caseload/planning";
import { bundledEvidence, issueText, parseScenario, resolveScenario, type Scenario } from "@caseload/simulation";
import { flag, option } from "../options.ts";
import { machine, short, tableText, writeResults } from "../results.ts";

const file = join(import.meta.dirname, "..", "..", "examples", "average-organisation.yaml");
/** Steps of 0.2 WTE, or of whole posts where it is to be quick: the grid grows with the square. */
const stepsPerPost = option("steps-per-post", flag("quick") ? 1 : 5);

function readScenario(): Scenario {
  const parsed = parseScenario(`${readFileSync(file, "utf8")}\nsearch: {step: ${1 / stepsPerPost}}\n`, {
    file: "average-organisation.yaml"
  });
  const resolved = parsed.ok ? resolveScenario(parsed.file, bundledEvidence) : parsed;
  if (!resolved.ok) throw new Error(resolved.issues.map(issueText).join("\n"));
  return calibrated({ ...resolved.scenario, readings: ["delegated"] }, bundledEvidence).scenario;
}

interface Spent {
  readonly establishments: number;
  readonly replications: number;
  readonly seconds: number;
}

const scenario = readScenario();
const executor = poolExecutor({ workers: machine.cores });
const { found, spent: searched } = await search();
const { best, spent: grid } = await everyEstablishment(found);
await executor.close();

async function search(): Promise<{ readonly found: SimulatedPosts; readonly spent: Spent }> {
  const began = performance.now();
  const [found] = await findPostsBySimulation(scenario, bundledEvidence, { executor });
  if (found === undefined) throw new Error("nothing was found");
  const { establishments, replications } = found.effort;
  return { found, spent: { establishments, replications, seconds: (performance.now() - began) / 1000 } };
}

/** The cheapest establishment of the bracket from which all with more CNSs meet. */
async function everyEstablishment({ bracket, outOfReach }: SimulatedPosts) {
  const began = performance.now();
  const costOf = establishmentCost(scenario, bundledEvidence);
  const trials = new Trials(scenario, "delegated", {
    samples: new Samples(trialIndicators, { executor, seed: scenario.seed, signal: undefined }),
    rule: stoppingRule(scenario.successProbability.value),
    leftOut: new Set(outOfReach.map(({ id }) => id))
  });
  const wte = (most: number): number[] =>
    Array.from({ length: Math.round(most * stepsPerPost) + 1 }, (_, step) => step / stepsPerPost);
  let establishments = 0;
  let replications = 0;
  let best: { readonly cns: number; readonly supportWorker: number; readonly costPerYear: number } | null = null;
  for (const supportWorker of wte(bracket.most.supportWorker)) {
    for (const cns of wte(bracket.most.cns).reverse()) {
      const trial = await trials.of({ cns, supportWorker });
      establishments += 1;
      replications += trial.replications;
      const costPerYear = costOf({ cns, supportWorker });
      if (trial.verdict !== "meets") break;
      if (best === null || costPerYear < best.costPerYear) best = { cns, supportWorker, costPerYear };
    }
  }
  return { best, spent: { establishments, replications, seconds: (performance.now() - began) / 1000 } };
}

const row = (name: string, { establishments, replications, seconds }: Spent, answer: string): readonly string[] => [
  name,
  String(establishments),
  String(replications),
  short(seconds),
  answer
];
const words = (posts: { readonly cns: number; readonly supportWorker: number } | null): string =>
  posts === null ? "none" : `${posts.cns} CNS, ${posts.supportWorker} support workers`;

console.log(
  tableText([
    ["", "establishments", "replications", "s", "answer"],
    row("search, with its confirmation", searched, words(found.cheapest)),
    row("every establishment, from the top", grid, words(best))
  ])
);
console.log(`\n${machine.cores} workers; steps of ${1 / stepsPerPost} WTE; delegated reading`);
if (!flag("quick"))
  writeResults("posts", {
    machine,
    step: 1 / stepsPerPost,
    search: { ...searched, answer: words(found.cheapest) },
    grid: { ...grid, answer: words(best) }
  });
const [answered, exhaustive] = [found.cheapest, best];
if (answered === null || exhaustive === null || answered.costPerYear < exhaustive.costPerYear) process.exitCode = 1;
