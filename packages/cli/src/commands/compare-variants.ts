import { compareVariants as compare, comparisonDocument, isPartial } from "@caseload/reporting";
import { calibratedScenarios, questionOptions } from "../calibrated-scenarios.ts";
import type { Command } from "../command.ts";
import { InputError } from "../input-error.ts";
import { partialOutcome } from "../partial-outcome.ts";
import { effortOptions, executionOptions, onWorkers, readEffort } from "../simulation-options.ts";

/** `caseload compare-variants <scenario>` */
export const compareVariants: Command = {
  name: "compare-variants",
  summary: "Say what each variant changes, simulated on the same people",
  positionals: [{ name: "scenario", summary: "scenario file, or - for standard input", required: true, many: false }],
  options: [...questionOptions, ...effortOptions, ...executionOptions],
  examples: [
    ["caseload compare-variants scenario.yaml", "every variant of the file against the scenario itself"],
    ["caseload compare-variants scenario.yaml --csv", "every difference, with its interval"]
  ],
  endsItself: true,
  async run(args, io) {
    const file = args.positionals[0] ?? "-";
    const effort = readEffort(args);
    const scenarios = await calibratedScenarios(args, file, io);
    if (scenarios.length === 1) throw new InputError([`${file}: has no variants to compare`]);
    const compared = await onWorkers(args, io, "replications", (bench) => compare(scenarios, { ...effort, ...bench }));
    return partialOutcome(
      compared,
      ({ base, variants }) => variants.length < scenarios.length - 1 || [base, ...variants].some(isPartial),
      (found, partial) => comparisonDocument(file, found, partial),
      io
    );
  }
};
