import { facts } from "@caseload/evidence";
import { expect, test } from "vitest";
import { comparatorsFor } from "../src/comparators.ts";
import { groundworkOf } from "../src/groundwork.ts";
import { rememberedStays } from "../src/stay.ts";
import { service } from "./made-up-service.ts";

const { caseload } = groundworkOf(service(), rememberedStays());

test("the multiple sclerosis mapping of 2021: 140,633 people at 315 a nurse, 472 in fact, are 149 posts short", () => {
  const people = 140_633;
  const ms = comparatorsFor({ ...caseload, caseload: people }, facts).find(({ id }) => id === "ms-people-per-wte");
  expect((ms?.wte ?? 0) - people / 472).toBeCloseTo(148.5, 1);
});

test("80 new patients per lung nurse, 315 and 158 people per nurse, each marked as no standard of this specialty", () => {
  const found = comparatorsFor(caseload, facts);
  expect(found.map(({ value }) => value)).toEqual([80, 315, 158]);
  expect(found.map(({ wte }) => wte)).toEqual(
    [74 / 80, 231.62 / 315, 231.62 / 158].map((wte) => expect.closeTo(wte, 9))
  );
  for (const { warning } of found) expect(warning).toMatch(/not a standard for secondary breast cancer/);
});
