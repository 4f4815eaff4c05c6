import { access, mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { InputError } from "./input-error.ts";

/** A file to be written: its name in the directory, and its text. */
export interface NewFile {
  readonly name: string;
  readonly text: string;
}

/**
 * Writes files that are not there yet, all or none: every text is written whole in a directory beside, then moved.
 *
 * @throws InputError naming each file that exists already; then nothing is written
 */
export async function writeNewFiles(directory: string, shown: string, files: readonly NewFile[]): Promise<void> {
  await makeDirectory(directory, shown);
  const there = await Promise.all(files.map(({ name }) => exists(join(directory, name))));
  const inTheWay = files.filter((_, i) => there[i]).map(({ name }) => join(shown, name));
  if (inTheWay.length > 0) {
    throw new InputError(
      inTheWay.map((path) => `${path}: is there already and is not overwritten; nothing was written`)
    );
  }
  const beside = await mkdtemp(join(directory, ".caseload-init-"));
  try {
    for (const { name, text } of files) await writeFile(join(beside, name), text, { flag: "wx" });
    for (const { name } of files) await rename(join(beside, name), join(directory, name));
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

async function makeDirectory(directory: string, shown: string): Promise<void> {
  try {
    await mkdir(directory, { recursive: true });
    await access(directory);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    throw new InputError([`${shown}: cannot be made a directory (${code})`]);
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
