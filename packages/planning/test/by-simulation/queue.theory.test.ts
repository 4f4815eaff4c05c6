import { bundledEvidence, erlangC, serialExecutor } from "@caseload/simulation";
import { expect, test } from "vitest";
import { findPostsBySimulation } from "../../src/by-simulation/find-posts-by-simulation.ts";
import { scenarioOf } from "./small-service.ts";

const daysPerYear = 365.25;
const people = 300;
const perPersonYear = 21.9;
const hours = 4;

/**
 * Share of calls of an M/M/c queue that are done within so many hours of being made:
 *
 *   P(T > t) = e^(-mu t) (1 + C (1 - e^(-mu t (c - 1 - a))) / (c - 1 - a))
 *
 * for an offered load of a and a delay probability C; Gross et al. (2008), Fundamentals of Queueing Theory, 4th ed., 2.3.2.
 */
function doneWithin(limit: number, posts: number): number {
  const load = (people * perPersonYear * hours) / (daysPerYear * 24);
  if (posts <= load) return 0;
  const rate = 1 / hours;
  const wait = erlangC(posts, load, hours).delayProbability;
  const idle = posts - 1 - load;
  return 1 - Math.exp(-rate * limit) * (1 + (wait * (1 - Math.exp(-rate * limit * idle))) / idle);
}

test("M/M/c: the fewest whole posts by the closed form", async () => {
  for (const [target, expected] of [
    [0.56, 4],
    [0.7, 5]
  ] as const) {
    // With thousands of calls a replication, chance moves a share by less than this.
    expect(doneWithin(6, expected) - target).toBeGreaterThan(0.03);
    expect(target - doneWithin(6, expected - 1)).toBeGreaterThan(0.03);
    const scenario = scenarioOf(`organisation: Queue
newPatientsPerYear: 0
survival: {distribution: never}
caseload: ${people}
years: 1
warmUpDays: 14
tiers: [{id: all, share: 1}]
catalogue: none
tasks:
  call: {perPersonYear: ${perPersonYear}, minutes: ${60 * hours}, duration: exponential, windowDays: 0.25, standards: [5], eligible: [cns]}
posts: [{role: cns, wte: 1}]
staff: {alwaysOpenHoursPerYear: 8766, nonClinicalShare: 0}
targets: {"2": {share: 0.5}, "5": {share: ${target}}}
reading: strict
search: {step: 1}
`);
    const [answer] = await findPostsBySimulation(scenario, bundledEvidence, { executor: serialExecutor() });
    expect(answer).toMatchObject({ verdict: "meets", notMonotone: [], cheapest: { cns: expected, supportWorker: 0 } });
  }
});
