import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { beforeEach, expect, test } from "vitest";
import { commands } from "../src/commands/all-commands.ts";
import { displayWidth } from "../src/display-width.ts";
import { run, smallest } from "./run.ts";

let cwd = "";
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "caseload-main-"));
  writeFileSync(join(cwd, "scenario.yaml"), smallest);
  writeFileSync(join(cwd, "year.yaml"), `${smallest}years: 1\ncaseload: empty\n`);
});

const everyCommand: readonly (readonly string[])[] = [
  ["posts", "scenario.yaml", "--method", "desk"],
  ["posts", "scenario.yaml", "--method", "desk", "--explain"],
  ["posts", "scenario.yaml", "--method", "desk", "--budget", "50000"],
  ["posts", "scenario.yaml", "--method", "wisn", "--reading", "strict"],
  ["simulate", "year.yaml", "--replications", "2", "--workers", "0"],
  ["check", "scenario.yaml"],
  ["calibrate", "scenario.yaml"],
  ["evidence"],
  ["evidence", "reach-share"],
  ["evidence", "support", "worker"],
  ["presets"],
  ["presets", "average-organisation"]
];

test.each(everyCommand.map((argv) => [argv.join(" "), argv] as const))(
  "%s: text fits 80 columns but for its first line",
  async (_, argv) => {
    const { code, out, err } = await run(argv, { cwd });
    expect(err).toBe("");
    expect(code).toBe(0);
    const [first = "", ...lines] = out.split("\n");
    expect(first.length).toBeGreaterThan(20);
    for (const line of lines) expect(displayWidth(line), line).toBeLessThanOrEqual(80);
    expect(out).not.toContain("\u001b");
  }
);

test.each(everyCommand.map((argv) => [argv.join(" "), argv] as const))(
  "%s --json: one object with the keys of the specification",
  async (_, argv) => {
    const { code, out, err } = await run([...argv, "--json"], { cwd });
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const envelope = JSON.parse(out);
    expect(Object.keys(envelope)).toEqual([
      "command",
      "version",
      "scenario",
      "scenarioHash",
      "seed",
      "result",
      "assumptions",
      "warnings"
    ]);
    expect(envelope.command).toBe(argv[0]);
  }
);

test.each(everyCommand.map((argv) => [argv.join(" "), argv] as const))(
  "%s --csv: a table with a heading",
  async (_, argv) => {
    const { code, out, err } = await run([...argv, "--csv"], { cwd });
    const dropped = argv.filter((word) => word === "--explain" || word === "--budget");
    expect({ code, lines: err.split("\n").length - 1 }).toEqual({ code: 0, lines: dropped.length });
    for (const word of dropped)
      expect(err).toContain(`the CSV holds the posts alone; what ${word} asked for is in --json`);
    const rows: string[][] = parse(out);
    expect(rows.length).toBeGreaterThan(1);
    expect(rows[0]?.every((heading) => /^[a-zA-Z]+$/.test(heading))).toBe(true);
  }
);

test.each(["", ...commands.map(({ name }) => name)])(
  "%s --help: printed whole, with examples, in 80 columns",
  async (name) => {
    const { code, out, err } = await run([...(name === "" ? [] : [name]), "--help"], { cwd });
    expect({ code, err }).toEqual({ code: 0, err: "" });
    if (name === "")
      for (const command of commands) expect(out).toContain(command.summary.split(" ").slice(0, 3).join(" "));
    else expect(out).toContain("Examples:");
    for (const line of out.split("\n")) expect(displayWidth(line), line).toBeLessThanOrEqual(80);
  }
);

test("--version and the completion script go to standard output", async () => {
  expect(await run(["--version"])).toEqual({ code: 0, out: "0.1.0\n", err: "" });
  const { code, out } = await run(["completion"]);
  expect(code).toBe(0);
  expect(out).toContain("caseload completion");
});

test.each([
  [[], "which command?"],
  [["pots"], 'there is no command "pots"; did you mean posts?'],
  [["posts"], "<scenario> is missing"],
  [["posts", "scenario.yaml", "--budgt", "5"], "there is no option --budgt; did you mean --budget?"],
  [["posts", "scenario.yaml", "-x"], "there is no option -x"],
  [["posts", "scenario.yaml", "--budget", "lots"], 'expected pounds a year from 0, such as 50000, found "lots"'],
  [["posts", "scenario.yaml", "--budget=-5"], 'found "-5"'],
  [["posts", "scenario.yaml", "--budget"], "--budget wants a value"],
  [["posts", "scenario.yaml", "--seed", "1.5"], "expected a whole number from 0 to 9007199254740991"],
  [["posts", "scenario.yaml", "--seed", "9007199254740993"], "expected a whole number"],
  [["posts", "scenario.yaml", "--seed", "1", "--seed", "2"], "--seed is given more than once"],
  [["posts", "scenario.yaml", "--method", "wism"], "did you mean wisn?"],
  [["posts", "scenario.yaml", "--json", "--csv"], "--json and --csv cannot both be asked for"],
  [["posts", "scenario.yaml", "other.yaml"], 'nothing is done with "other.yaml"'],
  [["posts", "nowhere.yaml"], "nowhere.yaml: there is no such file"],
  [["evidence", "reach-shaer"], "did you mean reach-share"],
  [["presets", "average-organization"], "did you mean average-organisation"]
])("%j is wrong usage: exit code 2, nothing on standard output", async (argv, message) => {
  const { code, out, err } = await run(argv, { cwd });
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain(message);
});

test("completion offers commands", async () => {
  const { code, out } = await run(["--get-yargs-completions", "caseload", "po"]);
  expect(code).toBe(0);
  expect(out).toContain("posts");
});

test("a budget of nothing and a seed of nothing are answered", async () => {
  const { code, out } = await run(
    ["posts", "scenario.yaml", "--method", "desk", "--budget", "0", "--seed", "0", "--json"],
    { cwd }
  );
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ seed: 0, result: { budget: { poundsPerYear: 0 } } });
});

test("help is named where the command line is wrong, not where a file is", async () => {
  expect((await run(["posts", "scenario.yaml", "--method", "desk", "--budgt"], { cwd })).err).toContain(
    "caseload posts --help"
  );
  expect((await run(["posts", "nowhere.yaml", "--method", "desk"], { cwd })).err).toBe(
    "caseload: nowhere.yaml: there is no such file\n"
  );
});

test("an audit must be given to be calibrated to", async () => {
  const { code, err } = await run(["posts", "scenario.yaml", "--method", "desk", "--calibrate-to", "audit"], { cwd });
  expect(code).toBe(2);
  expect(err).toContain("scenario.yaml: gives no audit to calibrate to");
  const audit = "calibrate: { audit: { contacts: 180, hours: 50, days: 28, caseload: 230 } }\n";
  writeFileSync(join(cwd, "counted.yaml"), `${smallest}${audit}`);
  const counted = await run(["posts", "counted.yaml", "--method", "desk", "--calibrate-to", "audit"], { cwd });
  expect(counted.code).toBe(0);
  expect(counted.out.split("\n")[0]).toContain("if people contact the service as often as its own audit counted");
});

test("the template that init writes is read once it is filled in, as Excel saves it", async () => {
  await run(["init", "audited"], { cwd });
  const template = readFileSync(join(cwd, "audited/audit-template.csv"), "utf8");
  const filled = template.replace(/^(\d+),,,,$/gm, (_, day) => `${day},${day}/2/2026,5,100,`).replaceAll(",", ";");
  writeFileSync(join(cwd, "audited/audit.csv"), `\ufeff${filled.replaceAll("\n", "\r\n")}`);
  const calibrated = (keys: string) => `${smallest}calibrate: { audit: { file: audit.csv${keys} } }\n`;
  writeFileSync(join(cwd, "audited/counted.yaml"), calibrated(", caseload: 146.1"));
  const { code, out } = await run(["calibrate", "audited/counted.yaml", "--calibrate-to", "audit", "--json"], { cwd });
  expect(code).toBe(0);
  // 5 contacts a day of 146.1 people: 5 x 365.25 / 146.1 = 12.5 a person-year.
  const { result } = JSON.parse(out);
  expect(result.calibrations).toHaveLength(1);
  expect(result.calibrations[0].contactsPerPersonYear.value).toBeCloseTo(12.5, 10);
  const posts = await run(["posts", "audited/counted.yaml", "--method", "desk", "--calibrate-to", "audit"], { cwd });
  expect(posts.out.split("\n")[0]).toContain("if people contact the service as often as its own audit counted");

  writeFileSync(join(cwd, "audited/counted.yaml"), calibrated(""));
  const without = await run(["calibrate", "audited/counted.yaml", "--csv"], { cwd });
  expect(without.out).toContain("the audit does not say how many people made the contacts");

  writeFileSync(join(cwd, "audited/audit.csv"), template);
  const empty = await run(["posts", "audited/counted.yaml", "--method", "desk"], { cwd });
  expect(empty).toMatchObject({ code: 2, out: "" });
  expect(empty.err).toContain("audit.csv, contacts: missing; expected at least one row that is filled in");
});

test("warnings of a file stand in the report of calibrate", async () => {
  writeFileSync(join(cwd, "log.csv"), "date,minutes\n2026-01-05,20\n2026-01-05,\n");
  writeFileSync(join(cwd, "log.yaml"), `${smallest}calibrate: { audit: { file: log.csv, caseload: 140 } }\n`);
  const { out } = await run(["calibrate", "log.yaml"], { cwd });
  expect(out).toContain("minutes are given for 1 of 2 contacts");
});

test("variants are answered below, a row each in CSV", async () => {
  writeFileSync(
    join(cwd, "variants.yaml"),
    `${smallest}variants:\n  - name: twice as many\n    newPatientsPerYear: 148\n`
  );
  expect((await run(["posts", "variants.yaml", "--method", "desk"], { cwd })).out).toContain("Variant: twice as many");
  const rows: string[][] = parse((await run(["posts", "variants.yaml", "--method", "desk", "--csv"], { cwd })).out);
  expect(rows[0]?.[0]).toBe("variant");
  expect(new Set(rows.slice(1).map(([name]) => name))).toEqual(new Set(["", "twice as many"]));
});

test("a table is read beside its scenario, and its problems are told with line and column", async () => {
  writeFileSync(join(cwd, "counts.csv"), "month;people\r\nApr;6\r\nMay;#REF!\r\n");
  const counts =
    "organisation: Made-up Trust\nposts: []\ninflow: { monthlyCounts: { file: counts.csv, column: people } }\n";
  writeFileSync(join(cwd, "table.yaml"), counts);
  const bad = await run(["posts", "table.yaml", "--method", "desk"], { cwd: "/", input: "" });
  expect(bad.code).toBe(2);
  const { code, err } = await run(["posts", join(cwd, "table.yaml"), "--method", "desk"], { cwd: "/" });
  expect(code).toBe(2);
  expect(err).toContain("counts.csv line 3");
  writeFileSync(join(cwd, "counts.csv"), `month;people\r\n${"Apr;6\r\n".repeat(12)}`);
  expect((await run(["posts", join(cwd, "table.yaml"), "--method", "desk"], { cwd: "/" })).err).toBe("");
});

test("all that is wrong with a command line is said at once", async () => {
  const { err } = await run(["posts", "--budgt", "5", "--method", "all-of-them"], { cwd });
  expect(err).toContain("--budgt");
  expect(err).toContain("--method");
  expect(err).toContain("<scenario> is missing");
});

test("check says ok or all problems, a file each, and exits 2 if any is bad", async () => {
  writeFileSync(join(cwd, "bad.yaml"), "organisation: Made-up Trust\nnewPatientsPerYear: many\npots: []\n");
  const { code, out, err } = await run(["check", "scenario.yaml", "bad.yaml", "nowhere.yaml"], { cwd });
  expect({ code, err }).toEqual({ code: 2, err: "" });
  expect(out).toContain("scenario.yaml: ok");
  expect(out).toContain("bad.yaml line 2");
  expect(out).toContain("bad.yaml line 3");
  expect(out).toContain("nowhere.yaml: there is no such file");
  const json = JSON.parse((await run(["check", "scenario.yaml", "bad.yaml", "--json"], { cwd })).out);
  expect(json.result.files.map(({ ok }: { ok: boolean }) => ok)).toEqual([true, false]);
});

test("posts tells every problem of a bad file on standard error", async () => {
  writeFileSync(join(cwd, "bad.yaml"), "organisation: Made-up Trust\nnewPatientsPerYear: many\npots: []\n");
  const { code, out, err } = await run(["posts", "bad.yaml", "--method", "desk", "--json"], { cwd });
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toMatch(/bad\.yaml line 2.*\n.*bad\.yaml line 3/);
});

test("a scenario comes from standard input too", async () => {
  const piped = await run(["posts", "-", "--method", "desk"], { cwd, input: smallest });
  expect(piped).toEqual(await run(["posts", "scenario.yaml", "--method", "desk"], { cwd }));
});

test("colours only on a terminal, and never with NO_COLOR", async () => {
  expect((await run(["posts", "scenario.yaml", "--method", "desk"], { cwd, tty: true })).out).toContain("\u001b[1m");
  expect(
    (await run(["posts", "scenario.yaml", "--method", "desk"], { cwd, tty: true, env: { NO_COLOR: "1" } })).out
  ).not.toContain("\u001b");
});
