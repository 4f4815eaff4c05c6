import { basename, join, resolve } from "node:path";
import { envelope, list, section } from "@caseload/reporting";
import { bidFileNames, bidFiles } from "../bid-files.ts";
import { bidTemplate } from "../bid-template.ts";
import { questionOptions, questionsOf } from "../calibrated-scenarios.ts";
import type { Arguments, Command, Outcome } from "../command.ts";
import { InputError } from "../input-error.ts";
import type { Io } from "../io.ts";
import { readBidFile } from "../read-bid-file.ts";
import { executionOptions, onWorkers, readReplications, replicationsOption } from "../simulation-options.ts";
import { refuseExisting, writeNewFiles } from "../write-new-files.ts";

const templateName = "bid.yaml";

/** `caseload bid <scenario>` */
export const bid: Command = {
  name: "bid",
  summary: "Write the case for posts: options, costs by year, who meets which Standard",
  positionals: [{ name: "scenario", summary: "scenario file, or - for standard input", required: false, many: false }],
  options: [
    { name: "out", summary: "Write Word, Excel, HTML, Markdown and JSON to this directory", value: "DIR" },
    { name: "init", summary: `Write a commented ${templateName} to fill in, overwriting none` },
    ...questionOptions,
    { ...replicationsOption, summary: "Replications of each option and reading; else by precision" },
    ...executionOptions
  ],
  examples: [
    ["caseload bid --init", `writes ${templateName} to fill in`],
    ["caseload bid bid.yaml", "the case on two pages, as text"],
    ["caseload bid bid.yaml --out bid", "all of it, as documents to pass round"]
  ],
  endsItself: true,
  async run(args, io) {
    if (args.switches.has("init")) return writeTemplate(args, io);
    const file = args.positionals[0];
    if (file === undefined) throw new InputError(["missing argument: scenario (or --init to write one)"], true);
    // What draws and writes documents takes a second to load: only who asks for a bid waits for it.
    const { answerBid, bidOutput } = await import("@caseload/reporting/bid");
    const { scenarios, terms } = await readBidFile(file, questionsOf(args), io);
    const { out } = args.values;
    const directory = out === undefined ? null : resolve(io.cwd, out);
    if (directory !== null) await refuseExisting(directory, out ?? "", bidFileNames);
    const replications = readReplications(args, 1);
    const result = await onWorkers(
      args,
      io,
      "replications",
      ({ executor, signal, onProgress }) =>
        answerBid(scenarios, terms, {
          executor,
          ...(replications === null ? {} : { replications }),
          ...(signal === undefined ? {} : { signal }),
          onProgress: (done) => onProgress(done, null)
        }),
      true
    );
    // Who interrupts wants no documents, even where all of them could still be written.
    if (result === null || io.signal?.aborted === true) throw io.signal?.reason ?? new Error("nothing was worked out");
    if (!result.ok) throw new InputError(result.problems.map((problem) => `${file}: ${problem}`));
    const named = file === "-" ? "standard input" : basename(file);
    const document = bidOutput(named, result.bid);
    if (directory !== null) await writeNewFiles(directory, out ?? "", await bidFiles(document));
    return { exitCode: 0, ...document };
  }
};

async function writeTemplate({ positionals }: Arguments, { cwd }: Io): Promise<Outcome> {
  const directory = positionals[0] ?? ".";
  await writeNewFiles(resolve(cwd, directory), directory, [{ name: templateName, text: bidTemplate }]);
  const written = join(directory, templateName);
  return {
    exitCode: 0,
    report: {
      headline: `${written} was written.`,
      sections: section("", list([`Fill it in, then \`caseload bid ${written} --out bid\`.`]))
    },
    envelope: envelope({ command: "bid", result: { files: [written] } }),
    rows: [["file"], [written]]
  };
}
