import { expect, test } from "vitest";
import { displayWidth } from "../../src/display-width.ts";
import { run, smallest } from "../run.ts";

test("the widest table, with posts of every role in place, fits 80 columns", async () => {
  const input = `${smallest.replace("74", "320")}  - role: supportWorker\n    wte: 2\n  - role: breastCareNurse\n    wte: 3\n`;
  const { code, out } = await run(["posts", "-", "--method", "desk"], { input });
  expect(code).toBe(0);
  for (const line of out.split("\n").slice(1)) expect(displayWidth(line), line).toBeLessThanOrEqual(80);
  expect(out.replace(/\s+/g, " ")).toContain("Not held against what is asked for: 3.0 breast care nurse posts (");
});

test("CSV says once what of the question it leaves out", async () => {
  const argv = ["posts", "-", "--method", "desk", "--csv", "--budget", "50000", "--explain"];
  const { code, err } = await run(argv, { input: smallest });
  expect(code).toBe(0);
  expect(err).toBe("caseload: the CSV holds the posts alone; what --budget and --explain asked for is in --json\n");
  expect((await run(["posts", "-", "--method", "desk", "--csv"], { input: smallest })).err).toBe("");
});

test.each(["posts", "calibrate"])("%s to an audit that is not there is refused", async (command) => {
  const { code, out, err } = await run([command, "-", "--calibrate-to", "audit"], { input: smallest });
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain("gives no audit to calibrate to");
});

test.each([["--json=maybe"], ["--json="], ["--explain=1"]])("%s is refused: a switch takes no value", async (word) => {
  const { code, out, err } = await run(["posts", "-", word], { input: smallest });
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain(`${word.split("=")[0]} takes no value`);
});
