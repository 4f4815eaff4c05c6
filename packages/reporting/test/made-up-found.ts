import type { FrontierPoint, SimulatedPosts, Trial } from "@caseload/planning";
import { type Reading, successShare } from "@caseload/simulation";
import type { FoundBySimulation } from "../src/found-by-simulation.ts";

const trial = (cns: number, supportWorker: number, successes: number, failsFirst: readonly string[]): Trial => ({
  establishment: { cns, supportWorker },
  verdict: successes > 17 ? "meets" : "does not meet",
  success: successShare(successes, 20),
  failsFirst,
  doneInTime: successes > 17 ? 0.994 : 0.252
});

const point = (reading: Reading, cns: number, supportWorker: number, costPerYear: number): FrontierPoint => ({
  reading,
  cns,
  supportWorker,
  costPerYear,
  verdict: "meets",
  success: { order: "hardest first", successes: 20, n: 20 },
  confirmed: false,
  failsFirst: ["standard-3"]
});

const found = (reading: Reading, frontier: readonly FrontierPoint[], cheapest: FrontierPoint): SimulatedPosts => ({
  reading,
  verdict: "meets",
  cheapest,
  tooFew: { cns: cheapest.cns - 0.4, supportWorker: cheapest.supportWorker },
  undecided: [0.1, 0.2, 0.3].map((fewer) => ({ cns: cheapest.cns - fewer, supportWorker: cheapest.supportWorker })),
  byTarget: [],
  confirmation: trial(cheapest.cns, cheapest.supportWorker, 19, ["standard-2"]),
  frontier,
  inPlace: trial(1, 0, 0, ["standard-1", "standard-3", "standard-4", "standard-5"]),
  judgedOnMean: [],
  tooRare: [],
  outOfReach: [],
  notMonotone: [],
  bracket: { least: { cns: 0, supportWorker: 0 }, most: { cns: 5, supportWorker: 2 }, boundBy: null },
  effort: { establishments: 12, replications: 1300, complete: true }
});

const strict = point("strict", 4.2, 0, 280_000);
const delegated = [point("delegated", 4.2, 0, 280_000), point("delegated", 2.8, 1.9, 251_000)] as const;

/** Made-up posts in both readings, from when they would do, a budget and the worth of a support worker. */
export const madeUpFound: FoundBySimulation = {
  posts: [found("strict", [strict], strict), found("delegated", delegated, delegated[1])],
  methods: [],
  budgets: [
    {
      reading: "strict",
      poundsPerYear: 50_000,
      bought: { cns: 0.7, supportWorker: 0 },
      costPerYear: 46_464,
      trial: { ...trial(1.7, 0, 0, ["standard-3"]), doneInTime: 0.43 },
      gain: { mean: 0.178, low: 0.166, high: 0.191 },
      mixes: [],
      standards: [],
      replications: 8,
      complete: true
    },
    {
      reading: "delegated",
      poundsPerYear: 50_000,
      bought: { cns: 0, supportWorker: 1 },
      costPerYear: 41_000,
      trial: { ...trial(1, 1, 0, ["standard-3"]), doneInTime: 0.6 },
      gain: null,
      mixes: [],
      standards: [],
      replications: 8,
      complete: true
    }
  ],
  metFrom: [
    {
      reading: "strict",
      date: "2027-10-01",
      monthsAfterStart: 18,
      verdict: "meets",
      byMonth: [],
      because: ["20 weeks from advert to first day at work", "2,040 pieces of work waiting on the first day"]
    },
    { reading: "delegated", date: null, monthsAfterStart: null, verdict: "does not meet", byMonth: [], because: [] }
  ],
  oversight: {
    minutes: 10.9,
    paysAtNone: true,
    replaces: [
      { minutes: 0, cnsWte: 1, costDifference: -24_720 },
      { minutes: 20, cnsWte: 0.3, costDifference: 20_495 }
    ],
    assumed: { minutes: 10, low: 0, high: 20 },
    allWork: { minutes: 16.7, paysAtNone: true, replaces: [] },
    explain: []
  },
  complete: true
};
