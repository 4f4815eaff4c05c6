import type { Driver, MethodAnswer, PostsAnswer } from "@caseload/planning";
import type { Scenario } from "@caseload/simulation";
import { isAsChosen } from "./chosen-methods.ts";
import { type Cell, column, type Table, textColumn } from "./table.ts";

const shown = 5;

/**
 * The method whose drivers are shown: the load method in the first reading asked for, which counts the work and how it
 * varies, or the first that has any. Null where none has.
 */
export function drivenMethod(answer: PostsAnswer, scenario: Scenario): MethodAnswer | null {
  const candidates = answer.methods.filter((m) => isAsChosen(m, scenario) && m.drivers.length > 0);
  return candidates.find((m) => m.method === "load") ?? candidates[0] ?? null;
}

/** The assumptions that move the posts most, each alone from its low to its high end; the five largest. */
export function driverTable(method: MethodAnswer): Table {
  const largest = [...method.drivers].sort((a, b) => swing(b) - swing(a)).slice(0, shown);
  return {
    title: "",
    columns: [
      textColumn("driver", "moved alone"),
      column("low", "from", "", "number"),
      column("high", "to", "", "number"),
      textColumn("unit", "unit"),
      column("wteAtLow", "WTE from", "", "posts"),
      column("wteAtHigh", "WTE to", "", "posts")
    ],
    rows: largest.map((d): Cell[] => [d.label, d.low, d.high, d.unit, d.wteAtLow, d.wteAtHigh])
  };
}

const swing = (driver: Driver): number => Math.abs(driver.wteAtHigh - driver.wteAtLow);
