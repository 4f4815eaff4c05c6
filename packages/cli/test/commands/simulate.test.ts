import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { displayWidth } from "../../src/display-width.ts";
import { run } from "../run.ts";

const service = "organisation: Made-up Trust\nyears: 1\nnewPatientsPerYear: 12\nposts:\n  - role: cns\n    wte: 0.5\n";
const variants = `${service}variants:\n  - name: two nurses\n    addPosts:\n      - role: cns\n        wte: 2\n  - name: same\n    description: the same\n`;
const few = ["--replications", "3", "--workers", "0"];

test("text: a sentence first, then at most 80 columns", async () => {
  const { code, out, err } = await run(["simulate", "-", ...few], { input: service });
  expect({ code, err }).toEqual({ code: 0, err: "" });
  const [first = "", ...lines] = out.split("\n");
  expect(first).toContain("Made-up Trust");
  for (const line of lines) expect(displayWidth(line), line).toBeLessThanOrEqual(80);
});

test("JSON holds the rows of both readings, and the same bytes when asked again", async () => {
  const argv = ["simulate", "-", ...few, "--json", "--seed", "5"];
  const { code, out } = await run(argv, { input: service });
  expect(code).toBe(0);
  const { seed, result, assumptions } = JSON.parse(out);
  expect(seed).toBe(5);
  expect(result.partial).toBe(false);
  expect(result.readings.map(({ reading, replications }: Record<string, unknown>) => [reading, replications])).toEqual([
    ["strict", 3],
    ["delegated", 3]
  ]);
  expect(result.indicators.length).toBeGreaterThan(100);
  expect(assumptions).toContain("reach-share");
  expect((await run(argv, { input: service })).out).toBe(out);
  const other = await run([...argv.slice(0, -1), "6"], { input: service });
  expect(JSON.parse(other.out).result.indicators).not.toEqual(result.indicators);
});

test("CSV is tidy, one reading where one is asked for", async () => {
  const { out } = await run(["simulate", "-", ...few, "--csv", "--reading", "strict"], { input: service });
  const rows: Record<string, string>[] = parse(out, { columns: true });
  expect(new Set(rows.map(({ reading }) => reading))).toEqual(new Set(["strict"]));
  expect(new Set(rows.map(({ n }) => n))).toEqual(new Set(["3"]));
});

test("a variant is simulated by its name, at the contact rate of its base", async () => {
  const caseload = async (...more: readonly string[]) => {
    const argv = ["simulate", "-", ...few, "--reading", "strict", "--json", ...more];
    const { result } = JSON.parse((await run(argv, { input: variants })).out);
    const value = (id: string) => result.indicators.find((row: { id: string }) => row.id === id).mean;
    return { variant: result.variant, caseload: value("caseload"), reach: value("reach") };
  };
  const base = await caseload();
  const two = await caseload("--variant", "two nurses");
  expect([base.variant, two.variant]).toEqual([null, "two nurses"]);
  expect(two.caseload).toBe(base.caseload);
  expect(two.reach).toBeGreaterThan(base.reach);
});

test("variants are compared on the same people: one equal to its base differs by exactly zero", async () => {
  const { code, out } = await run(["compare-variants", "-", ...few, "--reading", "strict", "--json"], {
    input: variants
  });
  expect(code).toBe(0);
  const [two, same] = JSON.parse(out).result.variants;
  expect([two.name, same.name]).toEqual(["two nurses", "same"]);
  const differences = (variant: typeof two): (number | null)[] =>
    variant.differences.map(({ difference }: { difference: number | null }) => difference);
  expect(differences(same).length).toBeGreaterThan(100);
  expect(new Set(differences(same).filter((difference) => difference !== null))).toEqual(new Set([0]));
  expect(differences(two).some((difference) => (difference ?? 0) > 0)).toBe(true);
});

test.each([
  [["simulate", "-", "--variant", "too nurses"], 'there is no variant "too nurses"; did you mean two nurses?'],
  [["simulate", "-", "--variant", "x"], 'there is no variant "x"; it has "two nurses", "same"'],
  [["simulate", "-", "--replications", "0"], "expected a whole number from 1 to 100000"],
  [["simulate", "-", "--replications", "many"], 'found "many"'],
  [["simulate", "-", "--precision", "5"], "expected a part of one above 0, such as 0.05"],
  [["simulate", "-", "--precision", "0.0"], 'found "0.0"'],
  [["simulate", "-", "--precision", "0.05", "--replications", "5"], "cannot both be asked for"],
  [["simulate", "-", "--workers", "1.5"], "expected a whole number from 0 to 256"],
  [["simulate", "-", "--calibrate-to", "audit"], "gives no audit to calibrate to"],
  [["verify", "--replications", "1"], "expected a whole number from 2 to 100000"],
  [["verify", "scenario.yaml"], 'nothing is done with "scenario.yaml"']
])("%j is refused with 2, nothing on standard output", async (argv, message) => {
  const { code, out, err } = await run(argv, { input: variants });
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain(message);
});

test("a file without variants has none to compare, and an audit without its people cannot be calibrated to", async () => {
  expect((await run(["compare-variants", "-"], { input: service })).err).toBe(
    "caseload: -: has no variants to compare\n"
  );
  const audit = `${service}calibrate: { to: audit, audit: { contacts: 180, hours: 50, days: 28 } }\n`;
  const { code, err } = await run(["simulate", "-"], { input: audit });
  expect(code).toBe(2);
  expect(err).toContain("does not say how many people made the contacts");
});

test("progress goes to standard error, and only there", async () => {
  const { out, err } = await run(["simulate", "-", ...few, "--progress", "--json"], { input: service });
  expect(err).toContain("caseload: 6 of at most 6 replications\n");
  expect(out).toBe((await run(["simulate", "-", ...few, "--json"], { input: service })).out);
});

test.each(["simulate", "compare-variants"])(
  "%s interrupted prints what is finished, marked, with 130",
  async (name) => {
    const controller = new AbortController();
    const err: string[] = [];
    const stderr = {
      write: (text: string) => {
        err.push(text);
        if (text.includes(" of at most ")) controller.abort();
      }
    };
    const argv = [name, "-", "--replications", "30", "--workers", "0", "--reading", "strict", "--progress", "--json"];
    const { code, out } = await run(argv, { input: variants, stderr, signal: controller.signal });
    expect(code).toBe(130);
    expect(err.join("")).toContain("caseload: interrupted; the answer is of what was finished\n");
    const { partial, readings } = JSON.parse(out).result;
    expect(partial).toBe(true);
    const [strict] = readings;
    expect(strict).toMatchObject({ asked: 30, complete: false });
    expect(strict.replications).toBeGreaterThan(0);
    expect(strict.replications).toBeLessThan(30);
  }
);

test("interrupted before anything is finished it says so and prints nothing", async () => {
  const { code, out, err } = await run(["simulate", "-", ...few], { input: service, signal: AbortSignal.abort() });
  expect({ code, out, err }).toEqual({ code: 130, out: "", err: "caseload: interrupted\n" });
});
