import { verificationDocument } from "@caseload/reporting";
import { verify as verifySimulator } from "@caseload/simulation";
import type { Command } from "../command.ts";
import { readWhole } from "../read-arguments.ts";
import {
  executionOptions,
  onWorkers,
  readReplications,
  replicationsOption,
  seedOption
} from "../simulation-options.ts";

const defaultSeed = 1;

/** `caseload verify` */
export const verify: Command = {
  name: "verify",
  summary: "Hold the simulator against everything that theory knows exactly",
  positionals: [],
  options: [
    seedOption,
    { ...replicationsOption, summary: "Replications of every case, at least 2, in place of its own" },
    ...executionOptions
  ],
  examples: [
    ["caseload verify", "expected, simulated and z-score of each case; exit code 1 where one fails"],
    ["caseload verify --seed 2 --json", "on other random numbers, for a program"]
  ],
  async run(args, io) {
    const seed = readWhole(args, "seed", 0) ?? defaultSeed;
    const replications = readReplications(args, 2);
    const cases = await onWorkers(args, io, "services", ({ executor, onProgress }) =>
      verifySimulator({
        seed,
        executor,
        ...(replications === null ? {} : { replications }),
        onProgress: ({ done, of }) => onProgress(done, of)
      })
    );
    const failed = cases.some(({ verdict }) => verdict === "disagrees");
    return { exitCode: failed ? 1 : 0, ...verificationDocument(cases, seed) };
  }
};
