import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";

/** The machine, as far as it explains a figure and names nobody. */
export interface Machine {
  readonly cores: number;
  readonly platform: string;
  readonly node: string;
}

export const machine: Machine = {
  cores: availableParallelism(),
  platform: `${process.platform} ${process.arch}`,
  node: process.version
};

/** Writes `results/<name>.json`. Numbers are cut to 6 significant digits; nothing in it may be a list of plain values. */
export function writeResults(name: string, content: object): void {
  const folder = join(import.meta.dirname, "results");
  mkdirSync(folder, { recursive: true });
  const digits = (_: string, value: unknown): unknown =>
    typeof value === "number" && !Number.isInteger(value) ? Number(value.toPrecision(6)) : value;
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(content, digits, 2)}\n`);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}

/** A table in plain text: the first column to the left, the others to the right. */
export function tableText(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join("  ");
  return rows.map(line).join("\n");
}

/** A number in three significant digits, with k or M where it is large. */
export function short(value: number): string {
  if (!Number.isFinite(value)) return "-";
  if (value >= 1e6) return `${Number((value / 1e6).toPrecision(3))} M`;
  if (value >= 1e3) return `${Number((value / 1e3).toPrecision(3))} k`;
  return String(Number(value.toPrecision(3)));
}
