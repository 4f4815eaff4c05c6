import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { main } from "@caseload/cli";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** What the README quotes under a command, as one line; the words are the same wherever its lines end. */
function quoted(command: string): string {
  const readme = readFileSync(join(root, "README.md"), "utf8");
  const [, after = ""] = readme.split(`npx caseload ${command}`);
  const [, quote = ""] = /```text\n([\s\S]*?)```/.exec(after) ?? [];
  return quote.trim().replace(/\s+/g, " ");
}

test("what the README quotes of `simulate` is what it prints first", async () => {
  const command = "simulate examples/average-organisation.yaml";
  const out: string[] = [];
  const code = await main(command.split(" "), {
    stdout: { write: (text) => out.push(text) },
    stderr: { write: () => true },
    stdin: (async function* () {})(),
    env: {},
    cwd: root
  });
  expect(code).toBe(0);
  expect(out.join("").split("\n")[0]).toBe(quoted(command));
});

test("what the README quotes of `compare` is the first line on record", () => {
  const [first] = readFileSync(join(root, "examples", "expected", "alliance.txt"), "utf8").split("\n");
  expect(first).toBe(quoted("compare examples/alliance.csv"));
});
