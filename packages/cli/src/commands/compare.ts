import { basename } from "node:path";
import { allowInlining, type CompareTrustsOptions, compareTrusts, type PoolingBy } from "@caseload/execution";
import type {
  Comparison,
  DisclosureRule,
  PreparedTrusts,
  SoughtRole,
  TrustAnswer,
  TrustsQuestion
} from "@caseload/planning";
import { inertText, trustsDocument } from "@caseload/reporting";
import { fewestToMeet, type Reading, scenarioHash } from "@caseload/simulation";
import type { Arguments, Command } from "../command.ts";
import { type ComparisonDirectory, directoryOptions, openComparisonDirectory } from "../comparison-directory.ts";
import { comparisonFiles } from "../comparison-files.ts";
import { InputError } from "../input-error.ts";
import type { Io } from "../io.ts";
import { readWhole } from "../read-arguments.ts";
import { readTrustsFiles } from "../read-trusts-files.ts";
import {
  executionOptions,
  readReplications,
  readWorkers,
  replicationsOption,
  seedOption
} from "../simulation-options.ts";
import type { CheckpointKey } from "../trust-checkpoints.ts";
import { trustProgress } from "../trust-progress.ts";

const rules: readonly DisclosureRule[] = ["nhs", "below5", "none"];
const poolings: readonly PoolingBy[] = ["none", "arithmetic", "simulation"];
const roleNames: Readonly<Record<string, SoughtRole>> = { cns: "cns", "support-worker": "supportWorker" };
const readings: readonly Reading[] = ["strict", "delegated"];

/** `caseload compare <trusts>` */
export const compare: Command = {
  name: "compare",
  summary: "Compare the trusts of an alliance: who needs what, and what it adds up to",
  positionals: [
    { name: "trusts", summary: "CSV with a row per trust, or - for standard input", required: true, many: false }
  ],
  options: [
    { name: "base", summary: "Scenario that all trusts share (default: the average organisation)", value: "FILE" },
    { name: "flows", summary: "CSV of who is cared for elsewhere: from, to, share", value: "FILE" },
    ...directoryOptions,
    { name: "disclosure", summary: "Rule by which small counts are hidden (default nhs)", choices: rules },
    { name: "reading", summary: "Reading of the Standards", choices: readings },
    { name: "method", summary: "The desk methods (desk, at once), or all (default)", choices: ["all", "desk"] },
    { name: "rank", summary: "Rank the gaps, with the ranks that each trust may have" },
    { name: "new-posts", summary: "Say how this many new posts (WTE) are best shared", value: "N" },
    { name: "new-posts-role", summary: "Of whom (default cns)", choices: Object.keys(roleNames) },
    {
      name: "pooling",
      summary: "How to say what sharing posts saves; simulation for up to 30 trusts",
      choices: poolings
    },
    seedOption,
    { ...replicationsOption, summary: "Replications of one establishment at most, in the simulation" },
    ...executionOptions
  ],
  examples: [
    ["caseload compare trusts.csv", "what each trust needs, and all together"],
    ["caseload compare trusts.csv --method desk", "without the simulation, at once"],
    ["caseload compare trusts.csv --out alliance", "also a page, a workbook, CSV and JSON"],
    ["caseload compare trusts.csv --resume alliance", "goes on where it was interrupted"]
  ],
  endsItself: true,
  async run(args, io) {
    const file = args.positionals[0] ?? "-";
    const { flows, base } = args.values;
    const workers = readWorkers(args);
    const newPosts = readPosts(args);
    const prepared = await readTrustsFiles({ trusts: file, flows, base }, questionOf(args), io);
    requireNeeded(newPosts, prepared);
    const replications = readReplications(args, fewestToMeet(prepared.base.successProbability.value));
    const directory = openComparisonDirectory(args, keyOf(args, prepared, replications), prepared.trusts, io);
    for (const sentence of directory?.checkpoints.told ?? []) io.stderr.write(`caseload: ${sentence}\n`);
    const comparison = await compared(args, io, prepared, { workers, replications, newPosts, directory });
    const isInterrupted = comparison.unfinished.length > 0 || io.signal?.aborted === true;
    const hash = scenarioHash(prepared.base);
    // What is handed on says which file it is of, not where that lies on this machine.
    const named = { ...comparison, file: basename(comparison.file) };
    const document = trustsDocument(named, { hash, seed: prepared.base.seed }, isInterrupted);
    if (isInterrupted) {
      tellInterrupted(io, comparison, directory);
      return { exitCode: 130, ...document };
    }
    await directory?.write(await comparisonFiles(named, document));
    return { exitCode: 0, ...document };
  }
};

function questionOf(args: Arguments): Pick<TrustsQuestion, "disclosure" | "seed" | "reading"> {
  const seed = readWhole(args, "seed", 0);
  // The words were held against the choices when the line was read.
  const reading = args.values.reading as Reading | undefined;
  const disclosure = (args.values.disclosure ?? "nhs") as DisclosureRule;
  return { disclosure, ...(seed === null ? {} : { seed }), ...(reading === undefined ? {} : { reading }) };
}

type NewPosts = NonNullable<CompareTrustsOptions["newPosts"]>;

/** `--new-posts` and `--new-posts-role`; null where they are not given. @throws InputError */
function readPosts({ values }: Arguments): NewPosts | null {
  const { "new-posts": text, "new-posts-role": named } = values;
  if (text === undefined) {
    if (named === undefined) return null;
    throw new InputError(["--new-posts-role: says whose posts are shared, so --new-posts must say how many"], true);
  }
  const found = /^\d{1,4}(\.\d)?$/.test(text) ? Number(text) : 0;
  // The word was held against the choices when the line was read.
  if (found > 0) return { role: roleNames[named ?? "cns"] ?? "cns", wte: found };
  const wanted = `WTE above 0, up to 9999.9, in tenths, such as 4 or 2.5, found ${JSON.stringify(text)}`;
  throw new InputError([`--new-posts: expected ${wanted}`], true);
}

/** Where no method asks for support workers there is no need to hold their posts against. @throws InputError */
function requireNeeded(newPosts: NewPosts | null, { chosen }: PreparedTrusts): void {
  if (newPosts?.role !== "supportWorker" || chosen.reading === "delegated") return;
  throw new InputError(
    [
      "--new-posts-role support-worker: the strict reading asks for no support workers; share them with --reading delegated"
    ],
    true
  );
}

const isDesk = ({ values }: Arguments): boolean => values.method === "desk";

function keyOf(args: Arguments, { base, disclosure }: PreparedTrusts, replications: number | null): CheckpointKey {
  return {
    seed: base.seed,
    method: isDesk(args) ? "desk" : "all",
    readings: base.readings.join(" and "),
    replications,
    disclosure: disclosure.rule,
    base: scenarioHash({ ...base, seed: 0, readings: [] })
  };
}

interface Effort {
  readonly workers: number | null;
  readonly replications: number | null;
  readonly newPosts: NewPosts | null;
  readonly directory: ComparisonDirectory | null;
}

/**
 * The comparison; each trust is kept in the directory as it is finished.
 *
 * @throws the reason of the signal where nothing was finished
 */
async function compared(
  args: Arguments,
  io: Io,
  prepared: PreparedTrusts,
  { workers, replications, newPosts, directory }: Effort
): Promise<Comparison> {
  // The word was held against the choices when the line was read.
  const pooling = args.values.pooling as PoolingBy | undefined;
  const finished = directory?.checkpoints.finished ?? new Map<string, TrustAnswer>();
  const counts = { total: prepared.trusts.length, kept: finished.size };
  const progress = trustProgress(io.stderr, args.switches.has("progress"), counts);
  allowInlining();
  try {
    const comparison = await compareTrusts(prepared, {
      method: isDesk(args) ? "desk" : "all",
      finished,
      ...(replications === null ? {} : { replicationsMost: replications }),
      ...(pooling === undefined ? {} : { pooling }),
      onPool: progress.sharing,
      rank: args.switches.has("rank"),
      newPosts,
      ...(workers === null ? {} : { workers }),
      ...(io.signal === undefined ? {} : { signal: io.signal }),
      onAnswer(answer, { name }) {
        directory?.checkpoints.keep(answer);
        progress.finished(name);
      }
    });
    if (comparison.trusts.length === 0) throw io.signal?.reason ?? new Error("no trust was answered");
    return comparison;
  } catch (error) {
    directory?.clear();
    throw error;
  } finally {
    progress.end();
  }
}

function tellInterrupted(
  { stderr }: Io,
  { trusts, unfinished }: Comparison,
  directory: ComparisonDirectory | null
): void {
  const of =
    unfinished.length > 0
      ? `the ${trusts.length} of ${trusts.length + unfinished.length} trusts that were finished`
      : "all trusts, without all that sharing posts would save";
  stderr.write(`caseload: interrupted; the answer is of ${of}\n`);
  if (directory === null) return;
  const { shown } = directory;
  stderr.write(
    `caseload: they are kept in ${inertText(shown)}; the same command with --resume ${inertText(shown)} goes on\n`
  );
}
