import { answerTrust } from "@caseload/planning";
import { bundledEvidence, serialExecutor } from "@caseload/simulation";
import { expect, test } from "vitest";
import { answerTrusts } from "../src/index.ts";
import { startWorker } from "./built-worker.ts";
import { madeUpTrustJobs } from "./made-up-trusts.ts";

test("a trust is answered whole: here and on workers the same bytes, in the order of the jobs", async () => {
  const jobs = madeUpTrustJobs(2, true);
  const here = await answerTrusts(jobs, { workers: 0 });
  expect(here.answers.map(({ key }) => key)).toEqual(["trust-1", "trust-2"]);
  expect(here.answers.map(({ simulation }) => simulation?.effort.replications ?? 0).every((n) => n > 0)).toBe(true);
  const [first] = jobs;
  if (first === undefined) throw new Error("there should be jobs");
  const alone = await answerTrust({ ...first, evidence: bundledEvidence, executor: serialExecutor() });
  expect(here.answers[0]).toEqual(alone);
  const spread = await answerTrusts(jobs, { workers: 2, startWorker });
  expect(JSON.stringify(spread)).toBe(JSON.stringify(here));
});

test("the desk methods alone simulate nothing, and few trusts need no worker", async () => {
  let started = 0;
  const { answers, complete } = await answerTrusts(madeUpTrustJobs(2, false), {
    startWorker: () => {
      started += 1;
      return startWorker();
    }
  });
  expect({ started, complete, simulated: answers.map(({ simulation }) => simulation) }).toEqual({
    started: 0,
    complete: true,
    simulated: [null, null]
  });
});

test.each([
  ["here", { workers: 0 }],
  ["on a worker", { workers: 1, startWorker }]
])("an abort %s keeps what is finished, each told once as it is", async (_, options) => {
  const jobs = madeUpTrustJobs(4, false);
  const controller = new AbortController();
  const told: string[] = [];
  const found = await answerTrusts(jobs, {
    ...options,
    signal: controller.signal,
    onAnswer: ({ key }, { name }) => {
      told.push(`${key} ${name}`);
      if (told.length === 2) controller.abort(new Error("enough"));
    }
  });
  expect(told).toEqual(["trust-1 Made-up 0", "trust-2 Made-up 1"]);
  expect(found.complete).toBe(false);
  expect(found.answers.map(({ key }) => key)).toEqual(["trust-1", "trust-2"]);
  const whole = await answerTrusts(jobs, { workers: 0 });
  expect(found.answers).toEqual(whole.answers.slice(0, 2));
});

test("within the simulation of a trust too an abort is heard", async () => {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(new Error("enough")), 300);
  const jobs = madeUpTrustJobs(1, true).map((job) => ({ ...job, replicationsMost: 5000 }));
  const found = await answerTrusts(jobs, { workers: 0, signal: controller.signal });
  clearTimeout(timer);
  expect(found).toEqual({ answers: [], complete: false });
});

test("an error names its trust, and what a listener throws ends the work", async () => {
  const [job] = madeUpTrustJobs(1, false);
  if (job === undefined) throw new Error("there should be a job");
  const impossible = { ...job, name: "the impossible one", scenario: {} as typeof job.scenario };
  for (const options of [{ workers: 0 }, { workers: 1, startWorker }]) {
    await expect(answerTrusts([impossible], options)).rejects.toThrow(/^the impossible one: /);
    const full = new Error("the disk is full");
    const onAnswer = (): never => {
      throw full;
    };
    await expect(answerTrusts([job], { ...options, onAnswer })).rejects.toBe(full);
  }
});
