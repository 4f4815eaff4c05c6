import type { Quantity } from "@caseload/simulation";
import { expect, test } from "vitest";
import { availableHoursLine, availableHoursOfPost } from "../src/available-hours.ts";
import { given, service } from "./made-up-service.ts";

const components = (annualLeaveDays: number) => {
  const { time } = service().staff;
  if (time.kind !== "components") throw new RangeError("the made-up service states its time by components");
  return { ...time, annualLeaveDays: given(annualLeaveDays, "leave") };
};

test("leave of 27, 29 and 33 days leaves the published 1,551, 1,537 and 1,509 hours a year", () => {
  expect(availableHoursOfPost(components(27))).toBeCloseTo(1551, 0);
  expect(availableHoursOfPost(components(29))).toBeCloseTo(1537.0, 1);
  expect(availableHoursOfPost(components(33))).toBeCloseTo(1509, 0);
});

test("headroom comes off paid hours: a fifth of 37.5 hours a week leaves 30", () => {
  const time = { kind: "headroom", hoursPerWeek: given(37.5, "h"), headroom: given(0.2, "headroom") } as const;
  expect(availableHoursOfPost(time)).toBeCloseTo((30 * 365) / 7, 9);
  expect(availableHoursLine(time).value).toBe(availableHoursOfPost(time));
});

test("an always open service has the hours it states", () => {
  expect(availableHoursOfPost({ kind: "alwaysOpen", hoursPerYear: given(1600, "hours") })).toBe(1600);
});

test("staff who are away all year are refused", () => {
  const all: Quantity = given(400, "leave");
  expect(() => availableHoursOfPost({ ...components(29), annualLeaveDays: all })).toThrow(/no time is left/);
});
