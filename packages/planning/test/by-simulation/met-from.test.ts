import {
  type Executor,
  type Post,
  type Run,
  runBatch,
  type Scenario,
  serialExecutor,
  simulate,
  type TaskSpecification
} from "@caseload/simulation";
import { expect, test } from "vitest";
import { metFrom } from "../../src/by-simulation/met-from.ts";
import { type MonthJudged, metFromMonth } from "../../src/by-simulation/months-met.ts";
import { recruited } from "../../src/by-simulation/recruitment.ts";
import { confirmationSeed, fromWhenSeed } from "../../src/by-simulation/seeds.ts";
import { given, service } from "../made-up-service.ts";

const executor = serialExecutor();

/** An hour's visit, once a month for everybody, due within a fortnight: about 94 of them a month. */
const visit: TaskSpecification = {
  id: "visit",
  label: "Visit",
  triggers: [{ perPersonYear: given(12, "rate") }],
  probability: given(1, "probability"),
  minutes: given(60, "minutes"),
  duration: "constant",
  cv: given(0, "cv"),
  windowDays: given(14, "windowDays"),
  whenLate: "waits",
  eligible: {
    strict: [["cns"], ["cns"], ["cns"]],
    delegated: [
      ["supportWorker", "cns"],
      ["supportWorker", "cns"],
      ["supportWorker", "cns"]
    ]
  },
  oversightMinutes: given(0, "oversight"),
  scalesWithTier: false,
  travels: false,
  priority: 0,
  standards: [5]
};

const post = (changes: Partial<Post> = {}): Post => ({
  role: "cns",
  band: "7",
  wte: 1,
  heads: 1,
  sbcShare: given(1, "sbcShare"),
  protection: "protected",
  startDate: null,
  endDate: null,
  site: null,
  ...changes
});

/** A service that visits, with nobody in post. */
function visiting(staff: Partial<Scenario["staff"]> = {}, changes: Partial<Scenario> = {}): Scenario {
  const usual = service();
  return service({
    newPatients: 30,
    years: 2,
    warmUpDays: 56,
    tasks: [visit],
    posts: [],
    targets: [{ standard: 5, share: given(0.9, "target"), windowDays: null }],
    staff: { ...usual.staff, recruitmentWeeks: given(0, "recruitmentWeeks"), ...staff },
    ...changes
  });
}

/** Weeks of so many twelfths of a year. */
const monthsAsWeeks = (months: number) => given((months * 365.25) / 12 / 7, "recruitmentWeeks");

const wanted = (cns: number, supportWorker = 0, outOfReach: readonly string[] = []) => ({
  establishment: { cns, supportWorker },
  outOfReach
});

test("enough posts in place: met from the first day, with nothing to recruit", async () => {
  const scenario = visiting({}, { posts: [post({ wte: 2, heads: 2 })] });
  const found = await metFrom(scenario, "strict", wanted(2), { executor });
  expect(found).toMatchObject({ reading: "strict", verdict: "meets", date: "2026-04-01", monthsAfterStart: 0 });
  expect(found?.byMonth.map(({ month }) => month)).toEqual(Array.from({ length: 24 }, (_, index) => index + 1));
  expect(found?.byMonth.every(({ verdict, doneInTime }) => verdict === "meets" && (doneInTime ?? 0) > 0.9)).toBe(true);
  expect(found?.because[0]).toBe("no post is missing");
});

test("no backlog, no recruitment and no ramp: met from the first day", async () => {
  const found = await metFrom(visiting({}, { warmUpDays: 0 }), "strict", wanted(2), { executor });
  expect(found).toMatchObject({ verdict: "meets", date: "2026-04-01", monthsAfterStart: 0 });
});

test("a longer recruitment moves the date by as much, a ramp moves it further, and both are told", async () => {
  const after = async (months: number, ramp = 0) => {
    const scenario = visiting({ recruitmentWeeks: monthsAsWeeks(months), rampMonths: { cns: given(ramp, "ramp") } });
    const found = await metFrom(scenario, "strict", wanted(2), { executor });
    expect(found?.verdict).toBe("meets");
    return found;
  };
  const [three, six, ramped] = [await after(3), await after(6), await after(6, 6)];
  const months = three?.monthsAfterStart ?? 0;
  // Nobody is there before: nothing can be done in time. What becomes due in the month after may have been late already.
  expect([3, 4]).toContain(months);
  expect(three?.byMonth.slice(0, 3).every(({ doneInTime }) => doneInTime === 0)).toBe(true);
  expect(six?.monthsAfterStart).toBe(months + 3);
  expect(three?.date).toBe(months === 3 ? "2026-07-01" : "2026-08-01");
  expect(ramped?.monthsAfterStart ?? 0).toBeGreaterThan(months + 3);
  expect(ramped?.monthsAfterStart ?? 0).toBeLessThanOrEqual(months + 9);
  expect(ramped?.because).toContain("until somebody new does all of the work it takes a CNS 6 months");
  expect(ramped?.because).toContain("reached last: Standard 5");
  // Visits wait from the beginning of the warm-up on: 94 people x 12 a year x 56 days / 365.25, but for those who died.
  const told = ramped?.because.find((reason) => reason.includes("waiting on the first day")) ?? "";
  const waiting = Number.parseInt(told, 10);
  expect(waiting).toBeGreaterThan(0.8 * 173);
  expect(waiting).toBeLessThan(1.2 * 173);
});

test("too few posts never meet; the word and the last failing month are told", async () => {
  const found = await metFrom(visiting(), "strict", wanted(0.4), { executor });
  expect(found).toMatchObject({ verdict: "does not meet", date: null, monthsAfterStart: null });
  expect(found?.because).toContain("month 24 does not meet still, where Standard 5 fails first");
});

test("rostered staff ramp, leave and are replaced, and that is told", async () => {
  const scenario = visiting({
    fidelity: "rostered",
    recruitmentWeeks: monthsAsWeeks(3),
    rampMonths: { cns: given(6, "ramp") }
  });
  const found = await metFrom(scenario, "strict", wanted(3), { executor });
  expect(found?.verdict).toBe("meets");
  expect(found?.monthsAfterStart ?? 0).toBeGreaterThan(3);
  expect(found?.because.some((reason) => reason.includes("stand vacant when the warm-up begins"))).toBe(true);
});

test("Standards that no posts would meet are not judged; where all are such, it cannot be met", async () => {
  const scenario = visiting({}, { posts: [post({ wte: 2, heads: 2 })] });
  const none = await metFrom(scenario, "strict", wanted(2, 0, ["standard-5"]), { executor });
  expect(none).toMatchObject({ verdict: "cannot be met", date: null, byMonth: [] });
  const impossible = {
    ...scenario,
    tasks: [visit, { ...visit, id: "rush", windowDays: given(0.01, "windowDays"), standards: [3] }],
    targets: [...scenario.targets, { standard: 3, share: given(0.9, "target"), windowDays: null }]
  };
  const strict = await metFrom(impossible, "strict", wanted(3), { executor });
  expect(strict?.verdict).toBe("does not meet");
  const rest = await metFrom(
    { ...impossible, posts: [post({ wte: 3, heads: 3 })] },
    "strict",
    wanted(3, 0, ["standard-3"]),
    {
      executor
    }
  );
  expect(rest).toMatchObject({ verdict: "meets", monthsAfterStart: 0 });
});

test("a service that never closes has no days on which a post could begin", async () => {
  const scenario = visiting({ time: { kind: "alwaysOpen", hoursPerYear: given(1600, "hoursPerYear") } });
  const found = await metFrom(scenario, "strict", wanted(2), { executor });
  expect(found).toMatchObject({ verdict: "cannot tell", date: null });
});

/** Runs everything that is asked for at once, the last first. */
const backwards: Executor = {
  underWay: 5,
  async run(batches) {
    const runs = new Map<number, readonly Run[]>();
    for (const batch of [...batches].reverse()) runs.set(batch.from, runBatch(batch, simulate));
    return batches.map(({ from }) => runs.get(from) ?? []);
  }
};

test("the same answer whatever runs the replications", async () => {
  const scenario = visiting({ recruitmentWeeks: monthsAsWeeks(2) }, { years: 1, posts: [post({ wte: 0.4 })] });
  const here = await metFrom(scenario, "delegated", wanted(0.5, 0.6), { executor });
  const there = await metFrom(scenario, "delegated", wanted(0.5, 0.6), { executor: backwards });
  expect(here?.byMonth).toHaveLength(12);
  expect(there).toEqual(here);
});

test("its replications are of a seed of their own, as many as were fixed beforehand, fewer only in vain", async () => {
  const asked = new Map<number, number>();
  const counting: Executor = {
    run: (batches) => {
      for (const { seed } of batches) asked.set(seed, (asked.get(seed) ?? 0) + 1);
      return executor.run(batches);
    }
  };
  const scenario = visiting({}, { posts: [post({ wte: 2, heads: 2 })], years: 1 });
  await metFrom(scenario, "strict", wanted(2), { executor: counting });
  expect([...asked]).toEqual([[fromWhenSeed(scenario.seed), 22]]);
  expect(new Set([scenario.seed, confirmationSeed(scenario.seed), fromWhenSeed(scenario.seed)]).size).toBe(3);
  asked.clear();
  await metFrom(visiting({}, { years: 1 }), "strict", wanted(0.4), { executor: counting });
  expect([...asked.values()]).toEqual([14]);
});

test("ended early it has no answer; replications that are no number are refused", async () => {
  const signal = { aborted: false };
  const ended = await metFrom(visiting(), "strict", wanted(1), {
    executor,
    signal,
    onProgress: (replications) => {
      signal.aborted = replications === 2;
    }
  });
  expect(ended).toBeNull();
  await expect(metFrom(visiting(), "strict", wanted(1), { executor, replications: 0 })).rejects.toThrow(RangeError);
});

test("posts that are there stay as they are; what lacks is advertised once and begins when it is filled", () => {
  const posts = [
    post({ wte: 0.6, sbcShare: given(0.5, "sbcShare"), protection: "preempted" }),
    post({ wte: 0.4, endDate: "2026-09-30" }),
    post({ wte: 1, endDate: "2026-03-01" }),
    post({ wte: 0.5, startDate: "2026-06-01" }),
    post({ role: "breastCareNurse", wte: 2 })
  ];
  const scenario = visiting({ recruitmentWeeks: given(20, "recruitmentWeeks") }, { posts });
  const { scenario: staffed, ...rest } = recruited(scenario, { cns: 2.5, supportWorker: 0.5 });
  expect(rest).toEqual({
    inPlace: { cns: 0.7, supportWorker: 0 },
    planned: { cns: 0.5, supportWorker: 0 },
    advertised: { cns: 1.3, supportWorker: 0.5 },
    continues: true
  });
  expect(staffed.posts.slice(0, 5)).toEqual(posts.map((each, at) => (at === 1 ? { ...each, endDate: null } : each)));
  // 20 weeks from 1 April; 0.3 is below the least of a person, so 1.3 are shared by two.
  expect(staffed.posts.slice(5).map(({ role, wte, startDate, endDate }) => [role, wte, startDate, endDate])).toEqual([
    ["cns", 1.3, "2026-08-19", null],
    ["supportWorker", 0.5, "2026-08-19", null]
  ]);
  expect(recruited(scenario, { cns: 0.1, supportWorker: 0 }).scenario.posts).toHaveLength(5);
});

test("the month from which on none fails: small numbers do not break a run, what is undecided does", () => {
  const words: Readonly<Record<string, Pick<MonthJudged, "verdict" | "tooFew">>> = {
    "+": { verdict: "meets", tooFew: false },
    "-": { verdict: "does not meet", tooFew: false },
    "?": { verdict: "cannot tell", tooFew: false },
    ".": { verdict: "cannot tell", tooFew: true }
  };
  const success = { successes: 0, n: 0, share: null, low: 0, high: 1 };
  const from = (text: string) => {
    const months = [...text].flatMap((sign, index): MonthJudged[] => {
      const word = words[sign];
      return word === undefined ? [] : [{ ...word, month: index + 1, success, doneInTime: null, failsFirst: [] }];
    });
    const { month, verdict } = metFromMonth(months);
    return month ?? verdict;
  };
  expect(["++++", "-+++", "-.+.+.", "+-++", "++?+"].map(from)).toEqual([1, 2, 3, 3, 4]);
  expect(["----", "+++-", "-...", "+?..", "....", ""].map(from)).toEqual([
    "does not meet",
    "does not meet",
    "does not meet",
    "cannot tell",
    "cannot tell",
    "cannot tell"
  ]);
});
