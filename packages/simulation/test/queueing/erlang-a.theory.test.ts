import fc from "fast-check";
import { expect, test } from "vitest";
import { erlangA, serversForAbandonment } from "../../src/queueing/erlang-a.ts";
import { erlangC } from "../../src/queueing/erlang-c.ts";

test("100 calls in 30 minutes, 3 minutes each, patience 5, 14 servers: as published implementations have it", () => {
  const queue = erlangA(14, 10, 3, 5);
  expect(queue.delayProbability).toBeCloseTo(0.14526, 5);
  expect(queue.abandonProbability).toBeCloseTo(0.013984, 6);
  expect(queue.utilisation).toBeCloseTo(0.704297, 6);
  expect(queue.meanWait).toBeCloseTo(0.069919, 6);
});

test("the balance equations of birth and death, solved with 30 digits (mpmath)", () => {
  // Servers, load, patience in services; P(wait), P(abandon), E[queue].
  for (const [servers, load, patience, wait, abandon, queue] of [
    [3, 5, 10, 0.999398457997606, 0.4001658304979573, 20.008291524897864],
    [90, 100, 1, 0.8536538253012672, 0.10790043269085246, 10.790043269085247],
    [5, 2, 2, 0.0552989005479825, 0.00702318245917078, 0.02809272983668312]
  ] as const) {
    const got = erlangA(servers, load, 1, patience);
    expect(got.delayProbability).toBeCloseTo(wait, 12);
    expect(got.abandonProbability).toBeCloseTo(abandon, 12);
    expect(got.meanQueue).toBeCloseTo(queue, 11);
  }
});

test("endless patience is Erlang C", () => {
  const [patient, endless] = [erlangA(14, 10, 3, 1e9), erlangC(14, 10, 3)];
  expect(patient.delayProbability).toBeCloseTo(endless.delayProbability, 7);
  expect(patient.meanWait).toBeCloseTo(endless.meanWait, 7);
});

test("patience as long as a service makes it M/M/infinity: the number present is Poisson with the load as mean", () => {
  // With theta = mu the mean queue is the sum of P(N > k) for k from c on, N Poisson.
  const [servers, load] = [6, 4];
  let term = Math.exp(-load);
  let queue = 0;
  for (let n = 0; n < 80; n++) {
    queue += Math.max(0, n - servers) * term;
    term *= load / (n + 1);
  }
  expect(erlangA(servers, load, 1, 1).meanQueue).toBeCloseTo(queue, 13);
});

test("overload and great size are stable: those who cannot be served give up", () => {
  const queue = erlangA(9000, 10000, 1, 50);
  expect(queue.abandonProbability).toBeCloseTo(0.1, 10);
  expect(queue.utilisation).toBeCloseTo(1, 10);
  expect(erlangA(20000, 10000, 1, 1).abandonProbability).toBe(0);
  expect(erlangA(0, 5, 1, 1)).toMatchObject({ delayProbability: 1, utilisation: 0 });
  expect(erlangA(0, 5, 1, 1).abandonProbability).toBeCloseTo(1, 14);
  expect(erlangA(2, 0, 1, 1).meanQueue).toBe(0);
});

test("the fewest servers for a share who give up: one fewer fails", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.1, max: 200, noNaN: true }),
      fc.double({ min: 0.05, max: 20, noNaN: true }),
      fc.double({ min: 0.001, max: 0.9, noNaN: true }),
      (load, patience, share) => {
        const n = serversForAbandonment(load, 1, patience, share);
        expect(erlangA(n, load, 1, patience).abandonProbability).toBeLessThanOrEqual(share);
        if (n > 0) expect(erlangA(n - 1, load, 1, patience).abandonProbability).toBeGreaterThan(share);
      }
    ),
    { seed: 1, numRuns: 200 }
  );
});

test("nonsense is thrown back", () => {
  expect(() => erlangA(1, 1, 1, 0)).toThrow("invalid mean patience; not above 0: 0");
  expect(() => erlangA(1, -1, 1, 1)).toThrow("invalid load; below 0: -1");
  expect(() => serversForAbandonment(1, 1, 1, 1)).toThrow("invalid share who give up; not in (0, 1): 1");
});
