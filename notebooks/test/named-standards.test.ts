import { standards } from "caseload";
import { expect, test } from "vitest";
import { namedStandards } from "../named-standards.ts";

const ids = (...numbers: number[]): readonly string[] => numbers.map((number) => `standard-${number}`);

test.each([
  [ids(3), "Standard 3 (assessment of needs)"],
  [ids(2, 3), "Standard 2 (a named CNS) and Standard 3 (assessment of needs)"],
  [ids(6, 1, 2, 3), "Standards 1, 2, 3 and 6"],
  [standards.map(({ number }) => `standard-${number}`), "all 11 Standards"]
])("%s", (given, words) => {
  expect(namedStandards(given)).toBe(words);
});
