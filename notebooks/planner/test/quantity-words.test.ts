import { defaultById, defaults } from "caseload";
import { expect, test } from "vitest";
import { quantityWords } from "../src/quantity-words.ts";

test("numbers are said as people say them", () => {
  const said = (value: number, low: number, high: number, unit: string) => quantityWords({ value, low, high, unit });
  expect(said(0.25, 0.2, 0.3, "share of people")).toEqual({ value: "25 % of people", range: "20 % to 30 %" });
  expect(said(0, -0.01, 0.02, "share a year")).toEqual({ value: "0 % a year", range: "-1 % to 2 %" });
  expect(said(0.9, 0.8, 0.95, "probability")).toEqual({ value: "90 %", range: "80 % to 95 %" });
  expect(said(0.07, 0.07, 0.07, "share")).toEqual({ value: "7 %", range: "" });
  expect(said(0.1, 0, 0.2, "coefficient of variation").value).toBe("10 % of the mean (coefficient of variation)");
  expect(said(1.5, 1, 2, "multiple")).toEqual({ value: "1.5 times", range: "1 to 2" });
  expect(said(0.35, 0.2, 0.5, "per person-year").value).toBe("0.35 a person a year");
  expect(said(0.12, 0.1, 0.2, "per post-year").value).toBe("0.12 a post a year");
  expect(said(9, 9, 9, "hour of the day").value).toBe("hour 9 of the day");
  expect(said(36000, 30000, 40000, "people")).toEqual({ value: "36,000 people", range: "30,000 to 40,000" });
});

test("no number of the evidence keeps the library's word for its unit, nor loses digits", () => {
  for (const each of defaults) {
    const { value } = quantityWords(each);
    expect(value, each.id).not.toMatch(/share|multiple|person-year|post-year|\d{7}/);
    const shown = Number(value.replace(/,/g, "").match(/-?[\d.]+/)?.[0]);
    const isPercent = value.includes("%");
    expect(isPercent ? shown / 100 : shown, each.id).toBeCloseTo(each.value, 9);
  }
  expect(quantityWords(defaultById("reach-share")).value).toMatch(/% of/);
});
