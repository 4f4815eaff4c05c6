import { bundledEvidence } from "@caseload/simulation";
import { expect, test } from "vitest";
import type { Trust } from "../../src/trusts/trust.ts";
import { trustWarnings } from "../../src/trusts/trust-warnings.ts";
import { aTrust, scenariosOf } from "./a-trust.ts";

const warningsOf = (trust: Trust): string => {
  const { of } = scenariosOf([trust]);
  return trustWarnings(trust, of(trust), { caseload: 47, isSimulated: false, evidence: bundledEvidence }).join("\n");
};

const count = (people: number) => ({ shown: people, suppressed: null, used: people, low: people, high: people });

test("a counted caseload far from that of the new people is told beside it, unless these have no best guess", () => {
  const trust = aTrust(1, 15, { observed: { newPatients: count(15), caseload: count(90) } });
  expect(warningsOf(trust)).toContain("The file says 90 people on the caseload; its new people a year keep up 47");
  // 47 would be a best guess of a trust that has none.
  const hidden = { ...trust, newPatientsPerYear: { low: 1, value: null, high: 31 } };
  expect(warningsOf(hidden)).not.toContain("47");
});

test("whose share of time is taken is said by role", () => {
  const cns = { role: "cns", wte: 1, sbcShare: 0.5 };
  const worker = { role: "supportWorker", wte: 1, sbcShare: null };
  const trust = aTrust(1, 40, { posts: [cns, worker], serviceModel: "combined" });
  expect(warningsOf(trust)).toContain("The share of time (Support worker) is not in the file: combined posts");
  expect(warningsOf({ ...trust, serviceModel: null })).toContain(
    "The share of time (Support worker) is not in the file, nor"
  );
});
