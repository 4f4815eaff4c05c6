import { expect, test } from "vitest";
import { editDistance, suggest } from "../../src/scenario/suggest.ts";

// Damerau (1964): one insertion, omission, exchange or swap of neighbours is one error; "ca" to "abc" is 3 in the
// form without edits inside a swap (Boytsov 2011, ACM JEA 16, on optimal string alignment).
test.each([
  ["", "abc", 3],
  ["kitten", "sitting", 3],
  ["seeed", "seed", 1],
  ["csn", "cns", 1],
  ["ca", "abc", 3],
  ["same", "same", 0]
])("from %s to %s", (from, to, distance) => {
  expect(editDistance(from, to)).toBe(distance);
  expect(editDistance(to, from)).toBe(distance);
});

test("a near word is offered, a far one is not", () => {
  const roles = ["cns", "supportWorker", "breastCareNurse"];
  expect(suggest("csn", roles)).toBe("cns");
  expect(suggest("support_worker", roles)).toBe("supportWorker");
  expect(suggest("Supportworker", roles)).toBe("supportWorker");
  expect(suggest("physicist", roles)).toBeNull();
  expect(suggest("x".repeat(1000), roles)).toBeNull();
});
