import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { InputError } from "../src/input-error.ts";
import { writeNewFiles } from "../src/write-new-files.ts";
import { run } from "./run.ts";

const files = [
  { name: "a.txt", text: "a" },
  { name: "b.txt", text: "b" }
];
let cwd = "";
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "caseload-write-"));
});

test("directories on the way are made, and nothing but the files is left", async () => {
  await writeNewFiles(join(cwd, "one/two"), "one/two", files);
  expect(readdirSync(cwd)).toEqual(["one"]);
  expect(readdirSync(join(cwd, "one/two")).sort()).toEqual(["a.txt", "b.txt"]);
});

test("a file on the way is an error of the input, which names the path", async () => {
  writeFileSync(join(cwd, "file"), "");
  for (const shown of ["file", "file/one", "file/one/two"]) {
    await expect(writeNewFiles(join(cwd, shown), shown, files)).rejects.toEqual(
      new InputError([`${shown}: cannot be written to (ENOTDIR)`])
    );
  }
});

test("where the last file cannot be written, no file and no directory made for it is left", async () => {
  const unwritable = [...files, { name: "no/such/directory.txt", text: "" }];
  await expect(writeNewFiles(join(cwd, "one/two"), "one/two", unwritable)).rejects.toBeInstanceOf(InputError);
  expect(readdirSync(cwd)).toEqual([]);
});

test("a link that leads nowhere is in the way too", async () => {
  symlinkSync(join(cwd, "nowhere"), join(cwd, "b.txt"));
  await expect(writeNewFiles(cwd, ".", files)).rejects.toThrow("b.txt: is there already");
  expect(readdirSync(cwd)).toEqual(["b.txt"]);
});

test("init where the system makes no directory ends at once with 2", async () => {
  if (!existsSync("/proc/self")) {
    process.stdout.write("not run: this system has no /proc\n");
    return;
  }
  for (const directory of ["/proc/made-up", "/proc/made-up/deeper"]) {
    const { code, out, err } = await run(["init", directory], { cwd });
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(`${directory}: cannot be written to (`);
  }
});

test("init without permission to write ends with 2", async () => {
  if (process.getuid?.() === 0) {
    process.stdout.write("not run: to root every directory is writable\n");
    return;
  }
  mkdirSync(join(cwd, "closed"));
  chmodSync(join(cwd, "closed"), 0o500);
  for (const directory of ["closed", "closed/deeper"]) {
    const { code, err } = await run(["init", directory], { cwd });
    expect(code).toBe(2);
    expect(err).toContain(`${directory}: cannot be written to (EACCES)`);
  }
});
