import { join, resolve } from "node:path";
import { envelope, list, section, words } from "@caseload/reporting";
import type { Command } from "../command.ts";
import { initFiles } from "../init-files.ts";
import { writeNewFiles } from "../write-new-files.ts";

/** `caseload init [dir]` */
export const init: Command = {
  name: "init",
  summary: "Write a scenario to fill in, a trusts table and an audit template",
  positionals: [{ name: "dir", summary: "directory to write to; here if left out", required: false, many: false }],
  options: [],
  examples: [["caseload init my-service", "writes five files and overwrites none"]],
  async run({ positionals }, { cwd }) {
    const directory = positionals[0] ?? ".";
    const files = initFiles();
    await writeNewFiles(resolve(cwd, directory), directory, files);
    const written = files.map(({ name, purpose }) => ({ file: join(directory, name), purpose }));
    return {
      exitCode: 0,
      report: {
        headline: `${files.length} files were written to ${directory}.`,
        sections: [
          ...section("", list(written.map(({ file, purpose }) => `${file}: ${purpose}`))),
          ...section(
            "Next",
            words(
              `Fill in ${join(directory, "scenario.yaml")}, then \`caseload posts\` it. For the trusts of an alliance, fill in ${join(directory, "trusts.csv")}, then \`caseload compare\` it.`
            )
          )
        ]
      },
      envelope: envelope({ command: "init", result: { files: written } }),
      rows: [["file", "purpose"], ...written.map(({ file, purpose }) => [file, purpose])]
    };
  }
};
