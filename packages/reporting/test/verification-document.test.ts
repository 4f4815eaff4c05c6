import type { VerificationResult } from "@caseload/simulation";
import { expect, test } from "vitest";
import { verificationDocument } from "../src/verification-document.ts";

const agreed: VerificationResult = {
  id: "m-m-1.wait",
  label: "Mean wait",
  authority: "Erlang (1917)",
  expected: 0.5,
  simulated: 0.49,
  standardError: 0.01,
  z: -1,
  verdict: "agrees"
};
const failed: VerificationResult = { ...agreed, id: "m-m-3.wait", simulated: null, z: 1e6, verdict: "disagrees" };

test("the first line says whether all agree, and cases that do not come first", () => {
  expect(verificationDocument([agreed], 1).report.headline).toBe("The simulator agrees with theory in all 1 cases.");
  const { report, envelope, rows } = verificationDocument([agreed, failed], 7);
  expect(report.headline).toBe("The simulator disagrees with theory in 1 of 2 cases.");
  expect(report.sections.map(({ title }) => title)).toEqual(["Cases that disagree", "All cases", "How to read it"]);
  expect(envelope).toMatchObject({ command: "verify", seed: 7, result: { cases: [agreed, failed] } });
  expect(rows[0]).toEqual(["id", "label", "authority", "expected", "simulated", "standardError", "z", "verdict"]);
  expect(rows[2]?.slice(3, 5)).toEqual([0.5, null]);
});
