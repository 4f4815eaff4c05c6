import fc from "fast-check";
import { compileScenario } from "../../src/engine/compile.ts";
import type { Program } from "../../src/engine/program.ts";
import { issueText } from "../../src/scenario/issue.ts";
import { parseScenario } from "../../src/scenario/parse.ts";
import { resolveScenario } from "../../src/scenario/resolve.ts";

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true, noDefaultInfinity: true });
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });

const post = fc.record(
  {
    role: fc.constantFrom("cns", "cns", "supportWorker", "breastCareNurse", "anp"),
    wte: number(0.05, 2.5),
    sbcShare: number(0, 1),
    protection: fc.constantFrom("protected", "preempted"),
    startDate: fc.constant("2026-09-01"),
    endDate: fc.constant("2027-01-15"),
    count: fc.integer({ min: 1, max: 2 })
  },
  { requiredKeys: ["role", "wte"] }
);

const tiers = fc.constantFrom(
  undefined,
  [{ id: "all", share: 1 }],
  [
    { id: "high", share: 0.5, complex: true, contactMultiplier: 3 },
    { id: "low", share: 0.5, contactMultiplier: 0 }
  ]
);

const survival = fc.constantFrom<unknown>(
  undefined,
  { distribution: "exponential", meanYears: 0.01 },
  { distribution: "weibull", shape: 0.6, scaleYears: 1 },
  { distribution: "logNormal", shape: 1, scaleYears: 2 },
  {
    rows: [
      { years: 0, alive: 1 },
      { years: 0.5, alive: 0.5 },
      { years: 2, alive: 0 }
    ],
    distribution: "table"
  }
);

const ownTasks = fc.record(
  {
    returning: fc.record({
      everyDays: number(5, 60),
      from: fc.constantFrom("due", "done"),
      spread: fc.constantFrom("fixed", "exponential"),
      minutes: number(1, 600),
      duration: fc.constantFrom("constant", "gamma", "logNormal", "exponential"),
      windowDays: fc.constantFrom<number | "none">(0.01, 3, 400, "none"),
      whenLate: fc.constantFrom("waits", "superseded", "lost"),
      eligible: fc.constantFrom(["cns"], ["supportWorker", "cns"])
    }),
    assessment: fc.record({ minutes: number(1, 2000), whenLate: fc.constantFrom("waits", "superseded", "lost") })
  },
  { requiredKeys: [] }
);

const anyService = fc.record(
  {
    organisation: fc.constant("Small"),
    newPatientsPerYear: number(0.5, 25),
    posts: fc.array(post, { maxLength: 3 }),
    years: fc.integer({ min: 1, max: 2 }),
    warmUpDays: fc.constantFrom(0, 10.5, 182, 400),
    startDate: fc.constantFrom("2026-04-01", "2027-12-25"),
    inflow: optional(
      fc.record({ growthPerYear: number(-0.3, 0.5), overdispersionCv: fc.constantFrom(0, 1e-160, 0.1, 1) })
    ),
    caseload: fc.constantFrom<unknown>("steadyState", "empty"),
    survival,
    tiers,
    tasks: ownTasks,
    staff: fc.oneof(
      fc.record(
        {
          fidelity: fc.constantFrom("headroom", "rostered"),
          sicknessShare: number(0, 0.5),
          vacancyShare: number(0, 0.5),
          annualLeaveDays: number(0, 60),
          nonClinicalShare: number(0, 0.6)
        },
        { requiredKeys: ["fidelity"] }
      ),
      fc.record({ alwaysOpenHoursPerYear: number(500, 8766) })
    ),
    places: optional(
      fc.record({
        perWte: number(0.5, 60),
        order: fc.constantFrom("need", "newestFirst", "firstCome"),
        unplacedReceive: fc.constantFrom("everything", "contacts", "nothing")
      })
    ),
    sites: fc.constantFrom(undefined, [
      { id: "hub", hub: true, share: 0.6 },
      { id: "far", share: 0.4, travelMinutes: 45 }
    ]),
    switches: optional(
      fc.record({
        hnaAssessor: fc.constantFrom("cnsOnly", "supportWorkerUnderOversight", "anyTrainedNurse"),
        hnaTriggers: fc.constantFrom("standards", "nice", "livingWithAndBeyond"),
        firstContact: fc.constantFrom("atDiagnosis", "clinic"),
        reviewInterval: fc.constantFrom("none", "annualWithTouchpoints"),
        supportWorkerScope: fc.constantFrom("nonComplex", "allTiers"),
        lateWork: fc.constantFrom("behind", "inTurn"),
        demandSuppression: fc.boolean(),
        inducedDemand: fc.boolean(),
        escalation: fc.boolean()
      })
    )
  },
  { requiredKeys: ["organisation", "newPatientsPerYear", "posts", "years", "warmUpDays", "startDate"] }
);

/** A small service, in a file that has nothing wrong with it: one that is always open has no days to begin a post on. */
export const smallService = anyService.map((service) => {
  if (service.staff === undefined || !("alwaysOpenHoursPerYear" in service.staff)) return service;
  return { ...service, posts: service.posts.map(({ startDate: _, endDate: __, ...undated }) => undated) };
});

/** The scenario of a content. @throws Error with its problems */
export function scenarioOf(content: object) {
  const parsed = parseScenario(JSON.stringify(content), { file: "small.json" });
  const result = parsed.ok ? resolveScenario(parsed.file) : parsed;
  if (!result.ok) throw new Error(result.issues.map(issueText).join("\n"));
  return result.scenario;
}

export const programOf = (content: object, reading: "strict" | "delegated"): Program =>
  compileScenario(scenarioOf(content), reading);
