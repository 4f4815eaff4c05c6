import type { Verdict } from "@caseload/simulation";
import fc from "fast-check";
import { expect, test } from "vitest";
import { Frontier, type FrontierQuestion } from "../../src/by-simulation/frontier.ts";
import { ladder, wteAt } from "../../src/by-simulation/ladder.ts";
import type { Establishment } from "../../src/establishment.ts";

/** A made-up world: the word for every rung of CNSs (first) beside every rung of support workers. */
interface World {
  readonly meets: (rung: number, column: number) => boolean;
  readonly rungs: number;
  readonly columns: number;
  readonly step: number;
  readonly prices: Establishment;
  readonly guess: number;
  readonly most: Establishment;
  readonly thorough?: boolean;
  /** Failures that a glance does not see. */
  readonly overlooked?: (rung: number, column: number) => boolean;
}

const atRung = (wte: number, step: number): number => Math.round(wte / step);

interface Asked {
  readonly asked: Map<string, Verdict>;
  readonly glanced: Set<string>;
}

function questionOf(world: World): FrontierQuestion & Asked {
  const { meets, rungs, columns, step, prices, guess, most, thorough = false, overlooked = () => false } = world;
  const asked = new Map<string, Verdict>();
  const glanced = new Set<string>();
  return {
    asked,
    glanced,
    holdsAtAGlance: async ({ cns, supportWorker }) => {
      const key = `${cns} ${supportWorker}`;
      if (glanced.has(key)) throw new Error(`looked at twice: ${key}`);
      glanced.add(key);
      const at = [atRung(cns, step), atRung(supportWorker, step)] as const;
      return meets(...at) || overlooked(...at);
    },
    verdictOf: async ({ cns, supportWorker }) => {
      const key = `${cns} ${supportWorker}`;
      if (asked.has(key)) throw new Error(`asked twice: ${key}`);
      const verdict = meets(atRung(cns, step), atRung(supportWorker, step)) ? "meets" : "cannot tell";
      asked.set(key, verdict);
      return verdict;
    },
    ladders: { cns: ladder(0, rungs * step, step), supportWorker: ladder(0, columns * step, step) },
    most,
    costOf: ({ cns, supportWorker }) => prices.cns * cns + prices.supportWorker * supportWorker,
    guess: () => guess,
    thorough
  };
}

async function searched(world: World) {
  const question = questionOf(world);
  const frontier = new Frontier(question);
  await frontier.search();
  return { frontier, question };
}

/** Every establishment asked about. */
function cheapestOfAll({ meets, rungs, columns, step, prices }: World): number | null {
  let least: number | null = null;
  for (let column = 0; column <= columns; column++) {
    for (let rung = 0; rung <= rungs; rung++) {
      if (!meets(rung, column)) continue;
      const pounds = prices.cns * wteAt(ladder(0, rungs * step, step), rung) + prices.supportWorker * column * step;
      least = least === null ? pounds : Math.min(least, pounds);
    }
  }
  return least;
}

const step = fc.constantFrom(0.1, 0.2, 0.5, 1);
const prices = fc.record({
  cns: fc.integer({ min: 50_000, max: 80_000 }),
  supportWorker: fc.integer({ min: 10_000, max: 60_000 })
});

test("one role: the least that meets, and never one more", async () => {
  const worlds = fc.record({
    least: fc.integer({ min: 0, max: 200 }),
    guess: fc.double({ min: 0, max: 25, noNaN: true }),
    most: fc.double({ min: 0, max: 25, noNaN: true }),
    step
  });
  await fc.assert(
    fc.asyncProperty(worlds, async ({ least, guess, most, step }) => {
      const { frontier, question } = await searched({
        meets: (rung) => rung >= least,
        rungs: 220,
        columns: 0,
        step,
        prices: { cns: 60_000, supportWorker: 30_000 },
        guess,
        most: { cns: most, supportWorker: 0 }
      });
      const point = frontier.cheapest() as Establishment;
      expect(atRung(point.cns, step)).toBe(least);
      expect(question.asked.get(`${point.cns} 0`)).toBe("meets");
      const [below] = frontier.stepsBelow(point);
      expect(frontier.stepsBelow(point)).toHaveLength(least);
      if (below !== undefined) expect(question.asked.get(`${below.cns} 0`)).toBe("cannot tell");
      expect(frontier.notMonotone()).toEqual([]);
      // Two doublings there and back, and the halvings between.
      expect(question.asked.size).toBeLessThanOrEqual(2 * 8 + 8 + 4);
    }),
    { seed: 1, numRuns: 300, endOnFailure: true }
  );
});

/** Lowest rung by column, never rising; some columns have none. */
const staircase = fc
  .tuple(
    fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 24 }),
    fc.integer({ min: 0, max: 30 }),
    prices,
    step,
    fc.double({ min: 0, max: 30, noNaN: true })
  )
  .map(([falls, lowest, prices, step, guess]): World & { readonly lowest: readonly number[] } => {
    const lowestBy: number[] = [];
    let rung = lowest;
    for (const fall of [...falls].reverse()) {
      rung += fall;
      lowestBy.unshift(rung);
    }
    const columns = falls.length - 1;
    return {
      lowest: lowestBy,
      meets: (at, column) => at >= (lowestBy[column] as number),
      rungs: 40,
      columns,
      step,
      prices,
      guess,
      most: { cns: 20 * step, supportWorker: columns * step }
    };
  });

test("two roles: the cheapest of all, and in every column looked at the least that meets", async () => {
  await fc.assert(
    fc.asyncProperty(staircase, async (world) => {
      const { frontier, question } = await searched(world);
      const cheapest = frontier.cheapest();
      const least = cheapestOfAll(world);
      if (least === null) expect(cheapest).toBe(null);
      else expect(question.costOf(cheapest as Establishment)).toBeCloseTo(least, 4);
      for (const { cns, supportWorker } of frontier.points()) {
        expect(atRung(cns, world.step)).toBe(world.lowest[atRung(supportWorker, world.step)]);
      }
      expect(frontier.notMonotone()).toEqual([]);
    }),
    { seed: 1, numRuns: 300, endOnFailure: true }
  );
});

test("two roles: far fewer are asked about than there are", async () => {
  const { question } = await searched({
    meets: (rung, column) => rung + 0.7 * Math.min(column, 18) >= 37,
    rungs: 130,
    columns: 25,
    step: 0.1,
    prices: { cns: 66_000, supportWorker: 38_000 },
    guess: 3.7,
    most: { cns: 5, supportWorker: 2.5 }
  });
  expect(question.asked.size).toBeLessThan(60);
});

/** A world in which some larger establishments fail. */
const harmful = fc
  .tuple(
    staircase,
    fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 24 })), { maxLength: 30 })
  )
  .map(([world, holes]): World => {
    const fails = new Set(holes.map(([rung, column]) => `${rung} ${column}`));
    return { ...world, meets: (rung, column) => world.meets(rung, column) && !fails.has(`${rung} ${column}`) };
  });

test("where more can do harm, a point stands below nothing that was seen to fail; all above the cheapest was looked at", async () => {
  let seen = 0;
  await fc.assert(
    fc.asyncProperty(harmful, fc.boolean(), fc.nat(40), async (world, thorough, at) => {
      const { frontier, question } = await searched({ ...world, thorough, overlooked: (rung) => rung === at });
      const { most } = frontier.bracket();
      const asked = [...question.asked].map(([key, verdict]) => {
        const [cns, supportWorker] = key.split(" ").map(Number) as [number, number];
        return { cns, supportWorker, verdict };
      });
      for (const point of frontier.points()) {
        const column = asked.filter(({ supportWorker }) => supportWorker === point.supportWorker);
        const above = column.filter(({ cns }) => cns >= point.cns);
        expect(above.every(({ verdict }) => verdict === "meets")).toBe(true);
        const [below] = frontier.stepsBelow(point);
        if (below !== undefined) expect(question.asked.get(`${below.cns} ${below.supportWorker}`)).toBe("cannot tell");
        if (thorough) expect(above.length).toBeGreaterThanOrEqual(atRung(most.cns - point.cns, world.step) + 1);
      }
      const cheapest = frontier.cheapest();
      if (cheapest !== null) {
        const { supportWorker } = cheapest;
        const column = atRung(supportWorker, world.step);
        for (let rung = atRung(cheapest.cns, world.step) + 1; rung <= atRung(most.cns, world.step); rung++) {
          const key = `${wteAt(ladder(0, 40 * world.step, world.step), rung)} ${supportWorker}`;
          const known = question.asked.get(key);
          expect(known === "meets" || (!thorough && question.glanced.has(key))).toBe(true);
          if (known === undefined && !world.meets(rung, column)) expect(rung).toBe(at);
        }
      }
      const failing = asked.filter((one) => one.verdict !== "meets");
      const smallerMeets = (one: Establishment) =>
        asked.some((s) => s.verdict === "meets" && s.cns <= one.cns && s.supportWorker <= one.supportWorker);
      const harmed = failing.filter(smallerMeets).map(({ cns, supportWorker }) => ({ cns, supportWorker }));
      expect(frontier.notMonotone()).toHaveLength(harmed.length);
      expect(frontier.notMonotone()).toEqual(expect.arrayContaining(harmed));
      seen += harmed.length;
    }),
    { seed: 1, numRuns: 200, endOnFailure: true }
  );
  expect(seen).toBeGreaterThan(10);
});

test("support workers who first help and then harm: the bottom of the valley is found", async () => {
  const lowest = (column: number): number => 20 + Math.abs(column - 7) * 2;
  const { frontier } = await searched({
    meets: (rung, column) => rung >= lowest(column),
    rungs: 80,
    columns: 20,
    step: 0.1,
    prices: { cns: 60_000, supportWorker: 30_000 },
    guess: 3,
    most: { cns: 5, supportWorker: 2 }
  });
  expect(frontier.cheapest()).toEqual({ cns: 2, supportWorker: 0.7 });
});

test("a bracket that is too small is extended", async () => {
  const { frontier } = await searched({
    meets: (rung, column) => rung >= 30 && column >= 17,
    rungs: 80,
    columns: 60,
    step: 0.1,
    prices: { cns: 60_000, supportWorker: 30_000 },
    guess: 0.5,
    most: { cns: 1, supportWorker: 0.5 }
  });
  expect(frontier.cheapest()).toEqual({ cns: 3, supportWorker: 1.7 });
});

/** One column in which everything meets from 1.2 on; confirmed are some. */
async function climbed(isConfirmed: (rung: number) => boolean, rungs = 40) {
  const { frontier, question } = await searched({
    meets: (rung) => rung >= 12,
    rungs,
    columns: 0,
    step: 0.1,
    prices: { cns: 60_000, supportWorker: 30_000 },
    guess: 1,
    most: { cns: 2, supportWorker: 0 }
  });
  const point = frontier.cheapest() as Establishment;
  const asked: number[] = [];
  const found = await frontier.climb(point, async ({ cns }) => {
    asked.push(atRung(cns, 0.1));
    return isConfirmed(atRung(cns, 0.1));
  });
  return { frontier, question, point, asked, found };
}

test("a point that is not confirmed moves its column up to the lowest step that is, and counts as no harm", async () => {
  for (const lowest of [13, 14, 17, 25, 40]) {
    const { frontier, question, point, asked, found } = await climbed((rung) => rung >= lowest);
    expect(point).toEqual({ cns: 1.2, supportWorker: 0 });
    expect(found).toEqual({ cns: lowest / 10, supportWorker: 0 });
    expect(frontier.cheapest()).toEqual(found);
    expect(frontier.notMonotone()).toEqual([]);
    expect(question.asked.get(`${lowest / 10} 0`)).toBe("meets");
    // The step below was held against them too, nothing twice, and no more than doublings up and halvings back.
    if (lowest > 13) expect(asked).toContain(lowest - 1);
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked.length).toBeLessThanOrEqual(2 * Math.ceil(Math.log2(lowest - 11)) + 1);
  }
});

test("where no step of a column is confirmed, it has no point", async () => {
  const { frontier, found, asked } = await climbed(() => false, 20);
  expect(found).toBeNull();
  expect(asked).toContain(20);
  expect(frontier.cheapest()).toBeNull();
});

test("nothing meets, nothing is found", async () => {
  const { frontier } = await searched({
    meets: () => false,
    rungs: 10,
    columns: 4,
    step: 1,
    prices: { cns: 60_000, supportWorker: 30_000 },
    guess: 3,
    most: { cns: 5, supportWorker: 2 }
  });
  expect(frontier.points()).toEqual([]);
  expect(frontier.cheapest()).toBe(null);
});
