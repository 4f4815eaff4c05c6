import {
  type Batch,
  type Executor,
  issueText,
  parseScenario,
  resolveScenario,
  runBatch,
  type Scenario,
  simulate
} from "@caseload/simulation";

/** A scenario from its text, which has nothing wrong with it. */
export function scenarioOf(text: string): Scenario {
  const parsed = parseScenario(text, { file: "made-up.yaml" });
  const result = parsed.ok ? resolveScenario(parsed.file) : parsed;
  if (!result.ok) throw new Error(result.issues.map(issueText).join("\n"));
  return result.scenario;
}

/** A made-up service, small and short, whatever a test adds to it. */
export const smallService = (more = "", newPatients = 20): Scenario =>
  scenarioOf(
    `organisation: Made-up Trust
newPatientsPerYear: ${newPatients}
years: 1
warmUpDays: 28
posts: [{role: cns, wte: 0.5}]
reading: delegated
${more}`
  );

/** Batches that finish out of order: each takes so many turns of the event loop as its beginning tells. */
export const disorderly = (underWay: number): Executor & { readonly asked: Batch[] } => {
  const asked: Batch[] = [];
  return {
    underWay,
    asked,
    run: (batches) =>
      Promise.all(
        batches.map(async (batch) => {
          asked.push(batch);
          for (let turn = (batch.from * 7) % 5; turn >= 0; turn--) await new Promise((done) => setTimeout(done));
          return runBatch(batch, simulate);
        })
      )
  };
};
