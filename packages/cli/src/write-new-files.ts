import { lstat, mkdir, mkdtemp, rename, rm, rmdir, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { InputError } from "./input-error.ts";

/** A file to be written: its name in the directory, and what it holds. */
export interface NewFile {
  readonly name: string;
  readonly text: string | Uint8Array;
}

export interface WriteFilesOptions {
  /** Whether files of these names are replaced, all or none too. Defaults to false: they are refused. */
  readonly replacing?: boolean;
}

/**
 * Writes files, by default such as are not there yet, all or none: each is written whole in a directory beside, then moved.
 * Directories that are missing on the way are made, and taken away again where nothing could be written.
 *
 * @throws InputError naming each file that exists already, or the directory that cannot be written to; then nothing is
 *   written
 */
export async function writeNewFiles(
  directory: string,
  shown: string,
  files: readonly NewFile[],
  { replacing = false }: WriteFilesOptions = {}
): Promise<void> {
  const made: string[] = [];
  try {
    await makeDirectory(directory, made);
    if (!replacing) {
      await refuseExisting(
        directory,
        shown,
        files.map(({ name }) => name)
      );
    }
    await writeAll(directory, files);
  } catch (error) {
    for (const level of made.reverse()) await rmdir(level).catch(() => undefined);
    if (error instanceof Error && "syscall" in error) {
      throw new InputError([`${shown}: cannot be written to (${"code" in error ? error.code : error.message})`]);
    }
    throw error;
  }
}

/**
 * Before anything is worked out for files that could not be written then.
 *
 * @throws InputError naming each file that exists already
 */
export async function refuseExisting(directory: string, shown: string, names: readonly string[]): Promise<void> {
  const there = await Promise.all(names.map((name) => exists(join(directory, name))));
  const inTheWay = names.filter((_, i) => there[i]).map((name) => join(shown, name));
  if (inTheWay.length === 0) return;
  throw new InputError(inTheWay.map((path) => `${path}: is there already and is not overwritten; nothing was written`));
}

/** Level by level from the nearest that is there: making them all at once never ends where a system makes none. */
async function makeDirectory(directory: string, made: string[]): Promise<void> {
  if (await exists(directory, stat)) return;
  const parent = dirname(directory);
  if (parent !== directory) await makeDirectory(parent, made);
  await mkdir(directory);
  made.push(directory);
}

async function writeAll(directory: string, files: readonly NewFile[]): Promise<void> {
  const beside = await mkdtemp(join(directory, ".caseload-"));
  const undo: (() => Promise<void>)[] = [];
  try {
    for (const { name, text } of files) await writeFile(join(beside, name), text, { flag: "wx" });
    for (const { name } of files) {
      const [place, aside] = [join(directory, name), join(beside, `${name}.before`)];
      if (await exists(place)) {
        await rename(place, aside);
        undo.unshift(() => rename(aside, place));
      }
      await rename(join(beside, name), place);
      undo.unshift(() => rm(place, { force: true }));
    }
  } catch (error) {
    for (const step of undo) await step();
    throw error;
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

/** @throws the system's error where it cannot tell */
async function exists(path: string, look: (path: string) => Promise<unknown> = lstat): Promise<boolean> {
  try {
    await look(path);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return false;
    throw error;
  }
}
