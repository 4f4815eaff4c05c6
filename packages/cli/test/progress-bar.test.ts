import { expect, test } from "vitest";
import { progressBar } from "../src/progress-bar.ts";

/** What a bar writes while 20 of 40 are done, 50 ms each. */
function written({ isTTY, asked }: { readonly isTTY: boolean; readonly asked: boolean }, each = 50): string[] {
  const out: string[] = [];
  let time = 0;
  const bar = progressBar({ write: (text) => out.push(text), isTTY }, asked, "replications", () => time);
  for (let done = 1; done <= 20; done++) {
    time += each;
    bar.update(done, 40);
  }
  bar.end();
  return out;
}

test("a bar is drawn in place on a terminal, at most ten times a second, and taken away", () => {
  const out = written({ isTTY: true, asked: true });
  expect(out).toHaveLength(11);
  expect(out[9]).toBe("\r[###########.............] 19 of at most 40 replications");
  expect(out[10]).toBe(`\r${" ".repeat(out[9]?.length ?? 0).slice(1)}\r`);
  expect(out.join("")).not.toContain("\n");
});

test("a short run has no bar, a long one has", () => {
  expect(written({ isTTY: true, asked: false }, 49)).toEqual([]);
  expect(written({ isTTY: true, asked: false }, 100).length).toBeGreaterThan(2);
});

test("nothing is written to a pipe, or a line at each tenth where it is asked for", () => {
  expect(written({ isTTY: false, asked: false }, 1000)).toEqual([]);
  expect(written({ isTTY: false, asked: true })).toEqual(
    [4, 8, 12, 16, 20].map((done) => `caseload: ${done} of at most 40 replications\n`)
  );
});
