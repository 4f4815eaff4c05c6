import { type DisclosureControl, disclosureControlById } from "@caseload/evidence";
import fc from "fast-check";
import { expect, test } from "vitest";
import { protectCounts } from "../../src/disclosure/protect-counts.ts";

const nhs = disclosureControlById("nhs");
const below5 = disclosureControlById("below5");

const cells = (counts: readonly number[], groups: readonly (string | null)[]) =>
  counts.map((count, i) => ({ key: `t${i}`, group: groups[i] ?? null, count }));

const protectedList = (counts: readonly number[], groups: readonly (string | null)[], control: DisclosureControl) => {
  const found = protectCounts(cells(counts, groups), control);
  return counts.map((_, i) => found.get(`t${i}`)!);
};

/** Everything that a reader could ever see or work out from. */
const published = (counts: readonly number[], groups: readonly (string | null)[], control: DisclosureControl) =>
  JSON.stringify(protectedList(counts, groups, control));

/** Tries every world of counts: which values of each small count are left to a reader who knows the rule and all output? */
function tryEveryWorld(groups: readonly (string | null)[], largest: number, control: DisclosureControl): string[] {
  const worlds = new Map<string, number[][]>();
  const counts = groups.map(() => 0);
  for (;;) {
    const seen = published(counts, groups, control);
    worlds.set(seen, [...(worlds.get(seen) ?? []), [...counts]]);
    let at = 0;
    while (at < counts.length && counts[at] === largest) counts[at++] = 0;
    if (at === counts.length) break;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  const undone: string[] = [];
  // Worlds near the largest count tried have neighbours that were not tried.
  const edge = largest - control.smallLargest - control.roundTo;
  for (const alike of worlds.values()) {
    if (alike.some((world) => Math.max(...world) > edge)) continue;
    groups.forEach((_, i) => {
      const small = new Set(
        alike.map((world) => world[i] ?? 0).filter((count) => count >= 1 && count <= control.smallLargest)
      );
      if (small.size > 0 && small.size < control.smallLargest) undone.push(`${alike[0]} at ${i}: ${[...small]}`);
    });
  }
  return undone;
}

const coarse = { ...below5, smallLargest: 2, roundTo: 3 };

test.each([
  [["a", "a"], 40, nhs],
  [["a", "b"], 40, nhs],
  [["a", "a", "a"], 30, nhs],
  [["a", "b", "b"], 30, nhs],
  [[null, null, "b"], 30, nhs],
  [["a", "a", "a"], 20, below5],
  [["a", "b", "b", "b"], 11, below5],
  [["a", "a", "b", "b"], 12, coarse],
  [["a", "a", "a", "a"], 12, coarse],
  [["a", "b", "c", "c"], 12, coarse],
  [["a", "b", "c", "c", "c"], 7, { ...coarse, roundTo: 1 }]
] as const)(
  "of all worlds that %j with counts up to %i may have, none gives a small count away",
  (groups, largest, control) => {
    expect(tryEveryWorld(groups, largest, control).slice(0, 5)).toEqual([]);
  }
);

test("the rule of 1 to 7 and the nearest 5, by hand", () => {
  const found = protectedList([0, 3, 6, 8, 12, 13, 74], ["a", "a", "a", "a", "a", "a", "a"], nhs);
  expect(found.map(({ shown }) => shown)).toEqual([0, null, null, 10, 10, 15, 75]);
  expect(found[3]).toEqual({ shown: 10, suppressed: null, used: 10, low: 8, high: 12 });
  // 3 and 6 are told as 8 together (anything from 2 to 14), 4 each.
  expect(found[1]).toEqual({ shown: null, suppressed: "small", used: 4, low: 1, high: 7 });
});

test("a lone small count takes the next smallest of its alliance with it, and nobody sees which is which", () => {
  const found = protectedList([3, 40, 62, 33, 5, 30], ["a", "a", "a", "a", "b", "b"], nhs);
  expect(found.map(({ shown }) => shown)).toEqual([null, 40, 60, null, null, null]);
  expect(found[0]).toEqual(found[3]);
  // 3 + 33 = 36 is told as 35, which may be 33 to 37.
  expect(found[0]).toEqual({ shown: null, suppressed: "secondary", used: 17.5, low: 1, high: 36 });
});

test("below 5: four is hidden, five is not, and sums are exact where that gives nothing away", () => {
  const found = protectedList([5, 4, 3, 2, 1], ["a", "a", "a", "a", "a"], below5);
  expect(found.map(({ shown }) => shown)).toEqual([5, null, null, null, null]);
  expect(found[1]?.used).toBe(10 / 4);
});

test("without a rule every count is as it is", () => {
  const none = disclosureControlById("none");
  expect(protectedList([0, 1, 7, 74], ["a", "a", "b", "b"], none).map(({ shown }) => shown)).toEqual([0, 1, 7, 74]);
});

/** Another file with count `at` changed to `value`, the others hidden with it taking up the difference, that looks the same. */
function looksTheSame(
  counts: readonly number[],
  groups: readonly (string | null)[],
  at: number,
  value: number
): boolean {
  const list = protectedList(counts, groups, nhs);
  const seen = JSON.stringify(list);
  const alike = JSON.stringify(list[at]);
  const partners = counts.flatMap((_, i) => (i !== at && JSON.stringify(list[i]) === alike ? [i] : []));
  for (let change = -15; change <= 15; change++) {
    const world = [...counts];
    world[at] = value;
    let left = change - (value - counts[at]!);
    for (const i of partners) {
      const [low, high] = counts[i]! <= 7 ? [1, 7] : [8, 3050];
      world[i] = Math.min(high, Math.max(low, counts[i]! + left));
      left -= world[i] - counts[i]!;
    }
    if (published(world, groups, nhs) === seen) return true;
  }
  return false;
}

test("whatever a reader works out from rows, groups and totals, every small count may still be any other", () => {
  const row = fc.record({
    count: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 3000 })),
    group: fc.constantFrom("a", "b", "c", null)
  });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
      const groups = rows.map(({ group }) => group);
      const counts = rows.map(({ count }) => count);
      const list = protectedList(counts, groups, nhs);
      counts.forEach((count, i) => {
        if (count < 1 || count > 7) return;
        expect(list[i]?.shown).toBeNull();
        for (let value = 1; value <= 7; value++) expect(looksTheSame(counts, groups, i, value)).toBe(true);
      });
      // No group and no file has a single hidden count, unless there is nothing else to hide.
      for (const group of [...new Set(groups), undefined]) {
        const inside = rows.flatMap((each, i) => (group === undefined || each.group === group ? [i] : []));
        const hidden = inside.filter((i) => list[i]?.shown === null);
        const notZero = inside.filter((i) => (rows[i]?.count ?? 0) > 0);
        if (hidden.length === 1) expect(notZero).toHaveLength(1);
      }
    }),
    { seed: 1, numRuns: 200, endOnFailure: true }
  );
});
