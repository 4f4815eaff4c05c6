import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { bidTemplate } from "../../src/bid-template.ts";
import { readBidFile } from "../../src/read-bid-file.ts";
import { run } from "../run.ts";

const cwd = mkdtempSync(join(tmpdir(), "caseload-bid-cli-"));
afterAll(() => rmSync(cwd, { recursive: true }));

/** Soon worked out: one year, few people, whole posts. */
const quick = bidTemplate
  .replace("newPatientsPerYear: 74", "newPatientsPerYear: 8\nsearch: { step: 1 }\nwarmUpDays: 30\nreading: strict")
  .replace(/^years: 5$/m, "years: 1")
  .replace("- { role: cns, wte: 1 }", "- { role: cns, wte: 0.5 }");
writeFileSync(join(cwd, "quick.yaml"), quick);
const argv = ["bid", "quick.yaml", "--replications", "2", "--workers", "0"];
const documents = ["bid-short.docx", "bid.docx", "bid.html", "bid.json", "bid.md", "bid.xlsx"];

test("--init writes a file to fill in, whose every key is read, and overwrites none", async () => {
  const written = await run(["bid", "--init"], { cwd });
  expect(written).toMatchObject({ code: 0, err: "" });
  expect(readFileSync(join(cwd, "bid.yaml"), "utf8")).toBe(bidTemplate);
  const io = { cwd, stdin: [], env: {}, stdout: { write: () => true }, stderr: { write: () => true } };
  const read = async (name: string) => readBidFile(name, {}, io as never);
  expect((await read("bid.yaml")).terms.years).toBe(5);
  // What is commented out is as it should be too.
  writeFileSync(join(cwd, "all.yaml"), bidTemplate.replace(/^( +)# (\w+: .*)$/gm, "$1$2").replace("your-fact", "x"));
  expect((await read("all.yaml")).terms).toMatchObject({ author: expect.any(String), optimismBias: { value: 0.1 } });
  const again = await run(["bid", "--init"], { cwd });
  expect(again).toMatchObject({ code: 2, out: "" });
  expect(again.err).toContain("bid.yaml: is there already and is not overwritten");
});

test("everything wrong with a bid is told at once, with its place", async () => {
  const wrong = quick
    .replace("pension: trust", "pension: truts")
    .replace("pounds: 3000, year: 1", "pounds: none, year: 1")
    .replace("claim: People", "evidense: People");
  const { code, out, err } = await run(["bid", "-"], { input: wrong, cwd });
  expect({ code, out }).toEqual({ code: 2, out: "" });
  for (const path of ["bid.pension", "bid.oneOffCosts[0].pounds", "bid.benefits[0]"]) expect(err).toContain(path);
  expect(err).toMatch(/line \d+, column \d+/);
});

test("a cost of a year that the bid does not have is refused and not left out", async () => {
  const late = quick.replace("pounds: 3000, year: 1", "pounds: 3000, year: 7");
  const { code, err } = await run(["bid", "-"], { input: late, cwd });
  expect(code).toBe(2);
  expect(err).toContain("bid.oneOffCosts[0].year: expected a year of the bid, which has 5, got 7");
});

test("no scenario and no such file are told", async () => {
  expect((await run(["bid"], { cwd })).err).toContain("missing argument: scenario");
  expect(await run(["bid", "none.yaml"], { cwd })).toMatchObject({ code: 2, out: "" });
});

test("interrupted, it writes nothing at all", async () => {
  const interrupt = new AbortController();
  const stderr = {
    isTTY: true,
    columns: 80,
    write: (text: string) => {
      if (text.includes("replication")) interrupt.abort();
      return true;
    }
  };
  const part = await run([...argv, "--progress", "--out", "part"], { cwd, signal: interrupt.signal, stderr });
  expect(part).toMatchObject({ code: 130, out: "" });
  expect(readdirSync(cwd)).not.toContain("part");
});

test("all documents are written, the short form is printed, and what is there is refused before anything is worked out", async () => {
  const { code, out } = await run([...argv, "--out", "made"], { cwd });
  expect(code).toBe(0);
  expect(out).toContain("The option put forward");
  expect(readdirSync(join(cwd, "made")).sort()).toEqual(documents);
  const before = readFileSync(join(cwd, "made", "bid.json"));
  rmSync(join(cwd, "made", "bid.md"));
  const said: string[] = [];
  const stderr = { isTTY: false, write: (text: string) => said.push(text) };
  const again = await run([...argv, "--progress", "--out", "made"], { cwd, stderr });
  expect(again.code).toBe(2);
  expect(said.join("")).not.toContain("so far");
  expect(said.join("").match(/is there already/g)).toHaveLength(documents.length - 1);
  expect(readdirSync(join(cwd, "made"))).not.toContain("bid.md");
  expect(readFileSync(join(cwd, "made", "bid.json")).equals(before)).toBe(true);
});
