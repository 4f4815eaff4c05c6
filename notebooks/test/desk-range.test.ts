import { answer } from "caseload";
import { expect, test } from "vitest";
import { deskRange } from "../desk-range.ts";

const { posts } = (() => {
  const found = answer("organisation: Made-up Trust\nnewPatientsPerYear: 74\nposts: []\n");
  if (!("posts" in found)) throw new Error("no answer");
  return found;
})();

test("the strict reading runs from the smallest method to the ratio of nurses who overlap", () => {
  const range = deskRange(posts.methods, "strict");
  // nurses who each reach a quarter, by chance the same people: so many until nine of ten are reached
  expect(range?.most).toBeCloseTo(Math.log(0.1) / Math.log(0.75), 2);
  expect(range?.least).toBeGreaterThan(3);
  expect(range?.low).toBeLessThan(range?.least ?? 0);
  expect(range?.high).toBeGreaterThan(range?.most ?? 0);
});

test("the delegated reading is without the ratio, which knows no readings", () => {
  expect(deskRange(posts.methods, "delegated")?.most).toBeLessThan(3.3);
});

test("where no method answers there is no range", () => {
  expect(deskRange([], "strict")).toBeNull();
});
