import { mkdtempSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { InputError } from "../src/input-error.ts";
import type { Io } from "../src/io.ts";
import { readText } from "../src/read-file.ts";

const cwd = mkdtempSync(join(tmpdir(), "caseload-read-"));
const silent = { write: () => undefined };

function io(chunks: readonly (Uint8Array | string)[] = []): Io {
  const stdin = (async function* () {
    yield* chunks;
  })();
  return { stdout: silent, stderr: silent, env: {}, cwd, stdin };
}

function file(name: string, bytes: Uint8Array | string): string {
  writeFileSync(join(cwd, name), bytes);
  return name;
}

test("UTF-8 is read, its byte order mark taken off", async () => {
  expect(await readText(file("a.yaml", "\ufefforganisation: Ærø"), io())).toBe("organisation: Ærø");
});

test("standard input is read for -", async () => {
  expect(await readText("-", io(["organisation: ", new Uint8Array([0xc3]), new Uint8Array([0x86])]))).toBe(
    "organisation: Æ"
  );
});

test.each([
  ["nowhere.yaml", "nowhere.yaml: there is no such file"],
  [".", ".: expected a file, found a directory"],
  ["a\0b", "a\0b: this cannot be the name of a file"],
  ["x".repeat(5000), `${"x".repeat(5000)}: this cannot be the name of a file`]
])("%j cannot be read, and says why", async (path, message) => {
  await expect(readText(path, io())).rejects.toThrow(new InputError([message]));
});

test("a file of 100 MB is refused before it is read", async () => {
  truncateSync(join(cwd, file("big.yaml", "")), 100_000_000);
  const before = process.memoryUsage().arrayBuffers;
  await expect(readText("big.yaml", io())).rejects.toThrow("big.yaml: larger than 5 MB; it was not read");
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(5_000_000);
});

test("too much on standard input is refused while it comes", async () => {
  let sent = 0;
  const stdin = (async function* () {
    for (; sent < 100; sent++) yield new Uint8Array(1_000_000);
  })();
  await expect(readText("-", { ...io(), stdin })).rejects.toThrow("standard input: larger than 5 MB; it was not read");
  expect(sent).toBeLessThan(10);
});

test("UTF-16 and noise are named as what they are", async () => {
  const utf16 = file("utf16.yaml", Buffer.from("\ufefforganisation: x", "utf16le"));
  await expect(readText(utf16, io())).rejects.toThrow("expected UTF-8 text, found UTF-16; save it as UTF-8");
  const latin = file("latin.csv", Buffer.from("Trust,New patients\r\nA,20\r\nH\u00f4pital,30\r\n", "latin1"));
  await expect(readText(latin, io())).rejects.toThrow(
    "latin.csv line 3: expected UTF-8 text, found bytes that are none; save it as UTF-8"
  );
  const workbook = file("trusts.xlsx", new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]));
  await expect(readText(workbook, io())).rejects.toThrow("found a workbook or another archive; save a sheet as CSV");
  const noise = file("noise.yaml", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xc0, 0x80]));
  await expect(readText(noise, io())).rejects.toThrow(
    "noise.yaml line 1: expected UTF-8 text, found bytes that are none"
  );
});
