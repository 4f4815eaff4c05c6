import fc from "fast-check";
import { expect, test } from "vitest";
import { priorityWaits, priorityWaitsOfServers } from "../../src/queueing/cobham.ts";
import { erlangC } from "../../src/queueing/erlang-c.ts";
import { pollaczekKhinchine } from "../../src/queueing/pollaczek-khinchine.ts";

test("Pollaczek-Khinchine: M/D/1 at 0.8 has 1.6 waiting, M/M/1 3.2", () => {
  expect(pollaczekKhinchine(0.8, 1, 0).meanQueue).toBeCloseTo(1.6, 13);
  expect(pollaczekKhinchine(0.8, 1, 1).meanQueue).toBeCloseTo(3.2, 13);
  expect(pollaczekKhinchine(0.5, 1, 1).meanQueue).toBeCloseTo(0.5, 14);
});

test("with exponential service it is Erlang C with one server", () => {
  for (const rho of [0, 0.2, 0.9]) {
    expect(pollaczekKhinchine(rho / 3, 3, 1).meanWait).toBeCloseTo(erlangC(1, rho, 3).meanWait, 12);
  }
});

test("a single server that is overrun", () => {
  expect(pollaczekKhinchine(1, 1, 0)).toEqual({ utilisation: 1, meanWait: Infinity, meanQueue: Infinity });
});

const classes = fc.array(
  fc.record({
    arrivalRate: fc.double({ min: 0.01, max: 0.2, noNaN: true }),
    meanService: fc.double({ min: 0.1, max: 1.2, noNaN: true }),
    cv: fc.double({ min: 0, max: 3, noNaN: true })
  }),
  { minLength: 1, maxLength: 4 }
);

test("priorities move waits between classes and conserve their load-weighted sum (Kleinrock)", () => {
  fc.assert(
    fc.property(classes, (list) => {
      const rho = list.reduce((sum, { arrivalRate, meanService }) => sum + arrivalRate * meanService, 0);
      const residual = list.reduce(
        (sum, { arrivalRate: l, meanService: s, cv }) => sum + (l * s * s * (1 + cv * cv)) / 2,
        0
      );
      const work = priorityWaits(list).reduce((sum, wait, i) => {
        const { arrivalRate = 0, meanService = 0 } = list[i] ?? {};
        return sum + arrivalRate * meanService * wait;
      }, 0);
      expect(work).toBeCloseTo((rho * residual) / (1 - rho), 9);
    }),
    { seed: 1, numRuns: 200 }
  );
});

test("one class is no priority", () => {
  const one = { arrivalRate: 0.3, meanService: 2, cv: 0.5 };
  expect(priorityWaits([one])[0]).toBeCloseTo(pollaczekKhinchine(0.3, 2, 0.5).meanWait, 13);
  expect(priorityWaitsOfServers(4, [1.5], 2)[0]).toBeCloseTo(erlangC(4, 3, 2).meanWait, 13);
});

test("the first class waits least, and several servers conserve the mean wait", () => {
  const [high = 0, low = 0] = priorityWaitsOfServers(3, [0.4, 0.8], 2);
  expect(high).toBeLessThan(low);
  expect((0.4 * high + 0.8 * low) / 1.2).toBeCloseTo(erlangC(3, 2.4, 2).meanWait, 12);
});

test("a class that the others leave no time waits for ever; those before it see a server that is always busy", () => {
  const urgent = { arrivalRate: 0.4, meanService: 1, cv: 1 };
  const flood = { arrivalRate: 9, meanService: 1, cv: 1 };
  // Always busy with exponential service: R is one mean service, so W = 1 / (1 - 0.4).
  expect(priorityWaits([urgent, flood])[0]).toBeCloseTo(1 / 0.6, 13);
  expect(priorityWaits([urgent, flood, urgent]).slice(1)).toEqual([Infinity, Infinity]);
  const [first, second] = priorityWaitsOfServers(2, [0.8, 50], 1);
  expect(first).toBeCloseTo(0.5 / 0.6, 13);
  expect(second).toBe(Infinity);
});

test("nonsense is thrown back", () => {
  expect(() => pollaczekKhinchine(-1, 1, 0)).toThrow("invalid arrival rate; below 0: -1");
  expect(() => pollaczekKhinchine(1, 1, -1)).toThrow("invalid cv; below 0: -1");
  expect(() => priorityWaits([{ arrivalRate: -1, meanService: 1, cv: 0 }])).toThrow(
    "invalid arrival rate; below 0: -1"
  );
  expect(() => priorityWaits([{ arrivalRate: 1, meanService: 0, cv: 0 }])).toThrow("invalid mean service time");
  expect(() => priorityWaitsOfServers(1, [-1], 1)).toThrow("invalid arrival rate; below 0: -1");
});
