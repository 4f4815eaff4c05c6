import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterEach, beforeEach, expect, test } from "vitest";
import { displayWidth } from "../../src/display-width.ts";
import { run } from "../run.ts";

const service = "organisation: Made-up Trust\nyears: 1\nnewPatientsPerYear: 12\nposts:\n  - role: cns\n    wte: 0.5\n";
const few = ["sensitivity", "-", "--samples", "16"];
const byLoad = [...few, "--no-check"];

let cwd = "";
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "caseload-sensitivity-"));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

test("text: how many posts in nine of ten cases, why, and what today's are worth; at most 80 columns below", async () => {
  const { code, out, err } = await run(byLoad, { input: service });
  expect({ code, err }).toEqual({ code: 0, err: "" });
  const [first = "", ...lines] = out.split("\n");
  expect(first).toMatch(
    /^Posts needed: 0\.\d to \d\.\d CNS in nine of ten cases \(strict\); .+ \(delegated\)\. (?:Most of it hangs on|It hangs most on): .+\. Today's 0\.5 of a CNS post would be enough in .+\.$/
  );
  for (const line of lines) expect(displayWidth(line), line).toBeLessThanOrEqual(80);
});

test("held against the simulation, the posts are scaled by the mean ratio", async () => {
  const argv = [...few, "--reading", "strict", "--json", "--workers", "0"];
  const { code, out } = await run(argv, { input: service });
  expect(code).toBe(0);
  const { result, seed, command } = JSON.parse(out);
  expect({ command, seed, partial: result.partial }).toEqual({ command: "sensitivity", seed: 1, partial: false });
  const [check] = result.check;
  expect(check.points).toHaveLength(4);
  const ratios = check.points.map(({ load, simulated, ratio }: Record<string, number>) => {
    expect(ratio).toBe((simulated ?? 0) / (load ?? 1));
    return ratio;
  });
  const mean = ratios.reduce((sum: number, ratio: number) => sum + ratio, 0) / 4;
  expect(check.meanRatio).toBeCloseTo(mean, 12);
  const [{ posts }] = result.sampled;
  expect(posts[0].scaled.p50).toBeCloseTo(posts[0].p50 * mean, 12);
});

test("an interrupt leaves a file that the answer is taken up from, to the same bytes", async () => {
  const argv = [...byLoad, "--json"];
  const whole = await run(argv, { input: service });
  const interrupt = new AbortController();
  let lines = 0;
  const stderr = {
    write: () => {
      lines += 1;
      if (lines === 3) interrupt.abort();
    }
  };
  const resumed = [...argv, "--resume", "work.json"];
  const part = await run([...resumed, "--progress"], { input: service, cwd, signal: interrupt.signal, stderr });
  expect(part.code).toBe(130);
  expect(JSON.parse(part.out).result.partial).toBe(true);
  expect(readdirSync(cwd)).toEqual(["work.json"]);
  const kept = JSON.parse(readFileSync(join(cwd, "work.json"), "utf8")).evaluations;
  expect(Object.keys(kept).length).toBeGreaterThan(20);
  const again = await run(resumed, { input: service, cwd });
  expect(again).toEqual(whole);
});

test("CSV has a row for each assumption that changes anything", async () => {
  const { out, err } = await run([...byLoad, "--csv", "--reading", "strict"], { input: service });
  const rows: Record<string, string>[] = parse(out, { columns: true });
  expect(rows.find(({ id }) => id === "reach-share")).toMatchObject({ reading: "strict", low: "0.2", high: "0.3" });
  expect(err).toContain("the CSV holds the assumptions alone");
});

test("a work file of something else is refused in one line, and left as it is", async () => {
  const resumed = [...byLoad, "--resume", "work.json"];
  const refused = async (argv: readonly string[], message: string): Promise<void> => {
    const before = readFileSync(join(cwd, "work.json"), "utf8");
    const { code, out, err } = await run(argv, { input: service, cwd });
    expect({ code, out, err }).toEqual({ code: 2, out: "", err: `caseload: work.json: ${message}\n` });
    expect(readFileSync(join(cwd, "work.json"), "utf8")).toBe(before);
  };
  expect((await run(resumed, { input: service, cwd })).code).toBe(0);
  const away = "; name another file, or take this one away";
  await refused([...resumed, "--reading", "strict"], `was begun with another scenario, reading or calibration${away}`);
  await refused(
    [...resumed, "--law", "uniform"],
    `was begun with another number of samples, law or correlations${away}`
  );
  writeFileSync(join(cwd, "work.json"), "organisation: Made-up Trust\n");
  await refused(resumed, "is no file that --resume of this command has written");
});

test.each([
  [["--samples", "3"], "expected a whole number from 16 to 65536"],
  [["--law", "normal"], "expected pert or triangular or uniform or log-uniform"],
  [["--correlations", "reach-share=0.5"], "expected two ids and a number"],
  [["--correlations", "reach-share~x=0.5"], 'no assumption with a range is called "x"'],
  [["--variant", "x"], 'there is no variant "x"'],
  [["--calibrate-to", "audit"], "gives no audit to calibrate to"],
  [["--resume", "nowhere/work.json"], "nowhere/work.json: cannot be written (ENOENT)"]
])("%j is refused with 2, nothing on standard output", async (more, message) => {
  const { code, out, err } = await run([...byLoad.slice(0, 2), ...more], { input: service, cwd });
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain(message);
});

test("correlated assumptions are sampled as a Latin hypercube", async () => {
  const argv = [...byLoad.slice(0, 2), "--no-check", "--json", "--correlations", "reach-share~caseload-quantile=0.5"];
  const fewer = await run([...argv, "--samples", "16"], { input: service });
  expect({ code: fewer.code, out: fewer.out }).toEqual({ code: 2, out: "" });
  expect(fewer.err).toContain("take more samples than that: 16");
  const { code, out } = await run([...argv, "--samples", "64"], { input: service });
  expect(code).toBe(0);
  expect(JSON.parse(out).result.settings).toMatchObject({
    design: "latin-hypercube",
    correlations: [{ between: ["reach-share", "caseload-quantile"], value: 0.5 }]
  });
});
