import { findPosts } from "@caseload/planning";
import { calibrationReport, calibrationTable, envelope, tableRows } from "@caseload/reporting";
import { bundledEvidence } from "@caseload/simulation";
import type { Command } from "../command.ts";
import { readScenarioFile } from "../read-scenario-file.ts";

/** `caseload calibrate <scenario>` */
export const calibrate: Command = {
  name: "calibrate",
  summary: "Say how often people would have to contact their nurse for each target to hold",
  positionals: [{ name: "scenario", summary: "scenario file, or - for standard input", required: true, many: false }],
  options: [{ name: "calibrate-to", summary: "One target; all of them if left out", choices: calibrationTargets }],
  examples: [
    ["caseload calibrate scenario.yaml", "the contact rate under reach, audit and workload, with the arithmetic"],
    ["caseload calibrate scenario.yaml --calibrate-to audit", "the rate that the service's own count implies"]
  ],
  async run({ positionals: [file = "-"], values }, io) {
    const [{ scenario, hash, warnings }] = await readScenarioFile(file, {}, io);
    const { calibrations: all, warnings: found } = findPosts(scenario, bundledEvidence, { methods: [] });
    const asked = values["calibrate-to"];
    const calibrations = all.filter(({ to }) => asked === undefined || to === asked);
    return {
      exitCode: 0,
      report: calibrationReport(calibrations, scenario),
      envelope: envelope({
        command: "calibrate",
        scenario: file,
        scenarioHash: hash,
        seed: scenario.seed,
        result: { calibrations },
        warnings: [...warnings, ...found]
      }),
      rows: tableRows(calibrationTable(calibrations))
    };
  }
};
