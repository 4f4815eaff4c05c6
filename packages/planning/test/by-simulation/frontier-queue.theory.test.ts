import fc from "fast-check";
import { expect, test } from "vitest";
import { Frontier } from "../../src/by-simulation/frontier.ts";
import { ladder } from "../../src/by-simulation/ladder.ts";

/**
 * Share of M/M/c customers who wait no longer than a time, in mean services (Erlang 1917): 1 - C(c, a) e^(-(c - a) t), with
 * the chance of waiting C by the recursion of Erlang B; 0 where work comes faster than it is done.
 */
function servedWithin(servers: number, load: number, time: number): number {
  if (servers <= load) return 0;
  let blocking = 1;
  for (let n = 1; n <= servers; n++) blocking = (load * blocking) / (n + load * blocking);
  const waits = blocking / (1 - (load / servers) * (1 - blocking));
  return 1 - waits * Math.exp(-(servers - load) * time);
}

test("of one role the fewest servers that keep a service level are found, never one more: 300 queues", async () => {
  const queue = fc.record({
    load: fc.double({ min: 0.05, max: 40, noNaN: true }),
    time: fc.double({ min: 0, max: 2, noNaN: true }),
    share: fc.double({ min: 0.3, max: 0.999, noNaN: true }),
    guess: fc.integer({ min: 0, max: 60 })
  });
  const found = async ({ load, time, share, guess }: { load: number; time: number; share: number; guess: number }) => {
    const meets = (cns: number): boolean => servedWithin(cns, load, time) >= share;
    const frontier = new Frontier({
      verdictOf: async ({ cns }) => (meets(cns) ? "meets" : "does not meet"),
      ladders: { cns: ladder(0, 400, 1), supportWorker: ladder(0, 0, 1) },
      most: { cns: 2 * load, supportWorker: 0 },
      costOf: ({ cns }) => cns,
      guess: () => guess
    });
    await frontier.search();
    let fewest = 0;
    while (!meets(fewest)) fewest += 1;
    expect(frontier.cheapest()).toEqual({ cns: fewest, supportWorker: 0 });
  };
  await fc.assert(fc.asyncProperty(queue, found), { seed: 1, numRuns: 300, endOnFailure: true });
});
