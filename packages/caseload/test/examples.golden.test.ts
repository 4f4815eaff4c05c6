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

test.each(examples)("%s is answered as on record", async (name) => {
  const out: string[] = [];
  const err: string[] = [];
  const code = await main(["posts", `examples/${name}`, "--method", "desk"], {
    stdout: { write: (text) => out.push(text) },
    stderr: { write: (text) => err.push(text) },
    stdin: (async function* () {})(),
    env: {},
    cwd: root
  });
  expect({ code, err: err.join("") }).toEqual({ code: 0, err: "" });
  const record = join(root, "examples", "expected", name.replace(/\.yaml$/, ".txt"));
  await expect(out.join("")).toMatchFileSnapshot(record);
});

test("no answer on record is without its example", () => {
  const directory = join(root, "examples", "expected");
  const records = existsSync(directory) ? readdirSync(directory).filter((name) => name.endsWith(".txt")) : [];
  for (const record of records) expect(examples).toContain(record.replace(/\.txt$/, ".yaml"));
});
