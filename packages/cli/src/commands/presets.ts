import { presets as allPresets } from "@caseload/evidence";
import { envelope, presetReport, presetsReport, presetsTable, presetTable, tableRows } from "@caseload/reporting";
import type { Command } from "../command.ts";
import { didYouMean } from "../did-you-mean.ts";
import { InputError } from "../input-error.ts";

/** `caseload presets [id]` */
export const presets: Command = {
  name: "presets",
  summary: "Show the services to start from, and what their sources leave open",
  positionals: [{ name: "id", summary: "preset to show; all if left out", required: false, many: false }],
  options: [],
  examples: [
    ["caseload presets", "lists them"],
    ["caseload presets average-organisation", "shows what one gives and leaves open"]
  ],
  async run({ positionals: [id] }) {
    if (id === undefined) {
      return {
        exitCode: 0,
        report: presetsReport(allPresets),
        envelope: envelope({ command: "presets", result: { presets: allPresets } }),
        rows: tableRows(presetsTable(allPresets))
      };
    }
    const preset = allPresets.find((candidate) => candidate.id === id);
    if (preset === undefined) {
      const hint = didYouMean(
        id,
        allPresets.map((candidate) => candidate.id)
      );
      throw new InputError([`there is no preset ${JSON.stringify(id)}${hint || "; caseload presets lists them"}`]);
    }
    return {
      exitCode: 0,
      report: presetReport(preset),
      envelope: envelope({ command: "presets", result: { preset } }),
      rows: tableRows(presetTable(preset))
    };
  }
};
