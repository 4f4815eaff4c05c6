import { expect, test } from "vitest";
import { firstToFailCell, firstToFailText } from "../../src/trusts/first-to-fail.ts";

const now = (firstToFail: readonly string[], doneInTime: number | null = 0.4) => ({
  verdict: "does not meet" as const,
  reach: { low: 0, value: 0.1, high: 0.2 },
  doneInTime,
  firstToFail
});
const nothingBeyond = { outOfReach: [] };
const standards = (...numbers: readonly number[]) => numbers.map((number) => `standard-${number}`);
const all = standards(3, 1, 2, 4, 5, 6, 7, 8, 9, 10, 11);

test("a few Standards that fail first are named, many are counted behind the one farthest from its target", () => {
  expect(firstToFailCell(now(standards(7, 3)), nothingBeyond)).toBe("3, 7");
  expect(firstToFailCell(now(standards(7, 3, 1, 2)), nothingBeyond)).toBe("7; 4 fail as often");
  expect(firstToFailText(now(standards(7, 3)), nothingBeyond)).toMatch(/^Standard 7 \(.+\); Standard 3 \(.+\)$/);
});

test("where all fail it is said so; those that no posts would meet do not count", () => {
  expect(firstToFailText(now(all), nothingBeyond)).toMatch(
    /^Standard 3 \([^)]+\), farthest from its target; all 11 fail$/
  );
  expect(firstToFailCell(now(all), nothingBeyond)).toBe("3; all 11 fail");
  expect(firstToFailCell(now(all.slice(0, -1)), { outOfReach: all.slice(-1) })).toBe("3; all 10 fail");
});

test("where nothing is done no Standard is farther than another, and where all are met none fails", () => {
  expect(firstToFailText(now(all, 0), nothingBeyond)).toBe("all 11 fail: nothing is done in time");
  expect(firstToFailCell(now(all, 0), nothingBeyond)).toBe("all 11 fail");
  expect(firstToFailText({ ...now([]), verdict: "meets" }, nothingBeyond)).toBe("none");
});
