import { afterEach, expect, test } from "vitest";
import { normalCdf } from "../../src/arithmetic/normal.ts";
import { Calendar } from "../../src/engine/calendar.ts";
import { firstPersonEntity } from "../../src/engine/event-order.ts";
import { layoutOf } from "../../src/engine/layout-of.ts";
import type { Program } from "../../src/engine/program.ts";
import { blockOf, type Run, type RunBlock } from "../../src/engine/run.ts";
import { simulate } from "../../src/engine/simulate.ts";
import type { Simulate } from "../../src/experiment/run-batch.ts";
import { verificationScenarios } from "../../src/experiment/verification/subject.ts";
import { verify } from "../../src/experiment/verification/verify.ts";
import { KeyedDraws } from "../../src/random/keyed-draws.ts";
import { parseScenario } from "../../src/scenario/parse.ts";
import { studentTCdf } from "../../src/statistics/student-t.ts";

const { draw, exponential } = KeyedDraws.prototype;
afterEach(() => {
  Object.assign(KeyedDraws.prototype, { draw, exponential });
});

/** Ids of the claims that do not hold. */
async function broken(only: readonly string[], brokenSimulate: Simulate, replications?: number): Promise<string[]> {
  const results = await verify({
    only,
    simulate: brokenSimulate,
    ...(replications === undefined ? {} : { replications })
  });
  return results.filter(({ verdict }) => verdict === "disagrees").map(({ id }) => id);
}

const withWork =
  (change: (program: Program) => Partial<Program["work"]>): Simulate =>
  (program, seed, replication) =>
    simulate({ ...program, work: { ...program.work, ...change(program) } }, seed, replication);

/** Adds to one cell of a run. */
const tampered =
  (block: RunBlock, by: number): Simulate =>
  (program, seed, replication) => {
    const run: Run = simulate(program, seed, replication);
    const cells = blockOf(run, layoutOf(program), block);
    const at = cells.findLastIndex((value) => value > 0);
    cells[at] = (cells[at] ?? 0) + by;
    return run;
  };

test("every scenario of the verification is one that a file could hold", () => {
  for (const [id, scenario] of verificationScenarios) {
    const parsed = parseScenario(JSON.stringify(scenario), { file: id });
    expect(parsed, id).toMatchObject({ ok: true });
  }
});

test("what is expected are the published values", async () => {
  const queues = ["m-m-1-low", "m-m-1", "m-m-2", "m-m-3", "m-m-3-high", "m-m-5", "m-m-10", "m-d-1"];
  const only = [...queues.map((id) => `${id}.queue`), "bench.caseload", "bench.tasks", "bench.load"];
  const results = await verify({ only, replications: 2 });
  const expected = new Map(results.map((result) => [result.id, result.expected]));
  // domain.md 4.2, numbers 2 and 3.
  const published = [0.5, 3.2, 2.8444, 2.5888, 7.3535, 3.7087, 6.0186, 1.6];
  for (const [index, id] of queues.entries()) expect(expected.get(`${id}.queue`)).toBeCloseTo(published[index] ?? 0, 4);
  // models.md, theory of model (b).
  expect(expected.get("bench.caseload")).toBeCloseTo(832.331, 3);
  expect(expected.get("bench.tasks")).toBeCloseTo(87519.8, 1);
  // Also given as 5.12813, which is not 87,519.8 x 0.75 h over 12,800 h.
  expect(expected.get("bench.load")).toBeCloseTo(5.1281, 4);
});

test("a service mean that is 3 % too long is caught", async () => {
  const longer = withWork(({ work }) => ({ minutes: work.minutes.map((minutes) => minutes * 1.03) }));
  expect(await broken(["m-m-1.duration"], longer, 20)).toContain("m-m-1.duration");
  expect(await broken(["work-in-hours.minutes"], longer, 20)).toEqual(["work-in-hours.minutes"]);
});

test("events that are lost are caught", async () => {
  class Forgetful extends Calendar {
    #scheduled = 0;
    override schedule(entity: number, time: number): void {
      this.#scheduled++;
      super.schedule(entity, this.#scheduled % 200 === 0 ? Number.POSITIVE_INFINITY : time);
    }
  }
  const forgetful: Simulate = (program, seed, replication) =>
    simulate(program, seed, replication, {
      calendar: new Forgetful(-program.clock.warmUpDays, program.clock.horizonDays, 50, 200)
    });
  expect(await broken(["m-m-3"], forgetful, 10)).toContain("m-m-3.utilisation");
  expect(await broken(["caseload-weibull"], forgetful, 50)).toContain("caseload-weibull.later");
});

test("deaths that never come are caught, one in twenty", async () => {
  class Forgiving extends Calendar {
    readonly firstPerson: number;
    constructor(program: Program) {
      super(-program.clock.warmUpDays, program.clock.horizonDays, 50, 200);
      this.firstPerson = firstPersonEntity(program.staff.servers);
    }
    override schedule(entity: number, time: number): void {
      super.schedule(entity, entity >= this.firstPerson && entity % 20 === 0 ? Number.POSITIVE_INFINITY : time);
    }
  }
  const forgiving: Simulate = (program, seed, replication) =>
    simulate(program, seed, replication, { calendar: new Forgiving(program) });
  expect(await broken(["caseload-weibull"], forgiving)).toContain("caseload-weibull.later");
});

test("a swapped priority is caught", async () => {
  const swapped: Simulate = (program, seed, replication) => {
    const { work, staff } = program;
    return simulate(
      {
        ...program,
        work: { ...work, lanePriority: work.lanePriority.map((priority) => -priority) },
        staff: { ...staff, groupLanes: staff.groupLanes.map((lanes) => lanes.slice().reverse()) }
      },
      seed,
      replication
    );
  };
  expect(await broken(["priorities"], swapped)).toEqual(
    expect.arrayContaining(["priorities.wait-urgent", "priorities.wait-later"])
  );
});

test("draws that people share are caught", async () => {
  KeyedDraws.prototype.draw = function (_, stream, occurrence) {
    draw.call(this, 0, stream, occurrence);
  };
  KeyedDraws.prototype.exponential = function (_, stream, occurrence) {
    return exponential.call(this, 0, stream, occurrence);
  };
  expect(await broken(["m-m-3", "caseload-exponential"], simulate, 20)).toEqual(
    expect.arrayContaining(["m-m-3.wait", "caseload-exponential.variance"])
  );
});

test("a duration that goes with the time between contacts is caught", async () => {
  // One stream for all purposes.
  KeyedDraws.prototype.exponential = function (person, _, occurrence) {
    return exponential.call(this, person, 0, occurrence);
  };
  KeyedDraws.prototype.draw = function (person, _, occurrence) {
    draw.call(this, person, 0, occurrence);
  };
  expect(await broken(["m-m-1"], simulate)).not.toEqual([]);
});

test("replications that are the same are caught", async () => {
  const first: Simulate = (program, seed, replication) => simulate(program, seed, replication % 2);
  expect(await broken(["ordinary.replications"], first)).toEqual(["ordinary.replications"]);
});

test("draws that hang on the staff are caught", async () => {
  const uncommon: Simulate = (program, seed, replication) =>
    simulate(program, seed + program.staff.servers, replication);
  expect(await broken(["establishments"], uncommon)).toContain("establishments.same-people");
});

test("draws that hang on what was run before are caught", async () => {
  let calls = 0;
  const restless: Simulate = (program, seed, replication) => simulate(program, seed + calls++, replication);
  expect(await broken(["ordinary-again", "establishments/the same nurse"], restless)).toEqual(
    expect.arrayContaining(["ordinary-again.difference", "establishments/the same nurse.difference"])
  );
});

test("places that are too few by one in twenty are caught", async () => {
  const fewer: Simulate = (program, seed, replication) =>
    simulate(
      {
        ...program,
        places:
          program.places === null
            ? null
            : { ...program.places, perServer: program.places.perServer.map((places) => places * 0.95) }
      },
      seed,
      replication
    );
  expect(await broken(["places-first-come"], fewer)).toContain("places-first-come.held");
});

test("work, minutes and people that come from nowhere or vanish are caught", async () => {
  expect(await broken(["ordinary"], tampered("created", 1), 2)).toContain("ordinary.work");
  expect(await broken(["ordinary"], tampered("done", 1), 2)).toEqual(
    expect.arrayContaining(["ordinary.work", "ordinary.done-by"])
  );
  expect(await broken(["ordinary"], tampered("absent", 60), 2)).toContain("ordinary.paid-minutes");
  expect(await broken(["ordinary"], tampered("worked", 1e6), 2)).toContain("ordinary.worked-minutes");
  expect(await broken(["ordinary"], tampered("inTime", 1e6), 2)).toContain("ordinary.parts");
  expect(await broken(["ordinary"], tampered("personDays", Number.NaN), 2)).toContain("ordinary.numbers");
  expect(await broken(["people"], tampered("deaths", 1), 2)).toContain("people.people");
});

test.each([1, 2, 3])("with few replications a right engine agrees: seed %i", async (seed) => {
  // 1 is the seed of `caseload verify`; its first ten replications have long durations, all of the queues at once.
  const queues = ["m-m-1", "m-m-3", "m-g-1-log-normal"];
  const results = await verify({ only: [...queues, "work"], replications: 10, seed });
  expect(results.filter(({ verdict }) => verdict === "disagrees")).toEqual([]);
});

test("z has the rarity of Student's t, and of the normal where theory knows the deviation", async () => {
  const [wait, duration] = await verify({ only: ["m-m-1.wait", "m-m-1.duration"], replications: 10 });
  const inErrors = (of: typeof wait): number =>
    of === undefined ? Number.NaN : ((of.simulated ?? Number.NaN) - of.expected) / of.standardError;
  const t = inErrors(wait);
  expect(studentTCdf(t, 9)).toBeCloseTo(normalCdf(wait?.z ?? Number.NaN), 12);
  expect(Math.abs(wait?.z ?? Number.NaN)).toBeLessThan(Math.abs(t));
  expect(duration?.z).toBe(inErrors(duration));
});

test("a run that gives no number disagrees, with a z that JSON can hold", async () => {
  const [result] = await verify({ only: ["m-m-1.wait"], simulate: tampered("waitDays", Number.NaN), replications: 2 });
  expect(result).toMatchObject({ simulated: null, z: 1e6, verdict: "disagrees" });
});

test("only what is asked for is run, and an id that does not exist is refused", async () => {
  const subjects: number[] = [];
  const results = await verify({
    only: ["nobody", "history-later.warm-up"],
    replications: 2,
    onProgress: ({ done, of }) => void subjects.push(done / of)
  });
  expect(results.map(({ id }) => id)).toEqual(["nobody.nothing", "history-later.warm-up"]);
  expect(subjects).toEqual([1 / 3, 2 / 3, 1]);
  await expect(verify({ only: ["m-m-7"] })).rejects.toThrow("invalid case; no such id: m-m-7");
  await expect(verify({ replications: 1 })).rejects.toThrow("invalid replications");
});
