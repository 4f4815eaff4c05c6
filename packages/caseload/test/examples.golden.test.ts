import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { main } from "@caseload/cli";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const examples = readdirSync(join(root, "examples")).filter((name) => name.endsWith(".yaml"));

test("there are examples", () => {
  expect(examples).toContain("average-organisation.yaml");
});

/** What a command prints, which must be an answer. */
async function printed(argv: readonly string[]): Promise<string> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await main(argv, {
    stdout: { write: (text) => out.push(text) },
    stderr: { write: (text) => err.push(text) },
    stdin: (async function* () {})(),
    env: {},
    cwd: root
  });
  expect({ code, err: err.join("") }).toEqual({ code: 0, err: "" });
  return out.join("");
}

const recordOf = (name: string): string => join(root, "examples", "expected", name.replace(/\.(yaml|csv)$/, ".txt"));

test.each(examples)("%s is answered as on record", async (name) => {
  await expect(await printed(["posts", `examples/${name}`, "--method", "desk"])).toMatchFileSnapshot(recordOf(name));
});

test("alliance.csv is compared as on record", async () => {
  const flows = ["--flows", "examples/alliance-flows.csv"];
  const out = await printed(["compare", "examples/alliance.csv", ...flows, "--method", "desk"]);
  await expect(out).toMatchFileSnapshot(recordOf("alliance.csv"));
});

test("no answer on record is without its example", () => {
  const directory = join(root, "examples", "expected");
  const records = existsSync(directory) ? readdirSync(directory).filter((name) => name.endsWith(".txt")) : [];
  for (const record of records.filter((name) => name !== "alliance.txt")) {
    expect(examples).toContain(record.replace(/\.txt$/, ".yaml"));
  }
});
