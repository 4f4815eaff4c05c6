import { findAllPosts } from "@caseload/execution";
import type { DeskMethod, FindPostsOptions, PostsAnswer } from "@caseload/planning";
import { type Answered, findBySimulation, postsDocument, type Questions, type ReadScenario } from "@caseload/reporting";
import { fewestToMeet, type Reading } from "@caseload/simulation";
import { calibrateToOption, readCalibrateTo, requireAudit } from "../calibrate-to.ts";
import type { Arguments, Command } from "../command.ts";
import { InputError } from "../input-error.ts";
import type { Io } from "../io.ts";
import { partialOutcome } from "../partial-outcome.ts";
import { readPounds, readWhole } from "../read-arguments.ts";
import { readScenarioFile } from "../read-scenario-file.ts";
import {
  executionOptions,
  onWorkers,
  readReplications,
  replicationsOption,
  seedOption
} from "../simulation-options.ts";

const deskMethods: readonly DeskMethod[] = ["ratio", "wisn", "load", "named-nurse"];
const readings: readonly (Reading | "both")[] = ["strict", "delegated", "both"];

/** `caseload posts <scenario>` */
export const posts: Command = {
  name: "posts",
  summary: "Say how many posts a service needs, by four desk methods and by simulation",
  positionals: [{ name: "scenario", summary: "scenario file, or - for standard input", required: true, many: false }],
  options: [
    {
      name: "method",
      summary: "One method, the four desk methods (desk, at once), or all (default)",
      choices: ["all", "desk", ...deskMethods, "simulation"]
    },
    calibrateToOption("What the contact rate is inferred from"),
    { name: "budget", summary: "Say too what this many pounds a year buy", value: "POUNDS" },
    seedOption,
    { ...replicationsOption, summary: "Replications of one establishment at most, in the simulation" },
    ...executionOptions,
    { name: "reading", summary: "Reading of the Standards", choices: readings },
    { name: "explain", summary: "Write out the arithmetic, line by line" }
  ],
  examples: [
    ["caseload posts scenario.yaml", "the answer, by all methods in both readings"],
    ["caseload posts scenario.yaml --budget 50000", "also what £50,000 a year buys"],
    ["caseload posts scenario.yaml --method wisn --explain", "one method, to redo with a calculator"],
    ["caseload posts scenario.yaml --method simulation", "the least-cost posts that meet the Standards"],
    ["caseload posts scenario.yaml --method desk", "without the simulation, at once"]
  ],
  endsItself: true,
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
    const all = await withSimulation(args, file, answered(scenarios, answers), io);
    const document = postsDocument(file, all, { explain: args.switches.has("explain") });
    if (args.switches.has("csv")) io.stderr.write(leftOut(args));
    return partialOutcome(all, isInterrupted, () => document, io);
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

const isInterrupted = (all: readonly Answered[]): boolean =>
  all.some(({ simulated }) => simulated !== undefined && !simulated.complete);

/** What simulation adds, where it is asked: for the scenario, then for each variant. */
async function withSimulation(
  args: Arguments,
  file: string,
  [base, ...variants]: readonly [Answered, ...Answered[]],
  io: Io
): Promise<readonly [Answered, ...Answered[]]> {
  const { method } = args.values;
  if (!(method === undefined || method === "all" || method === "simulation")) return [base, ...variants];
  const replications = readReplications(args, fewestToMeet(base.scenario.successProbability.value));
  return onWorkers(
    args,
    io,
    "replications",
    async ({ executor, onProgress, signal }) => {
      let before = 0;
      const simulate = async (one: Answered): Promise<Answered> => {
        if (signal?.aborted === true) return one;
        let own = 0;
        const result = await findBySimulation(one, {
          executor,
          ...(replications === null ? {} : { replications }),
          ...(one === base ? {} : { variantOf: base.scenario }),
          ...(signal === undefined ? {} : { signal }),
          onProgress: (done) => {
            own = done;
            onProgress(before + own, null);
          }
        });
        before += own;
        if (result.ok) return { ...one, simulated: result.found };
        if (method === "simulation") throw new InputError([`${file}: ${result.problem}`]);
        return { ...one, warnings: [...one.warnings, `Not simulated: ${result.problem}`] };
      };
      const first = await simulate(base);
      const others: Answered[] = [];
      for (const variant of variants) others.push(await simulate(variant));
      return [first, ...others];
    },
    true
  );
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

function optionsOf({ values: { method } }: Arguments): FindPostsOptions {
  if (method === undefined || method === "all" || method === "desk") return {};
  return { methods: deskMethods.filter((each) => each === method) };
}
