import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { InputError } from "./input-error.ts";
import { interruption } from "./interruption.ts";
import type { Io } from "./io.ts";

/** The largest file that is read; a scenario is a few lines, a table a few thousand. */
export const largestFileBytes = 5_000_000;

/**
 * The text of a file, or of standard input for `-`: UTF-8, a byte order mark taken off.
 *
 * @throws the reason of the signal where the user interrupts
 * @throws InputError for a file that is missing, no file, larger than 5 MB (before it is read) or not UTF-8 text
 */
export async function readText(path: string, io: Io): Promise<string> {
  return path === "-"
    ? textOf(await Promise.race([readStandardInput(io), interruption(io)]), "standard input")
    : readTextFile(resolve(io.cwd, path), path);
}

/**
 * The text of a file, at once: a scenario asks for its tables while it is resolved.
 *
 * @param path - whole path
 * @param shown - how the user named it, for messages
 * @throws InputError as `readText`
 */
export const readTextFile = (path: string, shown: string): string => textOf(readBytes(path, shown), shown);

function readBytes(whole: string, path: string): Uint8Array {
  try {
    const found = statSync(whole);
    if (found.isDirectory()) throw new InputError([`${path}: expected a file, found a directory`]);
    if (!found.isFile())
      throw new InputError([`${path}: expected a file, found a device or pipe; use - for standard input`]);
    if (found.size > largestFileBytes) throw tooLarge(path);
    return readFileSync(whole);
  } catch (error) {
    throw error instanceof InputError ? error : unreadable(path, error);
  }
}

async function readStandardInput({ stdin }: Io): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stdin) {
    const bytes = typeof chunk === "string" ? new TextEncoder().encode(chunk) : chunk;
    size += bytes.length;
    if (size > largestFileBytes) throw tooLarge("standard input");
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

const tooLarge = (name: string): InputError =>
  new InputError([`${name}: larger than ${largestFileBytes / 1e6} MB; it was not read`]);

function unreadable(path: string, error: unknown): InputError {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return new InputError([`${path}: there is no such file`]);
    case "EACCES":
    case "EPERM":
      return new InputError([`${path}: no permission to read it`]);
    case "ENAMETOOLONG":
    case "ERR_INVALID_ARG_VALUE":
      return new InputError([`${path}: this cannot be the name of a file`]);
    default:
      return new InputError([`${path}: cannot be read${typeof code === "string" ? ` (${code})` : ""}`]);
  }
}

/** An XLSX file is a zip archive. */
const workbookStart = [0x50, 0x4b, 0x03, 0x04] as const;

function textOf(bytes: Uint8Array, name: string): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new InputError([`${name}: expected UTF-8 text, found UTF-16; save it as UTF-8`]);
  }
  if (workbookStart.every((byte, i) => bytes[i] === byte)) {
    throw new InputError([
      `${name}: expected UTF-8 text, found a workbook or another archive; save a sheet as CSV UTF-8`
    ]);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const line =
      new TextDecoder("utf-8")
        .decode(bytes)
        .split("\ufffd")[0]
        ?.split(/\r\n?|\n/).length ?? 1;
    throw new InputError([`${name} line ${line}: expected UTF-8 text, found bytes that are none; save it as UTF-8`]);
  }
}
