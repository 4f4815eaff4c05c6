import { serialExecutor } from "@caseload/simulation";
import { answerBid, readBid } from "../../src/bid.ts";

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
  const read = readBid(text, { file: "made-up.yaml" });
  if (!read.ok) throw new Error(read.problems.join("\n"));
  const result = await answerBid(read.scenarios, read.terms, { executor: serialExecutor(), replications: 3 });
  if (result === null || !result.ok) throw new Error("no bid");
  return result.bid;
}
