import { expect, test } from "vitest";
import { run } from "../run.ts";

const service = "organisation: Made-up Trust\nyears: 1\nnewPatientsPerYear: 12\nposts:\n  - role: cns\n    wte: 0.5\n";
const few = ["--replications", "2", "--workers", "0", "--reading", "strict"];

test("--trace tells a story in text and JSON, and changes nothing else", async () => {
  const plain = await run(["simulate", "-", ...few, "--json"], { input: service });
  const traced = await run(["simulate", "-", ...few, "--json", "--trace", "1"], { input: service });
  const { story, ...result } = JSON.parse(traced.out).result;
  expect(result).toEqual(JSON.parse(plain.out).result);
  expect(story).toMatchObject({ patient: 1, reading: "strict", replication: 0 });
  expect(story.lines[0].sentences[0]).toMatch(/^diagnosed; needs: /);
  expect(story.lines.at(-1).sentences.join()).toContain("died");
  expect(story.died).toBe(story.lines.at(-1).date);
  const text = await run(["simulate", "-", ...few, "--trace", "1"], { input: service });
  expect(text.out).toContain("The story of patient 1");
  expect(text.out).toContain("Diagnosed; needs:");
});

test("somebody who is never diagnosed is refused before anything is simulated", async () => {
  const { code, out, err } = await run(["simulate", "-", ...few, "--trace", "500"], { input: service });
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toMatch(
    /^caseload: --trace: there is no patient 500; the first replication has patients 1 to \d+, in the order of diagnosis\n$/
  );
  const last = /1 to (\d+)/.exec(err)?.[1] ?? "";
  expect((await run(["simulate", "-", ...few, "--trace", last], { input: service })).code).toBe(0);
  expect((await run(["simulate", "-", ...few, "--trace", `${Number(last) + 1}`], { input: service })).code).toBe(2);
  expect((await run(["simulate", "-", ...few, "--trace", "0"], { input: service })).code).toBe(2);
});

test("where nobody is diagnosed there is nobody to follow", async () => {
  const empty = service.replace("newPatientsPerYear: 12", "newPatientsPerYear: 0\ncaseload: 5");
  const { code, out, err } = await run(["simulate", "-", ...few, "--trace", "1"], { input: empty });
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toBe("caseload: --trace: there is no patient 1; nobody is diagnosed in the first replication\n");
});

test("CSV has no place for a story, and says so", async () => {
  const traced = await run(["simulate", "-", ...few, "--csv", "--trace", "1"], { input: service });
  const plain = await run(["simulate", "-", ...few, "--csv"], { input: service });
  expect(traced.out).toBe(plain.out);
  expect(traced.err).toContain("the story is in --json");
});
