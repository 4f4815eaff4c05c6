import type { Driver, MethodAnswer, PostsAnswer } from "@caseload/planning";
import type { Scenario } from "@caseload/simulation";
import { isAsChosen } from "./chosen-methods.ts";
import { type Cell, column, type Table, textColumn } from "./table.ts";

const shown = 5;

/**
 * The methods whose drivers are shown, one for each reading asked for: the load method, which counts the work and how
 * it varies, or the first that has any. The ratio knows no readings and is shown once. Empty where none has any.
 */
export function drivenMethods(answer: PostsAnswer, scenario: Scenario): readonly MethodAnswer[] {
  const driven = scenario.readings.flatMap((reading) => {
    const candidates = answer.methods.filter(
      (m) => m.reading === reading && isAsChosen(m, scenario) && m.drivers.length > 0
    );
    return candidates.find((m) => m.method === "load") ?? candidates[0] ?? [];
  });
  return driven.filter((m, i) => i === 0 || m.method !== "ratio");
}

/** The assumptions that move the posts most, each alone from its low to its high end; the five largest. */
export function driverTable(method: MethodAnswer): Table {
  const largest = [...method.drivers].sort((a, b) => swing(b) - swing(a)).slice(0, shown);
  // What moves is the sum over roles; where only CNSs are asked for it is theirs.
  const posts = method.posts.some(({ role, wteHigh }) => role !== "cns" && wteHigh > 0) ? "all roles" : "CNS";
  return {
    title: "",
    columns: [
      textColumn("driver", "moved alone"),
      column("low", "from", "", "number"),
      column("high", "to", "", "number"),
      textColumn("unit", "unit"),
      column("wteAtLow", `${posts} from`, "WTE", "posts"),
      column("wteAtHigh", `${posts} to`, "WTE", "posts")
    ],
    rows: largest.map((d): Cell[] => [d.label, d.low, d.high, d.unit, d.wteAtLow, d.wteAtHigh])
  };
}

const swing = (driver: Driver): number => Math.abs(driver.wteAtHigh - driver.wteAtLow);
