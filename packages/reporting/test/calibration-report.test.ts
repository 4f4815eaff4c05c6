import type { CalibrationResult } from "@caseload/planning";
import type { Quantity } from "@caseload/simulation";
import { expect, test } from "vitest";
import { calibrationReport } from "../src/calibration-report.ts";
import { madeUpScenario } from "./made-up-answer.ts";

const rate: Quantity = { ...madeUpScenario().reach.share, value: 11, low: 6, high: 24 };
const byWorkload: CalibrationResult = {
  ...{ to: "workload", contactsPerPersonYear: rate, hoursPerPersonYear: 20, peoplePerWte: rate },
  ...{ evidenceLow: 6, evidenceHigh: 24, standing: null, problem: null, explain: [] }
};

test.each([
  [rate.origin, "6 to 24 times a year by the assumed 11 contacts."],
  [{ from: "scenario", path: "calibrate.workload" } as const, "6 to 24 times a year by the workload."]
])("a workload is called assumed where the evidence gives it: %o", (origin, expected) => {
  const scenario = madeUpScenario({
    calibration: { to: "workload", audit: null, workload: { contactsPerPersonYear: { ...rate, origin } } }
  });
  expect(calibrationReport([byWorkload], scenario).headline).toContain(expected);
});
