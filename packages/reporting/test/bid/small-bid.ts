import { bundledEvidence, parseScenario, resolveBid, serialExecutor } from "@caseload/simulation";
import { answerBid, optionNames } from "../../src/bid.ts";
import { calibrateScenarios, readScenarios } from "../../src/index.ts";

/** A service that is soon simulated, with whole posts alone. Everything in it is made up. */
const text = `
organisation: Made-up <b>Trust</b>
newPatientsPerYear: 6
startDate: "2026-04-01"
years: 1
reading: strict
posts:
  - { role: cns, wte: 0.2, heads: 1 }
search: { step: 1 }
variants:
  - name: One whole CNS
    posts: [{ role: cns, wte: 1 }]
bid:
  title: A made-up bid
  years: 3
  fundingPounds: [40000, 60000]
  oneOffCosts: [{ label: Desk, pounds: 1000 }]
  benefits:
    - claim: The post saves admissions
    - claim: People know whom to call
    - { claim: Staff believe in it, evidence: benefit-decisions }
  prose:
    need: |
      First paragraph.

      Second paragraph.
`;

/** Worked out in few replications. */
export async function smallBid() {
  const parsed = parseScenario(text, { file: "made-up.yaml" });
  const read = readScenarios(text, { file: "made-up.yaml" });
  if (!parsed.ok || !read.ok) throw new Error("not read");
  const calibrated = calibrateScenarios(read.scenarios);
  if (!calibrated.ok) throw new Error(calibrated.problems.join());
  const terms = resolveBid(
    parsed.file,
    calibrated.scenarios[0].scenario,
    { otherOptions: Object.values(optionNames), factIds: ["benefit-decisions"] },
    bundledEvidence
  );
  if (!terms.ok) throw new Error("no terms");
  const result = await answerBid(calibrated.scenarios, terms.terms, { executor: serialExecutor(), replications: 3 });
  if (result === null || !result.ok) throw new Error("no bid");
  return result.bid;
}
