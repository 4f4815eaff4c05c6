import { expect, test } from "vitest";
import { type Candidate, preferredOption } from "../../src/bid/preferred-option.ts";
import { priceSwitch } from "../../src/bid/price-switch.ts";

const candidate = (name: string, presentCost: number, changes: Partial<Candidate> = {}): Candidate => ({
  name,
  verdict: "does not meet",
  presentCost,
  gain: { mean: 0.2, low: 0.1, high: 0.3 },
  ...changes
});

const dearer = (options: readonly Candidate[], name: string, times: number): string | null =>
  preferredOption(
    options.map((each) => (each.name === name ? { ...each, presentCost: each.presentCost * times } : each)),
    null
  ).name;

test("the cheapest that meets gives way to the next that meets where it costs as much", () => {
  const options = [
    candidate("a", 100, { verdict: "meets" }),
    candidate("b", 130, { verdict: "meets" }),
    candidate("c", 50)
  ];
  const found = priceSwitch(options);
  expect(found).toEqual({ times: 1.3, other: "b" });
  expect(dearer(options, "a", 1.29)).toBe("a");
  expect(dearer(options, "a", 1.31)).toBe("b");
});

test("where none meets, the best for a pound gives way where its pounds bring no more than the next one's", () => {
  const options = [
    candidate("a", 100, { gain: { mean: 0.3, low: 0.2, high: 0.4 } }),
    candidate("b", 200, { gain: { mean: 0.4, low: 0.3, high: 0.5 } })
  ];
  const found = priceSwitch(options);
  expect(found?.other).toBe("b");
  expect(found?.times).toBeCloseTo(1.5, 9);
  expect(dearer(options, "a", 1.49)).toBe("a");
  expect(dearer(options, "a", 1.51)).toBe("b");
});

test("what meets is never given up for what does not, and one option has no other", () => {
  expect(priceSwitch([candidate("a", 100, { verdict: "meets" }), candidate("b", 1)])).toBeNull();
  expect(priceSwitch([candidate("a", 100)])).toBeNull();
  expect(priceSwitch([])).toBeNull();
});
