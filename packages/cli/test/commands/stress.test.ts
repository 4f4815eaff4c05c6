import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { displayWidth } from "../../src/display-width.ts";
import { run } from "../run.ts";

/** A small service, so that it is soon simulated. */
const small = "organisation: Made-up Trust\nyears: 1\nnewPatientsPerYear: 12\nposts:\n  - role: cns\n    wte: 0.5\n";

test("text: a sentence first, then at most 80 columns", async () => {
  const { code, out, err } = await run(["stress", "-"], { input: small });
  expect({ code, err }).toEqual({ code: 0, err: "" });
  const [first = "", ...lines] = out.split("\n");
  expect(first).toContain("STRESS-DES report of the simulation of Made-up Trust: 24 items");
  for (const line of lines) expect(displayWidth(line), line).toBeLessThanOrEqual(80);
  expect(out).toContain("[To be written by a person:");
});

test("JSON and CSV hold the same items, and the same bytes when asked again", async () => {
  const argv = ["stress", "-", "--json", "--seed", "5"];
  const { out } = await run(argv, { input: small });
  const { command, seed, result } = JSON.parse(out);
  expect({ command, seed }).toEqual({ command: "stress", seed: 5 });
  const csv: Record<string, string>[] = parse((await run(["stress", "-", "--csv"], { input: small })).out, {
    columns: true
  });
  const items = new Set(result.items.map(({ item }: { item: string }) => item));
  expect(new Set(csv.map(({ item }) => item))).toEqual(items);
  expect((await run(argv, { input: small })).out).toBe(out);
});

test("a file with problems is refused", async () => {
  const { code, out, err } = await run(["stress", "-"], { input: "organisation: x\nnewPatientsPerYear: -3\n" });
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain("newPatientsPerYear");
});
