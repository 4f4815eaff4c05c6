import fc from "fast-check";
import { expect, test } from "vitest";
import { Hardness } from "../../src/by-simulation/hardness.ts";
import { mostTooFew } from "../../src/by-simulation/too-few.ts";

const below = (steps: number) =>
  Array.from({ length: steps }, (_, step) => ({ cns: steps - 1 - step, supportWorker: 2 }));

test("the most that surely do not meet, for any number that does not, in few questions", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(60), fc.integer({ min: -1, max: 60 }), async (steps, most) => {
      const asked: number[] = [];
      const found = await mostTooFew(below(steps), async ({ cns }) => {
        asked.push(cns);
        return cns <= most ? "does not meet" : "cannot tell";
      });
      const expected = Math.min(most, steps - 1);
      expect(found?.cns ?? null).toBe(expected < 0 ? null : expected);
      expect(new Set(asked).size).toBe(asked.length);
      // Doublings down to it, and halvings back.
      expect(asked.length).toBeLessThanOrEqual(2 + 2 * Math.ceil(Math.log2(steps + 2)));
    }),
    { seed: 1, numRuns: 200, endOnFailure: true }
  );
});

test("two steps below comes first; right below is looked at only where that surely fails", async () => {
  const asked: number[] = [];
  const ask =
    (most: number) =>
    async ({ cns }: { readonly cns: number }) => {
      asked.push(cns);
      return cns <= most ? ("does not meet" as const) : ("cannot tell" as const);
    };
  expect(await mostTooFew(below(10), ask(8))).toMatchObject({ cns: 8 });
  expect(asked.splice(0)).toEqual([8, 9]);
  expect(await mostTooFew(below(10), ask(7))).toMatchObject({ cns: 7 });
  expect(asked).toEqual([8, 7]);
});

test("what failed most comes first, what succeeded most last, what is unknown between", () => {
  const hardness = new Hardness();
  expect(hardness.hardestFirst(3)).toEqual([0, 1, 2]);
  for (const [replication, succeeded] of [
    [0, true],
    [0, true],
    [1, true],
    [3, false],
    [4, false],
    [4, false],
    [3, true]
  ] as const)
    hardness.note(replication, succeeded);
  expect(hardness.hardestFirst(6)).toEqual([4, 3, 2, 5, 1, 0]);
});
