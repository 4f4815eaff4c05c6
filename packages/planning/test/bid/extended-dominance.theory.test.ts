import fc from "fast-check";
import { expect, test } from "vitest";
import { type CostAndEffect, extendedlyDominated } from "../../src/bid/extended-dominance.ts";

const namesOf = (options: readonly (CostAndEffect & { readonly name: string })[]): readonly string[] =>
  extendedlyDominated(options).map(({ name }) => name);

test("an option whose effect costs more than that of the next step is passed by; a dominated one is another matter", () => {
  const nothing = { name: "nothing", cost: 0, effect: 0 };
  const small = { name: "small", cost: 73, effect: 27 };
  const middle = { name: "middle", cost: 145, effect: 52 };
  const elsewhere = { name: "elsewhere", cost: 145, effect: 39 };
  const mixed = { name: "mixed", cost: 152, effect: 59 };
  const most = { name: "most", cost: 205, effect: 61 };
  // 2.70, then 2.88, then 1: without the middle 2.47; so the small one is passed by too, as 152/59 is 2.58.
  expect(namesOf([nothing, small, middle, elsewhere, mixed, most])).toEqual(["small", "middle"]);
  expect(namesOf([nothing, { ...small, cost: 60 }, mixed, most])).toEqual([]);
  expect(namesOf([nothing])).toEqual([]);
});

test("of what is left each unit of effect costs no less than of the step before", () => {
  const option = fc.record({ cost: fc.integer({ min: 0, max: 1000 }), effect: fc.integer({ min: 0, max: 100 }) });
  fc.assert(
    fc.property(fc.array(option, { maxLength: 12 }), (options) => {
      const passed = extendedlyDominated(options);
      const dearer = [...options].sort((a, b) => a.cost - b.cost || b.effect - a.effect);
      const left = dearer.filter(
        (one, at) => !passed.includes(one) && dearer.slice(0, at).every(({ effect }) => effect < one.effect)
      );
      const steps = left.slice(1).map((one, at) => {
        const before = left[at] ?? one;
        return (one.cost - before.cost) / (one.effect - before.effect);
      });
      return steps.every((each, at) => at === 0 || each >= (steps[at - 1] ?? 0));
    }),
    { seed: 1, numRuns: 300 }
  );
});
