import type { Scenario } from "@caseload/simulation";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { MethodAnswer } from "../src/index.ts";
import { type FindPostsOptions, findPosts } from "../src/index.ts";
import { evidence, given, service } from "./made-up-service.ts";

const answers = (scenario: Parameters<typeof service>[0] = {}, options: FindPostsOptions = {}) =>
  findPosts(service(scenario), evidence, options);

const wte = (answer: MethodAnswer | undefined, role = "cns") => answer?.posts.find((post) => post.role === role);

const pick = (
  methods: readonly MethodAnswer[],
  method: string,
  reading = "strict",
  to: string | null = "reach",
  basis?: string
) => methods.find((m) => m.method === method && m.reading === reading && m.calibratedTo === to && m.basis === basis);

const whole = answers();

test("74 new patients a year: a caseload of 232 and by people per WTE 3.3 to 5.0 posts", () => {
  expect(whole.caseload.caseload).toBeCloseTo(231.62, 6);
  expect(whole.caseload.byYear).toHaveLength(5);
  const ratio = wte(pick(whole.methods, "ratio", "strict", null, "reference-caseload-additive"));
  expect([ratio?.wteLow, ratio?.wte, ratio?.wteHigh].map((each) => each?.toFixed(2))).toEqual(["3.33", "3.99", "4.99"]);
});

test("calibrated to reach, WISN restates the reach, and load and named nurse are near it", () => {
  expect(wte(pick(whole.methods, "wisn"))?.wte).toBeCloseTo(231.62 / 58, 9);
  expect(wte(pick(whole.methods, "wisn"))?.wteLow).toBeLessThan(231.62 / 69.6);
  expect(wte(pick(whole.methods, "wisn"))?.wteHigh).toBeGreaterThan(231.62 / 46.4);
  for (const method of ["load", "named-nurse"]) {
    const posts = wte(pick(whole.methods, method))?.wte ?? 0;
    expect(posts, method).toBeGreaterThan(3.5);
    expect(posts, method).toBeLessThan(4.2);
  }
  expect(pick(whole.methods, "wisn")?.why).toMatch(/restates the opinion that one CNS reaches 20 to 30 %/);
});

test("every method is answered in each reading and under each target that can be used, the ratio on four bases", () => {
  const keys = whole.methods.map((m) => [m.method, m.basis ?? m.calibratedTo, m.reading].join(" "));
  expect(keys).toHaveLength(4 * 2 + 3 * 2 * 2);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).toContain("named-nurse workload delegated");
  expect(whole.calibrations.map(({ to }) => to)).toEqual(["reach", "audit", "workload"]);
});

test("a target that was chosen and cannot be used is answered with the reason and no posts", () => {
  const { methods } = answers({}, { methods: ["wisn"], calibrateTo: "audit" });
  expect(methods).toHaveLength(2);
  expect(methods[0]).toMatchObject({ posts: [], gap: [], calibratedTo: "audit" });
  expect(methods[0]?.cannotTell).toMatch(/no audit is given/);
});

test("a target that no contact rate fits is answered with the reason", () => {
  const workload = { peoplePerWte: given(315, "people") };
  const { methods, warnings } = answers(
    { calibration: { ...service().calibration, workload } },
    { calibrateTo: "workload" }
  );
  expect(pick(methods, "load", "strict", "workload")?.cannotTell).toMatch(/no contact rate fits/);
  expect(warnings.join()).toMatch(/would be negative/);
});

test("a delay shorter than a task is a named nurse that cannot be told", () => {
  const { methods } = answers({ namedNurse: { meanDelayDays: given(0.01, "delay") } });
  expect(pick(methods, "named-nurse")?.cannotTell).toMatch(/longer than the delay allowed/);
  expect(pick(methods, "wisn")?.cannotTell).toBeUndefined();
});

test("every range holds its base, no post is below 0, and every cost rises with its posts", () => {
  for (const { posts, costPerYear, method } of whole.methods) {
    for (const { wteLow, wte: base, wteHigh } of posts) {
      expect(wteLow, method).toBeGreaterThanOrEqual(0);
      expect(wteLow, method).toBeLessThanOrEqual(base);
      expect(base, method).toBeLessThanOrEqual(wteHigh);
    }
    expect(costPerYear.trust.low).toBeLessThanOrEqual(costPerYear.trust.base);
    expect(costPerYear.trust.base).toBeLessThanOrEqual(costPerYear.trust.high);
    expect(costPerYear.trust.base).toBeLessThan(costPerYear.system.base);
  }
});

test("the gap is the posts required less the one in place", () => {
  const [gap] = pick(whole.methods, "wisn")?.gap ?? [];
  expect(gap).toMatchObject({ role: "cns", wteInPlace: 1, headsMissing: 3 });
  expect(gap?.wte).toBeCloseTo(231.62 / 58 - 1, 9);
});

test("what drives the answer: the contact rate where it is stated, reach and survival where reach implies it", () => {
  expect(pick(whole.methods, "wisn", "strict", "workload")?.drivers[0]?.id).toBe("contacts-per-person-year");
  const ids = pick(whole.methods, "wisn")?.drivers.map(({ id }) => id) ?? [];
  expect(ids.slice(0, 2).sort()).toEqual(["reach-share", "survival-mean-years"]);
  expect(ids).not.toContain("contacts-per-person-year");
});

test("in the delegated reading oversight is among the drivers, in the strict one it is not", () => {
  const drivers = (reading: string) => pick(whole.methods, "load", reading)?.drivers.map(({ id }) => id);
  expect(drivers("delegated")).toContain("oversight-minutes");
  expect(drivers("strict")).not.toContain("oversight-minutes");
});

test("every driver and every default behind a line is among the assumptions of its answer", () => {
  for (const { drivers, explain, assumptions, method, reading, calibratedTo } of whole.methods) {
    const used = [...drivers.map(({ id }) => id), ...explain.flatMap(({ sources }) => sources)];
    expect(
      used.filter((id) => !assumptions.includes(id)),
      `${method} ${reading} ${calibratedTo}`
    ).toEqual([]);
  }
  expect(whole.assumptions).toContain("oversight-minutes");
});

test("support workers in place, and their oversight, change nothing in the strict reading", () => {
  const { staff, posts, tasks } = service();
  const worker = { ...posts[0]!, role: "supportWorker", band: "4", wte: 5, heads: 5 };
  const changed = answers({
    readings: ["strict"],
    posts: [...posts, worker],
    staff: { ...staff, supervisionHoursPerWeek: given(9, "s") },
    tasks: tasks.map((task) => ({ ...task, oversightMinutes: given(40, "o") }))
  });
  const required = (methods: readonly MethodAnswer[]) =>
    methods.filter(({ reading }) => reading === "strict").map(({ posts: p }) => p);
  expect(required(changed.methods)).toEqual(required(whole.methods));
});

test("delegation spares CNSs but not hours: oversight comes on top", () => {
  for (const method of ["wisn", "load", "named-nurse"]) {
    const [strict, delegated] = [pick(whole.methods, method), pick(whole.methods, method, "delegated")];
    expect(wte(delegated)?.wte, method).toBeLessThan(wte(strict)?.wte ?? 0);
    const all = (wte(delegated)?.wte ?? 0) + (wte(delegated, "supportWorker")?.wte ?? 0);
    expect(all, method).toBeGreaterThan(wte(strict)?.wte ?? 0);
  }
});

test("people without a combined growth: doubling the new patients doubles WISN and the named nurse", () => {
  fc.assert(
    fc.property(fc.double({ min: 1, max: 500, noNaN: true }), (newPatients) => {
      const options: FindPostsOptions = { methods: ["wisn", "named-nurse"], calibrateTo: "reach" };
      const once = answers({ newPatients, readings: ["delegated"] }, options).methods;
      const twice = answers({ newPatients: 2 * newPatients, readings: ["delegated"] }, options).methods;
      return once.every((answer, i) =>
        answer.posts.every(
          ({ wte: posts }, role) => Math.abs((twice[i]?.posts[role]?.wte ?? 0) - 2 * posts) < 1e-9 * posts + 1e-12
        )
      );
    }),
    { seed: 1, numRuns: 10 }
  );
});

test("longer contacts never ask for fewer posts where the contact rate is stated", () => {
  const posts = (minutes: number) => {
    const tasks = service().tasks.map((task) =>
      task.id === "symptomContact" ? { ...task, minutes: given(minutes, "m") } : task
    );
    return answers({ tasks }, { calibrateTo: "workload" }).methods.filter(({ method }) => method !== "ratio");
  };
  const [short, long] = [posts(20), posts(40)];
  for (const [i, answer] of short.entries()) {
    expect(wte(long[i])?.wte, answer.method).toBeGreaterThan(wte(answer)?.wte ?? 0);
  }
});

test("a service of one new patient a year and one of a thousand get answers that scale", () => {
  const [tiny, large] = [1, 1000].map((newPatients) => answers({ newPatients }).methods);
  expect(wte(pick(tiny ?? [], "wisn"))?.wte).toBeCloseTo(3.13 / 58, 9);
  expect(wte(pick(large ?? [], "wisn"))?.wte).toBeCloseTo(3130 / 58, 7);
  // A small caseload varies more beside its mean: the load method gives it more room, a large one next to none.
  const room = (methods: readonly MethodAnswer[] = []) =>
    (wte(pick(methods, "load"))?.wte ?? 0) / (wte(pick(methods, "wisn"))?.wte ?? 1);
  expect(room(tiny)).toBeGreaterThan(1.2);
  expect(room(large)).toBeLessThan(0.9);
});

test("the same scenario gives the same bytes, as plain data", () => {
  const text = JSON.stringify(answers());
  expect(text).toBe(JSON.stringify(whole));
  expect(text).not.toMatch(/null,null,null|NaN|Infinity/);
});

test("a proxy, a foreign nation and an unknown supplement are told", () => {
  const { warnings } = answers({
    inflow: { ...service().inflow, proxy: "deaths" },
    nation: "Wales",
    priceYear: "2024/25",
    cost: { ...service().cost, highCostArea: "inner" }
  });
  expect(warnings.join("\n")).toMatch(
    /stand-in: deaths[\s\S]*not by those of Wales[\s\S]*No high-cost-area supplement is known for 2024\/25/
  );
});

test("a contact rate above the range of the evidence is told", () => {
  const audit = { contacts: 229, hours: 63, days: 28, caseload: 100 };
  const { warnings } = answers({ calibration: { ...service().calibration, audit } });
  expect(warnings.join("\n")).toMatch(
    /Calibrated to audit, the contact rate is 29\.87\d* per person-year, above .* \(6 to 24\)/
  );
  expect(whole.warnings.join("\n")).not.toMatch(/Calibrated to/);
});

test("two half-time nurses together carry fewer people than one full-time: each day holds half of their hours", () => {
  const [post] = service().posts;
  const carried = (wte: number, heads: number) => {
    const posts = [{ ...post!, wte, heads }];
    const { methods } = answers(
      { posts, namedNurse: { meanDelayDays: given(0.2, "delay") } },
      { methods: ["named-nurse"] }
    );
    const inPlace = pick(methods, "named-nurse")?.details.postsInPlace as readonly { cases: number }[];
    return inPlace[0]?.cases ?? 0;
  };
  expect(carried(1, 2)).toBeLessThan(carried(1, 1) * 0.9);
  expect(carried(2, 2)).toBeCloseTo(2 * carried(1, 1), 9);
});

test("time that primary patients may take is told, and protected time is not", () => {
  const post = { ...service().posts[0], role: "cns", band: "7", wte: 2, heads: 2 } as Scenario["posts"][number];
  const told = (protection: "protected" | "preempted") =>
    answers({ posts: [{ ...post, protection, sbcShare: { ...service().reach.share, value: 0.25 } }] }).warnings.join();
  expect(told("preempted")).toMatch(/^0\.5 WTE in place is what patients with primary disease leave over/);
  expect(told("protected")).not.toMatch(/leave over/);
});

test("a task that nobody may do is told", () => {
  const tasks = service().tasks.map((task) =>
    task.id === "carePlan" ? { ...task, eligible: { ...task.eligible, strict: [] } } : task
  );
  expect(answers({ tasks }).warnings.join()).toMatch(/Nobody may do "Care plan" in the strict reading/);
});
