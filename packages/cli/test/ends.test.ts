import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { beforeEach, expect, test } from "vitest";
import { run, smallest } from "./run.ts";

let cwd = "";
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "caseload-main-"));
  writeFileSync(join(cwd, "scenario.yaml"), smallest);
});

test("an interrupted run ends with 130 and prints no answer", async () => {
  const { code, out, err } = await run(["posts", "scenario.yaml", "--method", "desk"], {
    cwd,
    signal: AbortSignal.abort()
  });
  expect({ code, out, err }).toEqual({ code: 130, out: "", err: "caseload: interrupted\n" });
});

test("an interrupt ends a run that waits for standard input", async () => {
  const controller = new AbortController();
  const stdin = (async function* () {
    setTimeout(() => controller.abort(), 10);
    await new Promise<never>(() => undefined);
    yield "";
  })();
  expect((await run(["posts", "-", "--method", "desk"], { cwd, stdin, signal: controller.signal })).code).toBe(130);
});

test("a bug ends with 70 and asks to be reported, without the directories of this machine", async () => {
  const broken = {
    write: () => {
      throw new TypeError("made-up bug");
    }
  };
  const { code, err } = await run(["presets"], { cwd, stdout: broken });
  expect(code).toBe(70);
  expect(err).toContain("Please report it");
  expect(err).toContain("TypeError: made-up bug");
  expect(err).not.toContain(process.cwd());
});

test("init writes files that are answered, and overwrites none", async () => {
  const { code, out } = await run(["init", "my-service"], { cwd });
  expect(code).toBe(0);
  const names = ["audit-guide.md", "audit-template.csv", "scenario.schema.json", "scenario.yaml", "trusts.csv"];
  expect(readdirSync(join(cwd, "my-service")).sort()).toEqual(names);
  for (const name of names) expect(out).toContain(name);
  const compared = await run(["compare", "my-service/trusts.csv", "--method", "desk"], { cwd });
  expect({ code: compared.code, err: compared.err }).toEqual({ code: 0, err: "" });
  expect((await run(["check", "my-service/scenario.yaml"], { cwd })).code).toBe(0);
  expect(parse(readFileSync(join(cwd, "my-service/audit-template.csv")))).toHaveLength(29);

  writeFileSync(join(cwd, "my-service/trusts.csv"), "mine");
  const again = await run(["init", "my-service"], { cwd });
  expect({ code: again.code, out: again.out }).toEqual({ code: 2, out: "" });
  expect(again.err).toContain("my-service/trusts.csv: is there already and is not overwritten");
  expect(readFileSync(join(cwd, "my-service/trusts.csv"), "utf8")).toBe("mine");
});

test("init writes nothing where one file is in the way", async () => {
  writeFileSync(join(cwd, "trusts.csv"), "mine");
  expect((await run(["init"], { cwd })).code).toBe(2);
  expect(readFileSync(join(cwd, "scenario.yaml"), "utf8")).toBe(smallest);
  expect(readdirSync(cwd).sort()).toEqual(["scenario.yaml", "trusts.csv"]);
  expect((await run(["init", "trusts.csv"], { cwd })).err).toContain("trusts.csv: cannot be written to (ENOTDIR)");
});
