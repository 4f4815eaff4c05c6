import fc from "fast-check";
import { expect, test } from "vitest";
import { hashOf, scenarioOf } from "../src/link.ts";

test("an address gives the scenario back", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const scenario: object = JSON.parse(JSON.stringify(value));
      expect(scenarioOf(`#${hashOf(value)}`)).toEqual(scenario);
    }),
    { seed: 1, numRuns: 200, endOnFailure: true }
  );
});

test.each(["", "#", "#s=", "#s=@@", "#other", "#s=AAAA", `#s=${btoa("[1]")}`])(
  "an address without a scenario gives none: %s",
  (hash) => {
    expect(scenarioOf(hash)).toBeNull();
  }
);

test("a damaged address never gives anything but a scenario or none", () => {
  const whole = hashOf({ organisation: "Made-up Trust", newPatientsPerYear: 74, posts: [{ role: "cns", wte: 1 }] });
  for (let at = 2; at < whole.length; at += 3) {
    const found = scenarioOf(`#${whole.slice(0, at)}A${whole.slice(at + 1)}`);
    expect(found === null || typeof found === "object").toBe(true);
  }
});

test("what unfolds to more than a scenario can be is refused", () => {
  const bomb = hashOf({ description: "a".repeat(2_000_000) });
  expect(bomb.length).toBeLessThan(8000);
  expect(scenarioOf(`#${bomb}`)).toBeNull();
});
