import { calibrateScenarios, type Questions, type ReadScenario } from "@caseload/reporting";
import type { Reading } from "@caseload/simulation";
import { calibrateToOption, readCalibrateTo, requireAudit } from "./calibrate-to.ts";
import type { Arguments, Option } from "./command.ts";
import { InputError } from "./input-error.ts";
import type { Io } from "./io.ts";
import { readWhole } from "./read-arguments.ts";
import { readScenarioFile } from "./read-scenario-file.ts";
import { seedOption } from "./simulation-options.ts";

const readings: readonly (Reading | "both")[] = ["strict", "delegated", "both"];

/** The questions that a simulation asks of a scenario. */
export const questionOptions: readonly Option[] = [
  { name: "reading", summary: "Reading of the Standards", choices: readings },
  calibrateToOption("What the contact rate is inferred from"),
  seedOption
];

/**
 * A scenario file and its variants, with the contact rate that `posts` counts with.
 *
 * @throws InputError with every problem of the file, or where its calibration cannot be done
 */
export async function calibratedScenarios(
  args: Arguments,
  file: string,
  io: Io
): Promise<readonly [ReadScenario, ...ReadScenario[]]> {
  const scenarios = await readScenarioFile(file, questionsOf(args), io);
  requireAudit(args, file, scenarios);
  const result = calibrateScenarios(scenarios);
  if (!result.ok) throw new InputError(result.problems.map((problem) => `${file}: ${problem}`));
  return result.scenarios;
}

/** What those options ask. */
export function questionsOf(args: Arguments): Questions {
  const seed = readWhole(args, "seed", 0);
  const calibrateTo = readCalibrateTo(args);
  // The word was held against the choices when the line was read.
  const reading = args.values.reading as Reading | "both" | undefined;
  return {
    ...(seed === null ? {} : { seed }),
    ...(calibrateTo === null ? {} : { calibrateTo }),
    ...(reading === undefined ? {} : { reading })
  };
}
