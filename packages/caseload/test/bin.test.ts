import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const bin = fileURLToPath(new URL("../src/bin.ts", import.meta.url));

const loader = ["--conditions=@caseload/source", "--import", "tsx"];

/** Starts the command from its sources, as a process of its own. */
const start = (argv: readonly string[]) => spawn(process.execPath, [...loader, bin, ...argv], { cwd: root });

test("a reader who leaves early is no error", async () => {
  const child = start(["posts", "examples/average-organisation.yaml", "--method", "desk", "--json"]);
  const err: Buffer[] = [];
  child.stderr.on("data", (chunk) => err.push(chunk));
  child.stdout.destroy();
  const code = await new Promise((resolve) => child.once("close", resolve));
  expect({ code, err: Buffer.concat(err).toString() }).toEqual({ code: 0, err: "" });
});

test("an interrupt while it waits for standard input ends it with 130", async () => {
  const child = start(["posts", "-"]);
  const err: Buffer[] = [];
  child.stderr.on("data", (chunk) => err.push(chunk));
  const closed = new Promise((resolve) => child.once("close", resolve));
  // More than a pipe holds: once all is taken, the command runs and reads.
  const comments = "# a comment\n".repeat(100_000);
  await new Promise((resolve) => child.stdin.write(comments, resolve));
  child.kill("SIGINT");
  expect(await closed).toBe(130);
  expect(Buffer.concat(err).toString()).toBe("caseload: interrupted\n");
});

test("a full disk is told in one line, with 2", async () => {
  if (!existsSync("/dev/full")) {
    process.stdout.write("not run: this system has no /dev/full\n");
    return;
  }
  const full = openSync("/dev/full", "w");
  const child = spawn(process.execPath, [...loader, bin, "presets"], { cwd: root, stdio: ["ignore", full, "pipe"] });
  const err: Buffer[] = [];
  child.stderr?.on("data", (chunk) => err.push(chunk));
  const code = await new Promise((resolve) => child.once("close", resolve));
  closeSync(full);
  expect(code).toBe(2);
  expect(Buffer.concat(err).toString()).toMatch(/^caseload: cannot write the output: ENOSPC[^\n]*\n$/);
});
