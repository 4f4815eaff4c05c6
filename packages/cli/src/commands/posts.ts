import { findAllPosts } from "@caseload/execution";
import type { FindPostsOptions, MethodName, PostsAnswer } from "@caseload/planning";
import { type Answered, postsDocument, type Questions, type ReadScenario } from "@caseload/reporting";
import type { Reading } from "@caseload/simulation";
import { calibrateToOption, readCalibrateTo, requireAudit } from "../calibrate-to.ts";
import type { Arguments, Command } from "../command.ts";
import { readPounds, readWhole } from "../read-arguments.ts";
import { readScenarioFile } from "../read-scenario-file.ts";

const methods: readonly MethodName[] = ["ratio", "wisn", "load", "named-nurse"];
const readings: readonly (Reading | "both")[] = ["strict", "delegated", "both"];

/** `caseload posts <scenario>` */
export const posts: Command = {
  name: "posts",
  summary: "Say how many posts a service needs, by four desk methods",
  positionals: [{ name: "scenario", summary: "scenario file, or - for standard input", required: true, many: false }],
  options: [
    { name: "method", summary: "One method, or all (default)", choices: ["all", ...methods] },
    calibrateToOption("What the contact rate is inferred from"),
    { name: "budget", summary: "Say too what this many pounds a year buy", value: "POUNDS" },
    { name: "seed", summary: "Seed of every random number", value: "N" },
    { name: "reading", summary: "Reading of the Standards", choices: readings },
    { name: "explain", summary: "Write out the arithmetic, line by line" }
  ],
  examples: [
    ["caseload posts scenario.yaml", "the answer, by all methods in both readings"],
    ["caseload posts scenario.yaml --budget 50000", "also what £50,000 a year buys"],
    ["caseload posts scenario.yaml --method wisn --explain", "one method, to redo with a calculator"]
  ],
  async run(args, io) {
    const file = args.positionals[0] ?? "-";
    const scenarios = await readScenarioFile(file, questionsOf(args), io);
    requireAudit(args, file, scenarios);
    const options = optionsOf(args);
    const answers = await findAllPosts(
      scenarios.map(({ variant, scenario }, _, [base]) => ({
        name: variant ?? scenario.organisation,
        scenario,
        // The people of a variant are those of its base.
        options: variant === null || base === undefined ? options : { ...options, variantOf: base.scenario }
      })),
      {
        ...(io.signal === undefined ? {} : { signal: io.signal }),
        onProgress: (done, total) => {
          if (io.stderr.isTTY === true && total > 10)
            io.stderr.write(`\r${done} of ${total}${done === total ? "\n" : ""}`);
        }
      }
    );
    const document = postsDocument(file, answered(scenarios, answers), { explain: args.switches.has("explain") });
    if (args.switches.has("csv")) io.stderr.write(leftOut(args));
    return { exitCode: 0, ...document };
  }
};

/** What was asked for that CSV has no place for; empty where nothing is. */
function leftOut({ values, switches }: Arguments): string {
  const asked = [
    ...(values.budget === undefined ? [] : ["--budget"]),
    ...(switches.has("explain") ? ["--explain"] : [])
  ];
  if (asked.length === 0) return "";
  return `caseload: the CSV holds the posts alone; what ${asked.join(" and ")} asked for is in --json\n`;
}

function answered(
  [base, ...variants]: readonly [ReadScenario, ...ReadScenario[]],
  [first, ...others]: readonly PostsAnswer[]
): readonly [Answered, ...Answered[]] {
  const withPosts = (read: ReadScenario, posts: PostsAnswer | undefined): Answered => {
    if (posts === undefined) throw new RangeError("invalid answers; fewer than scenarios");
    return { ...read, posts };
  };
  return [withPosts(base, first), ...variants.map((variant, i) => withPosts(variant, others[i]))];
}

function questionsOf(args: Arguments): Questions {
  const budgetPounds = readPounds(args, "budget");
  const seed = readWhole(args, "seed", 0);
  const calibrateTo = readCalibrateTo(args);
  // The word was held against the choices when the line was read.
  const reading = args.values.reading as Reading | "both" | undefined;
  return {
    ...(budgetPounds === null ? {} : { budgetPounds }),
    ...(seed === null ? {} : { seed }),
    ...(calibrateTo === null ? {} : { calibrateTo }),
    ...(reading === undefined ? {} : { reading })
  };
}

function optionsOf(args: Arguments): FindPostsOptions {
  const method = args.values.method as MethodName | "all" | undefined;
  return method === undefined || method === "all" ? {} : { methods: [method] };
}
