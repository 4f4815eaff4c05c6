/**
 * Throws damaged files at everything that reads one, for a stated time, and stops at the first that is not met with an
 * answer or a clear error.
 *
 *   npm run fuzz -- --minutes 10 [--seed N] [--only scenario|table|trusts|bid]
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { defaults, payPoints } from "@caseload/evidence";
import { phasedPosts, priceOption, protectTrusts, readFlows, readTrusts } from "@caseload/planning";
import {
  bundledEvidence,
  parseAudit,
  parseCaseloadRows,
  parseMonthlyCounts,
  parseSurvivalRows
} from "@caseload/simulation";
import { answer, type Issue, issueText, type Rows, type RowsOf } from "caseload";
import { readBid } from "caseload/bid";
import { initFiles } from "../../packages/cli/src/init-files.ts";
import { parseTable } from "../../packages/cli/src/parse-table.ts";
import { type Dice, dice, mutate } from "./mutate.ts";

const slowestMilliseconds = 5_000;

function option(name: string): number | null {
  const at = process.argv.indexOf(`--${name}`);
  return at === -1 ? null : Number(process.argv[at + 1]);
}

const root = join(import.meta.dirname, "..", "..");
const examples = join(root, "examples");
const scenarios = readdirSync(examples)
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => readFileSync(join(examples, name), "utf8"));
const templates = initFiles().map(({ text }) => text);
const tables = [
  "month,new\n2025-04,6\n2025-05,7\n2025-06,5\n",
  'years since diagnosis;tier\r\n0,5;complex\r\n"1,234";supported\r\n\r\n3;selfManaging\r\n',
  "years,alive\n0,1\n1,0.65\n3,0.44\n",
  "date,contacts,minutes\n2026-01-05,3,45\n6/1/2026,0,\n2026-01-07,2,\n",
  "Date;Mins;about\n05/01/2026 09:30;12,5;symptoms\n06.01.2026;;support\n",
  ...templates
];
const trustTables = [
  ...["alliance.csv", "alliance-flows.csv"].map((name) => readFileSync(join(examples, name), "utf8")),
  'ods_code,trust,cancer_alliance,breast_28_day_pathways\nZZ1,"Made-up, North",A,"20,753"\nZZ2,Made-up South,A,3\n,Total,,20756\n',
  "Trust;People on caseload;CNS WTE;SBC %;Service model\r\nOne;1.234;0,5;25;combined\r\nTwo;*;1;50%;none\r\n",
  "Name\tPopulation\tNew SBC patients\tSites\nOne\t100 000\t<5\t2\nTwo\t-\t1-7\t1\nThree\t#REF!\t9\t\n",
  "from,to,share\nZZ1,Centre,40%\nZZ2,ZZ1,0.1\n"
];

const bids = readdirSync(examples)
  .filter((name) => name.startsWith("bid-"))
  .map((name) => readFileSync(join(examples, name), "utf8"));

type Kind = "scenario" | "table" | "trusts" | "bid";

/** What a damaged file did that it must not; null where it was met properly. */
function offence(text: string, kind: Kind): string | null {
  const began = performance.now();
  const found = { scenario: scenarioOffence, table: tableOffence, trusts: trustsOffence, bid: bidOffence }[kind](text);
  const took = performance.now() - began;
  return found ?? (took > slowestMilliseconds ? `took ${Math.round(took)} ms` : null);
}

const rowsOf: RowsOf = (name) => parseTable(tables[name.length % tables.length] ?? "", name);

function scenarioOffence(text: string): string | null {
  const result = answer(text, { file: "fuzz.yaml", rowsOf });
  if (!result.ok) return issuesOffence(result.issues);
  if (hasNonNumber(result.envelope)) return "an answer holds a number that is none";
  return controlOffence(result.report.headline);
}

/** The text as a bid, all of whose variants are priced. */
function bidOffence(text: string): string | null {
  const read = readBid(text, { file: "fuzz.yaml", rowsOf });
  if (!read.ok) {
    if (read.problems.length === 0) return "refused without saying why";
    return read.issues.length > 0
      ? issuesOffence(read.issues)
      : (read.problems.map(controlOffence).find(isText) ?? null);
  }
  const { terms } = read;
  const [{ scenario: nothing }, ...variants] = read.scenarios;
  for (const { scenario } of variants) {
    const option = { ...scenario, posts: phasedPosts(scenario, nothing.posts, terms.advertDate) };
    const priced = priceOption({ option, nothing, terms, oneOffs: terms.oneOffCosts, evidence: bundledEvidence });
    if (hasNonNumber(priced)) return "a price is no number";
    if (priced.lines.some(({ total }) => total < 0)) return "a post costs less than nothing";
  }
  return null;
}

const isText = (found: string | null): found is string => found !== null;

function tableOffence(text: string): string | null {
  const parsed = parseTable(text, "fuzz.csv");
  if ("code" in parsed) return issuesOffence([parsed]);
  return [parseMonthlyCounts, parseCaseloadRows, parseSurvivalRows, parseAudit]
    .map((read: (rows: Rows) => unknown) => read(parsed))
    .map((result) => (hasIssues(result) ? issuesOffence(result.issues) : null))
    .reduce((first, next) => first ?? next, null);
}

/** The text as a file of trusts, which are then protected and sized, and as a file of flows between them. */
function trustsOffence(text: string): string | null {
  const parsed = parseTable(text, "fuzz.csv");
  if ("code" in parsed) return issuesOffence([parsed]);
  const read = readTrusts(parsed);
  const rows = read.ok ? read.trusts : [];
  const flows = readFlows(parsed, rows);
  if (!read.ok)
    return issuesOffence(read.issues) ?? (flows.ok ? "flows between no trusts" : issuesOffence(flows.issues));
  const found = protectTrusts(rows, flows.ok ? flows.flows : [], "nhs", { defaults, payPoints });
  if (hasNonNumber(found)) return "a trust holds a number that is none";
  const small = rows.find(({ sizes }, i) => {
    const count = sizes.newPatients ?? 0;
    return count >= 1 && count <= 7 && found.trusts[i]?.observed.newPatients?.shown !== null;
  });
  if (small !== undefined) return `a small count of line ${small.line} is shown`;
  const told = [...read.warnings, ...found.warnings, found.words, ...read.columns.map(({ readAs }) => readAs)];
  return told.map(controlOffence).reduce((first, next) => first ?? next, null);
}

const hasIssues = (result: unknown): result is { issues: readonly Issue[] } =>
  typeof result === "object" && result !== null && "issues" in result;

function issuesOffence(issues: readonly Issue[]): string | null {
  if (issues.length === 0) return "refused without saying why";
  for (const issue of issues) {
    const text = issueText(issue);
    // A damaged scenario may name a table by any name; the issue must name that.
    if (issue.file === "") return `an issue names no file: ${text}`;
    const control = controlOffence(text);
    if (control !== null) return control;
  }
  return null;
}

/** Control characters and direction overrides that would reach a terminal. */
function controlOffence(text: string): string | null {
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const isControl = (code < 0x20 && character !== "\n") || (code >= 0x7f && code <= 0x9f);
    if (isControl || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)) {
      return `a control character reached the output: U+${code.toString(16)}`;
    }
  }
  return null;
}

function hasNonNumber(value: unknown): boolean {
  if (typeof value === "number") return !Number.isFinite(value);
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).some(hasNonNumber);
}

function oneRound(source: Dice): { text: string; kind: Kind } {
  const kind = kinds[source.below(kinds.length)] ?? "scenario";
  const corpus = { table: tables, trusts: trustTables, bid: bids, scenario: [...scenarios, ...templates] }[kind];
  return { kind, text: mutate(corpus[source.below(corpus.length)] ?? "", corpus, source) };
}

/** With `--only trusts` one kind alone; else mostly scenarios. */
const only = process.argv[process.argv.indexOf("--only") + 1];
const kinds: readonly Kind[] =
  only === "trusts" || only === "table" || only === "scenario" || only === "bid"
    ? [only]
    : ["scenario", "scenario", "table", "trusts", "bid"];

const milliseconds = (option("minutes") ?? 0) * 60_000 + (option("seconds") ?? 0) * 1_000 || 30_000;
const seed = option("seed") ?? Math.floor(Math.random() * 0xffffffff);
const until = performance.now() + milliseconds;
console.log(`fuzzing for ${milliseconds / 1_000} s from seed ${seed}`);

let rounds = 0;
for (; performance.now() < until; rounds++) {
  const { text, kind } = oneRound(dice(seed + rounds));
  let found: string | null;
  try {
    found = offence(text, kind);
  } catch (error) {
    found = error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  if (found !== null) {
    const directory = join(import.meta.dirname, "found");
    mkdirSync(directory, { recursive: true });
    const file = join(directory, `${kind}-${seed + rounds}.txt`);
    writeFileSync(file, text);
    console.error(`${kind} of seed ${seed + rounds}: ${found}\nwritten to ${file}`);
    process.exit(1);
  }
}
console.log(`${rounds} damaged files were met with an answer or a clear error`);
