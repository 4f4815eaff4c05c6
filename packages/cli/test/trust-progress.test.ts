import { expect, test } from "vitest";
import { trustProgress } from "../src/trust-progress.ts";

/** A terminal that keeps what was written, and a clock that is moved by hand. */
function terminal(isTTY: boolean, columns = 80) {
  const written: string[] = [];
  const output = { isTTY, columns, write: (text: string) => written.push(text) };
  let ms = 0;
  return { written, output, wait: (more: number) => (ms += more), now: () => ms };
}

test("a bar has the trust finished last and about how long the others take, and goes without a trace", () => {
  const { written, output, wait, now } = terminal(true);
  const progress = trustProgress(output, false, { total: 4, kept: 1 }, now);
  wait(4000);
  progress.finished("Made-up North");
  wait(4000);
  progress.finished("Made-up \u001b[31mSouth");
  wait(4000);
  progress.finished("X");
  progress.end();
  expect(written).toEqual([
    `\r[############............] 2 of 4 trusts, 8 s left: Made-up North`,
    `\r[##################......] 3 of 4 trusts, 4 s left: Made-up \\u{1b}[31mSouth`,
    `\r[########################] 4 of 4 trusts: X${" ".repeat(32)}`,
    `\r${" ".repeat(43)}\r`
  ]);
});

test("a bar is never wider than the terminal, and a short run has none", () => {
  const { written, output, wait, now } = terminal(true, 60);
  const progress = trustProgress(output, false, { total: 2, kept: 0 }, now);
  wait(500);
  progress.finished("soon");
  expect(written).toEqual([]);
  wait(100_000);
  progress.finished("字".repeat(100));
  expect(written).toHaveLength(1);
  expect(written[0]).toMatch(/^\r\[#{24}\] 2 of 2 trusts: 字{8}$/);
});

test("elsewhere nothing is told unless it was asked for: then a line for each trust", () => {
  const quiet = terminal(false);
  trustProgress(quiet.output, false, { total: 2, kept: 0 }).finished("A");
  expect(quiet.written).toEqual([]);
  const told = terminal(false);
  const progress = trustProgress(told.output, true, { total: 2, kept: 0 });
  progress.finished("A");
  progress.finished("B");
  progress.sharing("East\u0007");
  progress.end();
  const lines = ["1 of 2 trusts: A", "2 of 2 trusts: B", "sharing posts: East\\u{7}"];
  expect(told.written).toEqual(lines.map((line) => `caseload: ${line}\n`));
});
