import type { RatioBasis } from "@caseload/planning";
import { expect, test } from "vitest";
import own from "../package.json" with { type: "json" };
import { driverTable } from "../src/driver-table.ts";
import { envelope } from "../src/envelope.ts";
import { writeReport } from "../src/posts-report.ts";
import { postsResult } from "../src/posts-result.ts";
import { postsRows, postsTable } from "../src/posts-table.ts";
import { reasonList } from "../src/reason-list.ts";
import { tableRows } from "../src/table.ts";
import { version } from "../src/version.ts";
import { fourMethods, madeUpAnswer, madeUpScenario, method } from "./made-up-answer.ts";
import { madeUpFound } from "./made-up-found.ts";

test("the sections come in the order of the specification", () => {
  const drivers = [1, 2, 3, 4, 5, 6].map((swing) => ({
    id: `d${swing}`,
    label: `driver ${swing}`,
    low: 0,
    high: 1,
    unit: "share",
    wteAtLow: 4,
    wteAtHigh: 4 - swing
  }));
  const methods = [...fourMethods, method("load", [1, 2, 3], { drivers })];
  const report = writeReport(madeUpAnswer(methods, { warnings: ["deaths stand in for diagnoses"] }), madeUpScenario());
  expect(report.headline).toContain("Made-up Trust has 1.0 CNS post; ");
  expect(report.sections.map(({ title }) => title).filter((title) => title !== "")).toEqual([
    "Posts required",
    "What drives it: load, strict reading",
    "Warnings",
    "What it stands on",
    "Why the methods differ",
    "What was assumed"
  ]);
  const drives = report.sections.find(({ title }) => title.startsWith("What drives it"))?.blocks[0];
  const rows = drives?.kind === "table" ? drives.table.rows.map(([label]) => label) : [];
  expect(rows).toEqual(["driver 6", "driver 5", "driver 4", "driver 3", "driver 2"]);
});

test("methods calibrated to something else are not in the table of posts", () => {
  const other = method("wisn", [9, 9, 9], { calibratedTo: "audit" });
  const table = postsTable(madeUpAnswer([...fourMethods, other]), madeUpScenario(), "strict");
  expect(table.rows.map(([name]) => name)).toEqual([
    "ratio: reference caseload",
    "ratio: local share (same for all sizes)",
    "ratio: local share, overlapping (same for all sizes)",
    "WISN",
    "load",
    "named nurse"
  ]);
  expect(table.rows[3]?.[1]).toEqual({ low: 2, base: 4, high: 7 });
});

test("a method that cannot tell has no posts and no cost", () => {
  const none = method("load", [0, 0, 0], { posts: [], cannotTell: "no rate" });
  expect(postsTable(madeUpAnswer([none]), madeUpScenario(), "strict").rows).toEqual([
    ["load", null, null, null, null, null]
  ]);
});

test("JSON names basis and combination apart, keeps numbers unrounded and has the keys of the specification", () => {
  const result = postsResult(madeUpAnswer([method("ratio", [10 / 3, 4, 5], { basis: "local-share-overlapping" })]));
  expect(result).toMatchObject({
    caseload: { newPatientsPerYear: 74, meanStayYears: 3.13, caseload: 231.6 },
    methods: [
      {
        method: "ratio",
        reading: "strict",
        basis: "local-share",
        combination: "overlapping",
        calibratedTo: null,
        posts: [{ role: "cns", band: "7", wteLow: 10 / 3, wte: 4, wteHigh: 5 }]
      }
    ]
  });
  expect(Object.keys(envelope({ command: "posts", result }))).toEqual([
    "command",
    "version",
    "scenario",
    "scenarioHash",
    "seed",
    "result",
    "assumptions",
    "warnings"
  ]);
  expect(version).toBe(own.version);
});

test("CSV has a row a method, reading and role", () => {
  const rows = tableRows(postsRows(madeUpAnswer([method("wisn", [1, 2, 3], { reading: "delegated" }, [4, 5, 6])])));
  expect(rows[0]?.slice(0, 10)).toEqual([
    "method",
    "reading",
    "basis",
    "combination",
    "calibratedTo",
    "role",
    "band",
    "wteLow",
    "wte",
    "wteHigh"
  ]);
  expect(rows.slice(1).map((row) => row.slice(0, 10))).toEqual([
    ["wisn", "delegated", "", "", "reach", "cns", "7", 1, 2, 3],
    ["wisn", "delegated", "", "", "reach", "supportWorker", "4", 4, 5, 6]
  ]);
});

test("the ratios that scale with the service come before those that do not", () => {
  const ratio = (basis: RatioBasis) => method("ratio", [3.3, 4, 5], { basis });
  const methods = [
    ratio("local-share-additive"),
    ratio("local-share-overlapping"),
    ratio("reference-caseload-additive"),
    ratio("reference-caseload-overlapping"),
    method("wisn", [2, 4, 7])
  ];
  expect(postsTable(madeUpAnswer(methods), madeUpScenario(), "strict").rows.map(([name]) => name)).toEqual([
    "ratio: reference caseload",
    "ratio: reference caseload, overlapping",
    "ratio: local share (same for all sizes)",
    "ratio: local share, overlapping (same for all sizes)",
    "WISN"
  ]);
});

test("CNSs short are always shown, support workers short where some are in place", () => {
  const gap = (role: string, wteInPlace: number) => ({
    ...{ role, band: "7", wteInPlace, wteContracted: wteInPlace, headsInPlace: 1, headsMissing: 2, ratio: null },
    ...{ wteLow: 1 - wteInPlace, wte: 2 - wteInPlace, wteHigh: 3 - wteInPlace }
  });
  const keysWith = (supportInPlace: number): string[] => {
    const wisn = method("wisn", [1, 2, 3], { gap: [gap("cns", 0), gap("supportWorker", supportInPlace)] }, [1, 2, 3]);
    const { columns } = postsTable(madeUpAnswer([wisn]), madeUpScenario({ posts: [] }), "strict");
    return columns.map(({ key }) => key).filter((key) => key.endsWith("Missing"));
  };
  expect(keysWith(0)).toEqual(["cnsMissing", "cnsHeadsMissing"]);
  expect(keysWith(1)).toEqual(["cnsMissing", "cnsHeadsMissing", "supportWorkerMissing", "supportWorkerHeadsMissing"]);
});

test("each reading has its own drivers, the ratio's are told once", () => {
  const drivers = [{ id: "d", label: "d", low: 0, high: 1, unit: "share", wteAtLow: 1, wteAtHigh: 2 }];
  const scenario = madeUpScenario({ readings: ["strict", "delegated"] });
  const titles = (name: "load" | "ratio"): string[] => {
    const basis = name === "ratio" ? { basis: "reference-caseload-additive" as const } : {};
    const methods = scenario.readings.map((reading) => method(name, [1, 2, 3], { reading, drivers, ...basis }));
    const { sections } = writeReport(madeUpAnswer(methods), scenario);
    return sections.map(({ title }) => title).filter((title) => title.startsWith("What drives it"));
  };
  expect(titles("load")).toEqual(["What drives it: load, strict reading", "What drives it: load, delegated reading"]);
  expect(titles("ratio")).toEqual(["What drives it: ratio: reference caseload, strict reading"]);
});

test("overlapping nurses are said to aim at a share and not at everyone", () => {
  const overlapping = method("ratio", [6, 8, 10], { basis: "local-share-overlapping", details: { coverage: 0.8 } });
  const added = method("ratio", [3, 4, 5], { basis: "local-share-additive", details: { coverage: 1 } });
  const reasons = reasonList([added, overlapping]);
  expect(reasons.filter((reason) => reason.includes("aims at"))).toEqual([
    "ratio: local share, overlapping: aims at 80 % of the people (`target-share`) and not at everyone"
  ]);
});

test("a simulation that was interrupted says so in the first lines", () => {
  const scenario = madeUpScenario({
    successProbability: { ...madeUpScenario().reach.share, value: 0.8 },
    targets: [],
    years: 5
  });
  const told = (parts: Partial<typeof madeUpFound>): string =>
    writeReport(madeUpAnswer(fourMethods), scenario, { simulated: { ...madeUpFound, ...parts } }).headline;
  expect(told({})).not.toContain("interrupted");
  expect(told({ complete: false })).toMatch(
    /^Made-up Trust has .*The simulation was interrupted: what it found so far/
  );
  expect(told({ complete: false, posts: [] })).toMatch(
    /the four desk methods ask for .* The simulation was interrupted before it had found anything\.$/
  );
});

test("after the simulation the desk methods are told beneath their table, with what their ranges are of", () => {
  const scenario = madeUpScenario({
    successProbability: { ...madeUpScenario().reach.share, value: 0.8 },
    targets: [],
    years: 5
  });
  const required = (simulated: boolean): string =>
    JSON.stringify(
      writeReport(madeUpAnswer(fourMethods), scenario, simulated ? { simulated: madeUpFound } : {}).sections[0]
    );
  expect(required(true)).toContain("The four desk methods ask for 3.3 to 5.0,");
  expect(required(true)).toContain("Of these ranges, 3.3 to 5.0 CNS cover the ends of the reach estimate in the ratio");
  // Without simulation the first sentence has said it.
  expect(required(false)).not.toContain("The four desk methods");
  expect(required(false)).toContain("Of these ranges, 3.3 to 5.0 CNS");
});

test("where no support worker is found to be needed, the table says none, not nothing", () => {
  const simulation = method("simulation", [4, 4, 4], { reading: "delegated" });
  const wisn = method("wisn", [1, 2, 3], { reading: "delegated" }, [1, 2, 3]);
  const table = postsTable(madeUpAnswer([wisn, simulation]), madeUpScenario({ readings: ["delegated"] }), "delegated");
  expect(table.rows.map((row) => row[2])).toEqual([{ low: 1, base: 2, high: 3 }, 0]);
});

test("what moves is of CNS posts where they alone are asked for, else of all roles", () => {
  const drivers = [{ id: "d", label: "d", low: 0, high: 1, unit: "share", wteAtLow: 1, wteAtHigh: 2 }];
  const labels = (one: ReturnType<typeof method>): readonly string[] =>
    driverTable(one)
      .columns.map(({ label }) => label)
      .slice(-2);
  expect(labels(method("load", [1, 2, 3], { drivers }))).toEqual(["CNS from", "CNS to"]);
  expect(labels(method("load", [1, 2, 3], { drivers }, [1, 2, 3]))).toEqual(["all roles from", "all roles to"]);
});
