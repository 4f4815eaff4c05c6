import { expect, test } from "vitest";
import { findPosts } from "../../src/find-posts.ts";
import { findSensitivity } from "../../src/uncertainty/find-sensitivity.ts";
import { switchingValue } from "../../src/uncertainty/tornado.ts";
import { evidence, service } from "../made-up-service.ts";

const scenario = service();

test("each assumption alone moves the posts as far as it drives the load method's own range", async () => {
  const result = await findSensitivity(scenario, evidence, { samples: 2 });
  if (!result.ok) throw new Error(result.problems.join());
  const { methods } = findPosts(scenario, evidence, { methods: ["load"], calibrateTo: scenario.calibration.to });
  expect(methods).toHaveLength(2);
  for (const { reading, drivers, posts } of methods) {
    const bars = result.found.tornado.filter((bar) => bar.reading === reading);
    expect(bars.length).toBeGreaterThan(3);
    expect(bars.map(({ id, low, high, wteAtLow, wteAtHigh }) => ({ id, low, high, wteAtLow, wteAtHigh }))).toEqual(
      drivers.map(({ id, low, high, wteAtLow, wteAtHigh }) => ({ id, low, high, wteAtLow, wteAtHigh }))
    );
    const [sampled] = result.found.sampled.filter((one) => one.reading === reading);
    expect(sampled?.posts.map(({ base }) => base)).toEqual(posts.map(({ wte }) => wte));
    for (const { swing, wteAtLow, wteAtHigh } of bars) {
      expect(swing).toBeGreaterThanOrEqual(Math.abs(wteAtHigh - wteAtLow) - 1e-12);
    }
  }
});

test("an assumption switches the answer where a straight line meets the posts in place", () => {
  // From 4 posts at 1 down to 2 at 2: three posts at 1.5. From 2 at 2 to 3 at 4: 2.5 at 3, and at 1.75 first.
  const line = [
    [1, 4],
    [2, 2],
    [4, 3]
  ] as const;
  expect(switchingValue(line, 3)).toBe(1.5);
  expect(switchingValue(line, 2.5)).toBe(1.75);
  expect(switchingValue(line.slice(1), 2.5)).toBe(3);
  expect(switchingValue(line, 5)).toBeNull();
  expect(switchingValue(line, 1)).toBeNull();
  // A range with its base at an end has a step of no width.
  expect(
    switchingValue(
      [
        [1, 4],
        [1, 4],
        [2, 2]
      ],
      3
    )
  ).toBe(1.5);
});
