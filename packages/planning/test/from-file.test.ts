import { bundledEvidence, parseScenario, resolveScenario } from "@caseload/simulation";
import { expect, test } from "vitest";
import { findPosts } from "../src/index.ts";

function fromFile(text: string) {
  const parsed = parseScenario(text, { file: "service.yaml" });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const resolved = resolveScenario(parsed.file);
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.issues));
  return findPosts(resolved.scenario, bundledEvidence);
}

test("the smallest useful file is answered: 74 new a year are 232 people, 3.3 to 5.0 posts by people per WTE", () => {
  const { caseload, methods } = fromFile(
    "organisation: Made-up Trust\nnewPatientsPerYear: 74\nposts:\n  - role: cns\n    wte: 1\n"
  );
  expect(Math.round(caseload.caseload)).toBe(232);
  const ratio = methods.find(({ basis, reading }) => basis === "reference-caseload-additive" && reading === "strict");
  expect(ratio?.posts[0]?.wteLow.toFixed(1)).toBe("3.3");
  expect(ratio?.posts[0]?.wteHigh.toFixed(1)).toBe("5.0");
  expect(ratio?.gap[0]).toMatchObject({ role: "cns", wteInPlace: 1, headsMissing: 3 });
  const atReach = methods.filter(({ calibratedTo, reading }) => calibratedTo === "reach" && reading === "strict");
  expect(atReach.map(({ posts }) => Math.round(posts[0]?.wte ?? 0))).toEqual([4, 4, 4]);
});

test("an audit in the file is answered side by side with the other targets", () => {
  const { calibrations, methods } = fromFile(
    [
      "organisation: Made-up Trust",
      "newPatientsPerYear: 40",
      "posts: []",
      "calibrate:",
      "  to: audit",
      "  audit: { contacts: 120, days: 28, caseload: 110 }",
      ""
    ].join("\n")
  );
  expect(calibrations.find(({ to }) => to === "audit")?.contactsPerPersonYear?.value).toBeCloseTo(
    ((120 / 28) * 365.25) / 110,
    9
  );
  expect(new Set(methods.map(({ calibratedTo }) => calibratedTo))).toEqual(
    new Set([null, "reach", "audit", "workload"])
  );
});

test("a preset with a range of new patients has it among its drivers", () => {
  const { methods } = fromFile("organisation: Made-up Trust\nextends: average-english-trust\nposts: []\n");
  const wisn = methods.find(({ method }) => method === "wisn");
  expect(wisn?.drivers[0]?.id).toMatch(/newPatientsPerYear \(average-english-trust\)/);
});
