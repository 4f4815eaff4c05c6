import { expect, test } from "vitest";
import { type Candidate, preferredOption } from "../../src/bid/preferred-option.ts";
import { switchOf } from "../../src/bid/switching-value.ts";
import type { Bar } from "../../src/uncertainty/sensitivity-answer.ts";

const candidate = (name: string, presentCost: number, changes: Partial<Candidate> = {}): Candidate => ({
  name,
  verdict: "does not meet",
  presentCost,
  gain: { mean: 0.2, low: 0.1, high: 0.3 },
  ...changes
});

test("the cheapest that meets is put forward, whatever gains more for a pound", () => {
  const options = [
    candidate("small", 100),
    candidate("large", 900, { verdict: "meets" }),
    candidate("middle", 700, { verdict: "meets" })
  ];
  expect(preferredOption(options, null)).toMatchObject({ name: "middle", why: "cheapest that meets" });
  expect(preferredOption(options, "small")).toMatchObject({ name: "small", why: "named by the bid" });
});

test("where none meets, the gain for a pound decides, and what it cannot tell apart is named", () => {
  const options = [
    candidate("alike", 100, { gain: { mean: 0.2, low: 0.15, high: 0.25 } }),
    candidate("best", 100, { gain: { mean: 0.24, low: 0.2, high: 0.28 } }),
    candidate("worse", 400, { gain: { mean: 0.3, low: 0.28, high: 0.32 } }),
    candidate("unsure", 1, { gain: { mean: 0.1, low: -0.01, high: 0.2 } })
  ];
  expect(preferredOption(options, null)).toEqual({
    name: "best",
    why: "most work in time for a pound",
    notToldApart: ["alike"]
  });
});

test("nothing is put forward where no gain is seen", () => {
  const options = [
    candidate("none", 100, { gain: null }),
    candidate("less", 50, { gain: { mean: -1, low: -2, high: 0 } })
  ];
  expect(preferredOption(options, null)).toMatchObject({ name: null, why: "none gains" });
});

const bar = (changes: Partial<Bar> = {}): Bar =>
  ({ low: 0, base: 10, high: 20, wteAtLow: 2, wteAtHigh: 4, ...changes }) as Bar;

test("posts switch where the straight line from what is believed crosses them", () => {
  // 3 WTE are required at 10, 4 at 20: 3.25 WTE are too few from 12.5 on.
  expect(switchOf(bar(), 3, 3.25)).toMatchObject({ at: 12.5, isEnoughNow: true });
  expect(switchOf(bar(), 3, 2.75)).toMatchObject({ at: 7.5, isEnoughNow: false });
  expect(switchOf(bar(), 3, 5)).toMatchObject({ at: null, isEnoughNow: true });
  // Where both ends ask for more, the nearer crossing is told.
  expect(switchOf(bar({ wteAtLow: 4, wteAtHigh: 5 }), 3, 3.5)).toMatchObject({ at: 12.5 });
});
