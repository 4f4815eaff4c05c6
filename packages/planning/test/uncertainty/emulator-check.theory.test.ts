import { expect, test } from "vitest";
import { emulatorCheck } from "../../src/uncertainty/emulator-check.ts";
import { findSensitivity } from "../../src/uncertainty/find-sensitivity.ts";
import { disorderly, smallService } from "../by-simulation/small-service.ts";
import { evidence } from "../made-up-service.ts";

const point = (ratio: number | null, place = 0) => ({
  point: place,
  supportWorker: 0,
  load: 2,
  simulated: ratio === null ? null : 2 * ratio,
  ratio
});

test("mean and standard deviation of ratios that vary little are trusted", () => {
  // 1.0, 1.1, 1.2: mean 1.1, standard deviation 0.1.
  const check = emulatorCheck("strict", [point(1), point(1.1), point(1.2)]);
  expect(check.meanRatio).toBeCloseTo(1.1, 12);
  expect(check.deviation).toBeCloseTo(0.1, 12);
  expect(check.isTrusted).toBe(true);
});

test("ratios that vary by more than a tenth of their mean are not trusted, nor are points without an answer", () => {
  expect(emulatorCheck("strict", [point(1), point(1.3)]).isTrusted).toBe(false);
  expect(emulatorCheck("strict", [point(1), point(1), point(null)])).toMatchObject({ meanRatio: 1, isTrusted: false });
  expect(emulatorCheck("strict", [point(1)])).toMatchObject({ meanRatio: null, deviation: null, isTrusted: false });
});

test("simulated points are the same however replications are spread", async () => {
  const scenario = smallService("", 8);
  const checked = async (underWay: number) => {
    const result = await findSensitivity(scenario, evidence, {
      samples: 4,
      checkPoints: 1,
      executor: disorderly(underWay)
    });
    return result.ok ? result.found.check : result.problems;
  };
  const found = await checked(1);
  expect(found).toHaveLength(1);
  expect(await checked(4)).toEqual(found);
});
