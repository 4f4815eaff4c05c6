import { stressDocument } from "@caseload/reporting";
import { calibratedScenarios, questionOptions } from "../calibrated-scenarios.ts";
import type { Command } from "../command.ts";

/** `caseload stress <scenario>` */
export const stress: Command = {
  name: "stress",
  summary: "Write the STRESS-DES report of a simulation: what a reader needs to judge it",
  positionals: [{ name: "scenario", summary: "scenario file, or - for standard input", required: true, many: false }],
  options: questionOptions,
  examples: [
    ["caseload stress scenario.yaml", "the report, with what a person has to add left open"],
    ["caseload stress scenario.yaml --csv", "the same, a row for each statement"]
  ],
  async run(args, io) {
    const file = args.positionals[0] ?? "-";
    const scenarios = await calibratedScenarios(args, file, io);
    return { exitCode: 0, ...stressDocument(file, scenarios) };
  }
};
