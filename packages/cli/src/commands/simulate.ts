import {
  followPatient,
  isPartial,
  type ReadScenario,
  type Simulated,
  type SimulationDocument,
  simulateService,
  simulationDocument,
  type ToldStory,
  withStory
} from "@caseload/reporting";
import { calibratedScenarios, questionOptions } from "../calibrated-scenarios.ts";
import { chooseVariant } from "../choose-variant.ts";
import type { Arguments, Command } from "../command.ts";
import { InputError } from "../input-error.ts";
import type { Io } from "../io.ts";
import { partialOutcome } from "../partial-outcome.ts";
import { readWhole } from "../read-arguments.ts";
import { effortOptions, executionOptions, onWorkers, readEffort } from "../simulation-options.ts";

/** `caseload simulate <scenario>` */
export const simulate: Command = {
  name: "simulate",
  summary: "Say what the posts in place achieve, by simulating people, work and staff",
  positionals: [{ name: "scenario", summary: "scenario file, or - for standard input", required: true, many: false }],
  options: [
    { name: "variant", summary: "A variant of the file, instead of the scenario itself", value: "NAME" },
    { name: "trace", summary: "Tell too what becomes of one person, the N-th diagnosed", value: "N" },
    ...questionOptions,
    ...effortOptions,
    ...executionOptions
  ],
  examples: [
    ["caseload simulate scenario.yaml", "what today's posts achieve, against each target"],
    ["caseload simulate scenario.yaml --csv", "every indicator by year, tier, role, task and site"],
    ["caseload simulate scenario.yaml --precision 0.01", "with narrower intervals"],
    ["caseload simulate scenario.yaml --trace 1", "also the first new patient's story, to the death"]
  ],
  endsItself: true,
  async run(args, io) {
    const file = args.positionals[0] ?? "-";
    const effort = readEffort(args);
    const scenarios = await calibratedScenarios(args, file, io); // what does the service look like, and who calls?
    const chosen = chooseVariant(args, file, scenarios);
    const story = storyAskedFor(args, chosen, io);
    const simulated = await onWorkers(
      args,
      io,
      "replications",
      (bench) => simulateService(chosen, { ...effort, ...bench }) //            what becomes of everybody, again and again?
    );
    return partialOutcome(simulated, isPartial, (found) => written(file, found, story), io); // in words?
  }
};

const written = (file: string, found: Simulated, story: ToldStory | null): SimulationDocument => {
  const document = simulationDocument(file, found);
  return story === null ? document : withStory(document, story);
};

/** People are numbered in the order of diagnosis, from 1 on. */
const nobodyOf = (patient: number, diagnosed: number): string =>
  diagnosed === 0
    ? `--trace: there is no patient ${patient}; nobody is diagnosed in the first replication`
    : `--trace: there is no patient ${patient}; the first replication has patients 1 to ${diagnosed}, in the order of diagnosis`;

/** The story of the person that `--trace` names; null where it is not given. @throws InputError where there is nobody */
function storyAskedFor(args: Arguments, { scenario }: ReadScenario, io: Io): ToldStory | null {
  const patient = readWhole(args, "trace", 1);
  if (patient === null) return null;
  const story = followPatient(scenario, patient);
  if (typeof story === "number") {
    throw new InputError([nobodyOf(patient, story)]);
  }
  if (args.switches.has("csv"))
    io.stderr.write("caseload: the CSV holds the indicators alone; the story is in --json\n");
  return story;
}
