import { expect, test } from "vitest";
import { compilePlaces } from "../../src/engine/compile-places.ts";
import type { Reading } from "../../src/scenario/scenario.ts";
import { resolved, smallest } from "../scenario/resolved.ts";

const capped = (places: string, more = "") => resolved(`${smallest}places: { perWte: 100${places} }\n${more}`).scenario;

const holders = (text: string, reading: Reading) => {
  const scenario = capped("", text);
  const mayHold = compilePlaces(scenario, reading, new Float64Array(0))?.mayHold ?? new Uint8Array(0);
  const { tiers, roles } = scenario;
  return Object.fromEntries(
    roles.flatMap(({ id }, role) => {
      const row = [...mayHold.subarray(role * tiers.length, (role + 1) * tiers.length)];
      return row.includes(1) ? [[id, row]] : [];
    })
  );
};

test("without a cap there are no places", () => {
  expect(compilePlaces(resolved(smallest).scenario, "strict", Float64Array.of(1))).toBeNull();
});

test("each server has places by its WTE, weighted by tier", () => {
  const scenario = capped(", weights: { complex: 2 }, order: firstCome, unplacedReceive: nothing");
  const places = compilePlaces(scenario, "strict", Float64Array.of(1, 0.5, 0.25));
  expect([...(places?.perServer ?? [])]).toEqual([100, 50, 25]);
  expect([...(places?.weights ?? [])]).toEqual([2, 1, 1]);
  expect(places).toMatchObject({ order: "firstCome", unplacedReceive: "nothing" });
});

test("CNSs hold all places; support workers those of non-complex tiers, in the delegated reading", () => {
  expect(holders("", "strict")).toEqual({ cns: [1, 1, 1] });
  expect(holders("", "delegated")).toEqual({ cns: [1, 1, 1], supportWorker: [0, 1, 1] });
  expect(holders("switches: { supportWorkerScope: allTiers }\n", "delegated")).toEqual({
    cns: [1, 1, 1],
    supportWorker: [1, 1, 1]
  });
});
