import { findSensitivity, type SensitivityProgress, samplesDefault } from "@caseload/planning";
import { type SensitivityOfScenario, sensitivityDocument } from "@caseload/reporting";
import { bundledEvidence, type RangeLaw } from "@caseload/simulation";
import { requireAudit } from "../calibrate-to.ts";
import { questionOptions, questionsOf } from "../calibrated-scenarios.ts";
import { chooseVariant } from "../choose-variant.ts";
import type { Command } from "../command.ts";
import { InputError } from "../input-error.ts";
import { partialOutcome } from "../partial-outcome.ts";
import { readWhole } from "../read-arguments.ts";
import { correlationsOption, readCorrelations } from "../read-correlations.ts";
import { readScenarioFile } from "../read-scenario-file.ts";
import { openResumeFile } from "../resume-file.ts";
import { type Bench, executionOptions, onWorkers } from "../simulation-options.ts";

const laws: readonly RangeLaw[] = ["pert", "triangular", "uniform", "log-uniform"];
const fewestSamples = 16;
const mostSamples = 65_536;

/** `caseload sensitivity <scenario>` */
export const sensitivity: Command = {
  name: "sensitivity",
  summary: "Say how sure the posts are, and which assumption that hangs on",
  positionals: [{ name: "scenario", summary: "scenario file, or - for standard input", required: true, many: false }],
  options: [
    { name: "variant", summary: "A variant of the file, instead of the scenario itself", value: "NAME" },
    ...questionOptions,
    { name: "samples", summary: `Points at which all assumptions are moved (default ${samplesDefault})`, value: "N" },
    { name: "law", summary: "How a number lies in its range (default pert)", choices: laws },
    correlationsOption,
    { name: "no-check", summary: "Leave out holding the load method against the simulation" },
    { name: "resume", summary: "File that finished work is kept in, and taken up from", value: "FILE" },
    ...executionOptions
  ],
  examples: [
    ["caseload sensitivity scenario.yaml", "how many posts in nine of ten cases, and why"],
    ["caseload sensitivity scenario.yaml --no-check", "by the load method alone, in seconds"],
    ["caseload sensitivity scenario.yaml --resume work.json", "so that it can be ended and taken up again"],
    ["caseload sensitivity scenario.yaml --csv", "what each assumption does, for a spreadsheet"]
  ],
  endsItself: true,
  async run(args, io) {
    const file = args.positionals[0] ?? "-";
    const samples = readWhole(args, "samples", fewestSamples, mostSamples) ?? samplesDefault;
    // The word was held against the choices when the line was read.
    const law = (args.values.law ?? "pert") as RangeLaw;
    const correlations = readCorrelations(args);
    const scenarios = await readScenarioFile(file, questionsOf(args), io);
    requireAudit(args, file, scenarios);
    const chosen = chooseVariant(args, file, scenarios);
    const [base] = scenarios;
    const key = {
      scenarioHash: chosen.hash,
      baseHash: chosen === base ? null : base.hash,
      seed: chosen.scenario.seed,
      settings: { samples, law, correlations }
    };
    const { resume } = args.values;
    const kept = resume === undefined ? null : openResumeFile(resume, key, io);
    const result = await onWorkers(args, io, "evaluations", async ({ executor, signal, onProgress }) => {
      try {
        return await findSensitivity(chosen.scenario, bundledEvidence, {
          samples,
          law,
          correlations,
          ...(args.switches.has("no-check") ? {} : { executor }),
          ...(chosen === base ? {} : { variantOf: base.scenario }),
          ...(kept === null ? {} : { finished: kept }),
          ...(signal === undefined ? {} : { signal }),
          onProgress: inTurns(onProgress)
        });
      } finally {
        kept?.save();
      }
    });
    if (!result.ok) throw new InputError(result.problems.map((problem) => `${file}: ${problem}`));
    if (args.switches.has("csv")) {
      io.stderr.write("caseload: the CSV holds the assumptions alone; posts and their chances are in --json\n");
    }
    return partialOutcome(
      { ...chosen, found: result.found },
      ({ found }: SensitivityOfScenario) => !found.complete,
      (one) => sensitivityDocument(file, one),
      io
    );
  }
};

/** An interrupt, or a bar that redraws, has its turn after so long. */
const turnAfterMs = 20;

function inTurns(tell: Bench["onProgress"]): (progress: SensitivityProgress) => Promise<void> | undefined {
  let since = performance.now();
  return ({ done, of }) => {
    tell(done, of);
    if (performance.now() - since < turnAfterMs) return undefined;
    since = performance.now();
    return new Promise((resolve) => setTimeout(resolve, 0));
  };
}
