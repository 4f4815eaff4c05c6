import { bundledEvidence, serialExecutor } from "@caseload/simulation";
import { expect, test } from "vitest";
import { confirm } from "../../src/by-simulation/confirm.ts";
import { findPostsBySimulation } from "../../src/by-simulation/find-posts-by-simulation.ts";
import { Frontier } from "../../src/by-simulation/frontier.ts";
import { ladder } from "../../src/by-simulation/ladder.ts";
import type { Trial } from "../../src/by-simulation/simulated-posts.ts";
import { failuresOfSecond, fixedRule, stoppingRule } from "../../src/by-simulation/stopping-rule.ts";
import { Trials } from "../../src/by-simulation/trials.ts";
import type { Establishment } from "../../src/establishment.ts";
import { madeUpWorld } from "./made-up-world.ts";
import { smallService } from "./small-service.ts";

type World = ReturnType<typeof madeUpWorld>;

const scenario = smallService();
const standardError = (share: number, n: number): number => Math.sqrt((share * (1 - share)) / n);

interface Searched {
  readonly columns?: number;
  readonly most: number;
  readonly fromCns: number;
  readonly spare?: number | null;
}

const rule = fixedRule(0.8);

/** The word of 37 replications of a made-up world, of which three may fail. */
function freshTrial(world: World, establishment: Establishment): Trial {
  const successes = world.fresh(establishment, rule.most);
  const verdict = rule.most - successes <= 3 ? "meets" : "cannot tell";
  const share = { successes, n: rule.most, share: successes / rule.most, low: 0, high: 1 };
  return { establishment, verdict, success: share, failsFirst: [], doneInTime: null };
}

/** A search that takes anything from some CNSs on for good, held against the fresh numbers of a made-up world. */
async function confirmed(world: World, { columns = 0, most, fromCns, spare = null }: Searched) {
  const frontier = new Frontier({
    verdictOf: async ({ cns }) => (cns >= fromCns - 1e-9 ? "meets" : "does not meet"),
    holdsAtAGlance: async () => true,
    ladders: { cns: ladder(0, most, 0.1), supportWorker: ladder(0, columns, 1) },
    most: { cns: most, supportWorker: columns },
    costOf: ({ cns, supportWorker }) => 60_000 * cns + 100 * supportWorker,
    guess: () => fromCns
  });
  await frontier.search();
  return confirm(frontier, {
    fresh: async (point) => freshTrial(world, point),
    isHopeless: async () => false,
    failuresOfSecond: spare
  });
}

/** Where the chance is 0.8: middle + scale x log 4. */
const needOf = (middle: number, scale: number): number => middle + scale * Math.log(4);

test("however many steps are climbed, what truly does not meet is confirmed one time in twenty at most", async () => {
  const worlds = 400;
  for (const scale of [0.1, 0.4]) {
    const found = { wrong: 0, untold: 0, climbed: 0 };
    for (let seed = 1; seed <= worlds; seed++) {
      const world = madeUpWorld(seed, { middle: 2, scale });
      // The search was far too hopeful: half of the replications fail there.
      const answer = await confirmed(world, { most: 8, fromCns: 2 });
      if (answer?.isConfirmed !== true) found.untold += 1;
      else {
        if (answer.point.cns < needOf(2, scale) - 1e-9) found.wrong += 1;
        found.climbed += Math.round((answer.point.cns - 2) * 10);
      }
    }
    expect(found.untold).toBe(0);
    expect(found.climbed / worlds).toBeGreaterThan(1);
    expect(found.wrong / worlds).toBeLessThanOrEqual(0.05 + 3 * standardError(0.05, worlds));
  }
});

test("with a second column as well, nothing is confirmed oftener that could not be", async () => {
  const worlds = 600;
  let wrong = 0;
  const spare = failuresOfSecond(rule);
  for (let seed = 1; seed <= worlds; seed++) {
    // Whatever is allowed succeeds less often than it should, at the very end nearly often enough.
    const most = Math.floor(needOf(2, 0.3) * 10) / 10;
    const answer = await confirmed(madeUpWorld(seed, { middle: 2, scale: 0.3 }), {
      columns: 1,
      most,
      fromCns: 1.5,
      spare
    });
    if (answer?.isConfirmed === true) wrong += 1;
    expect(answer?.trial.success.n).toBeGreaterThan(0);
  }
  expect(wrong / worlds).toBeLessThanOrEqual(0.05 + 3 * standardError(0.05, worlds));
});

test("where the first column ends in vain, the next cheapest is held against the same numbers", async () => {
  const world = madeUpWorld(3, { middle: 2, scale: 0.05, relief: 1 });
  const answer = await confirmed(world, { columns: 1, most: 1.9, fromCns: 1.5, spare: 1 });
  expect(answer).toMatchObject({ isConfirmed: true, point: { supportWorker: 1 } });
  const none = await confirmed(madeUpWorld(3, { middle: 2, scale: 0.05, relief: 1 }), {
    columns: 1,
    most: 1.9,
    fromCns: 1.5
  });
  expect(none).toMatchObject({ isConfirmed: false, point: { supportWorker: 0 } });
});

test("a search of made-up worlds always has an answer, and hardly ever a wrong one", async () => {
  const worlds = 12;
  const service = { ...smallService("search: {step: 0.1}", 30), readings: ["strict"] as const };
  let wrong = 0;
  for (let seed = 1; seed <= worlds; seed++) {
    const world = madeUpWorld(seed, { middle: 1.5 + (seed % 7) * 0.27, scale: 0.5 });
    const [answer] = await findPostsBySimulation(service, bundledEvidence, {
      executor: serialExecutor(),
      seeds: world.seeds
    });
    expect(answer?.verdict).toBe("meets");
    if (answer?.cheapest != null && world.chanceOf(answer.cheapest) < 0.8) wrong += 1;
  }
  expect(wrong).toBeLessThanOrEqual(2);
});

test("a glance is short, and the word that follows on it is that of a trial that began without it", async () => {
  for (let seed = 1; seed <= 40; seed++) {
    const searchRule = stoppingRule(0.8);
    const posts = { cns: 2.3, supportWorker: 0 };
    const [looked, straight] = [1, 2].map(() => {
      const world = madeUpWorld(seed, { middle: 2, scale: 0.3 });
      return { world, trials: new Trials(scenario, "strict", { samples: world.seeds.search, rule: searchRule }) };
    });
    if (looked === undefined || straight === undefined) throw new Error("no worlds");
    const holds = await looked.trials.holds(posts);
    expect(looked.world.replications()).toBeLessThanOrEqual(2);
    const { verdict, success } = await looked.trials.of(posts);
    expect(await straight.trials.of(posts)).toMatchObject({ verdict, success });
    if (!holds) expect(success.successes).toBeLessThan(success.n);
  }
});
