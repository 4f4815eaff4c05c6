import { findPosts } from "@caseload/planning";
import { calibrationReport, calibrationTable, envelope, list, section, tableRows } from "@caseload/reporting";
import { bundledEvidence } from "@caseload/simulation";
import { calibrateToOption, readCalibrateTo, requireAudit } from "../calibrate-to.ts";
import type { Command } from "../command.ts";
import { readScenarioFile } from "../read-scenario-file.ts";

/** `caseload calibrate <scenario>` */
export const calibrate: Command = {
  name: "calibrate",
  summary: "Say how often people would have to contact their nurse for each target to hold",
  positionals: [{ name: "scenario", summary: "scenario file, or - for standard input", required: true, many: false }],
  options: [calibrateToOption("One target; all of them if left out")],
  examples: [
    ["caseload calibrate scenario.yaml", "the contact rate under reach, audit and workload, with the arithmetic"],
    ["caseload calibrate scenario.yaml --calibrate-to audit", "the rate that the service's own count implies"]
  ],
  async run(args, io) {
    const file = args.positionals[0] ?? "-";
    const [base] = await readScenarioFile(file, {}, io);
    requireAudit(args, file, [base]);
    const { scenario, hash, warnings } = base;
    const { calibrations: all, warnings: found } = findPosts(scenario, bundledEvidence, { methods: [] });
    const asked = readCalibrateTo(args);
    const calibrations = all.filter(({ to }) => asked === null || to === asked);
    const { headline, sections } = calibrationReport(calibrations, scenario);
    const allWarnings = [...new Set([...warnings, ...found])];
    return {
      exitCode: 0,
      report: { headline, sections: [...sections, ...section("Warnings", list(allWarnings))] },
      envelope: envelope({
        command: "calibrate",
        scenario: file,
        scenarioHash: hash,
        seed: scenario.seed,
        result: { calibrations },
        warnings: allWarnings
      }),
      rows: tableRows(calibrationTable(calibrations))
    };
  }
};
