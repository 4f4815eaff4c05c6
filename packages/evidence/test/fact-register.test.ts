import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  defaults,
  documentFacts,
  type Fact,
  factById,
  facts,
  publishedFacts,
  sourceById,
  sources
} from "../src/index.ts";

const shared = new URL("../../../../shared/evidence/", import.meta.url);

test("the source documents gave 424 facts, 116 of them without a numeric value", () => {
  expect(documentFacts).toHaveLength(424);
  expect(documentFacts.filter((fact) => fact.kind === "number")).toHaveLength(424 - 116);
  expect(documentFacts.filter((fact) => fact.kind === "range")).toHaveLength(15);
});

test("facts are the source documents' and the published ones, found by id", () => {
  expect(facts).toHaveLength(documentFacts.length + publishedFacts.length);
  expect(factById("csw-released-hours-54")).toMatchObject({ kind: "number", value: 54, quality: "audit" });
  expect(factById("reach-per-ft-cns-20-30")).toMatchObject({ kind: "range", low: 20, high: 30 });
  expect(factById("warren-content-symptoms")).toMatchObject({ kind: "number", value: 26, year: "2012" });
  expect(factById("standards-no-numeric-threshold")).toMatchObject({ kind: "word", value: "none" });
  expect(() => factById("warren-call")).toThrow(
    new RangeError(
      'invalid fact; no such id: "warren-call" (did you mean warren-calls or warren-days or warren-calls-from-patients?)'
    )
  );
});

test("published comparators keep the specialty they are for", () => {
  for (const id of ["lung-new-per-wte", "ms-people-per-wte", "macmillan-people-per-nurse"])
    expect(factById(id).geography).toMatch(/^proxy: /);
  expect(factById("lung-new-per-wte")).toMatchObject({ value: 80 });
  expect(factById("ms-people-per-wte")).toMatchObject({ value: 315 });
  expect(factById("macmillan-people-per-nurse")).toMatchObject({ value: 158 });
});

test("a default that is called published names a fact", () => {
  const unfounded = defaults.filter((entry) => entry.quality === "published" && entry.facts.length === 0);
  expect(unfounded).toEqual([]);
});

test("the five source documents come first and keep the numbers that places use", () => {
  expect(sources.slice(0, 5).map((source) => source.shorthand)).toEqual(["000", "001", "002", "003", "004"]);
  expect(sourceById("standards-of-care").shorthand).toBe("002");
  expect(new Set(documentFacts.map((fact) => fact.source.document)).size).toBe(5);
});

test("what this project worked out or assumed is never called published", () => {
  const own = new Set(["own-arithmetic", "working-assumptions", "general-knowledge"]);
  const wrong = facts.filter((fact) => own.has(fact.source.document) && fact.quality === "published");
  expect(wrong.map((fact) => fact.id)).toEqual([]);
});

test("every fact of the source documents agrees with its row of the evidence table", ({ skip }) => {
  const rows = readShared("evidence.csv", skip);
  expect(rows.map((row) => row.id)).toEqual(documentFacts.map((fact) => fact.id));
  const differing = rows.flatMap((row, position) => disagreement(row, documentFacts[position]!));
  expect(differing).toEqual([]);
});

test("every published parameter agrees with its row", ({ skip }) => {
  for (const row of readShared("published/defaults.csv", skip)) {
    const fact = factById(`pub-${row.parameter!.replaceAll("_", "-")}`);
    expect({ value: numberOf(fact), low: fact.low, high: fact.high }).toEqual({
      value: number(row.default),
      low: number(row.low),
      high: number(row.high)
    });
    expect([row.parameter, fact.quality]).toEqual([row.parameter, expect.stringMatching(kindOf(row.verified!))]);
    if (row.verified === "proxy") expect(fact.geography).toMatch(/^proxy: /);
  }
});

test("every alliance agrees with its row", ({ skip }) => {
  const columns = {
    population_census2021: "population",
    breast_trusts_hand_assigned: "breast-trusts",
    stage4_per_year_2017_22: "stage-4-per-year",
    breast_per_year_2017_22: "breast-per-year"
  };
  for (const row of readShared("published/alliances.csv", skip))
    for (const [column, suffix] of Object.entries(columns)) {
      if (row[column] === "") continue;
      const id = `alliance-${row.alliance!.toLowerCase().replaceAll(" ", "-")}-${suffix}`;
      expect([id, numberOf(factById(id))]).toEqual([id, Number(row[column])]);
    }
});

/** Three rows give a difference as value and the two sides as its ends: those are no range about the value. */
const differences = new Set(["conflict-deaths", "conflict-trust-count-137-134", "conflict-lwabc-attendance"]);

function disagreement(row: Record<string, string>, fact: Fact): string[] {
  const ends = differences.has(fact.id) ? {} : { low: number(row.low), high: number(row.high) };
  const same =
    row.unit === fact.unit &&
    fact.low === ends.low &&
    fact.high === ends.high &&
    valueAgrees(row.value!, fact) &&
    fact.source.place.endsWith(`, line ${row.line}`) &&
    row.source_file!.startsWith(`${sourceById(fact.source.document).shorthand}_`) &&
    (row.quality === fact.quality || (fact.quality === "derived" && row.year === "derived"));
  return same ? [] : [fact.id];
}

function valueAgrees(written: string, fact: Fact): boolean {
  switch (fact.kind) {
    case "number":
      return Number(written) === fact.value;
    case "word":
      return written === fact.value && Number.isNaN(Number(written));
    case "range":
      return written === `${fact.low}-${fact.high}` || written === `<${fact.high}`;
  }
}

function kindOf(verified: string): RegExp {
  if (verified === "derived") return /^derived$/;
  return verified === "no" ? /^(assumption|general knowledge)$/ : /^published$/;
}

function numberOf(fact: Fact): number | undefined {
  return fact.kind === "number" ? fact.value : undefined;
}

function number(written: string | undefined): number | undefined {
  return written === undefined || written === "" ? undefined : Number(written);
}

function readShared(name: string, skip: (note: string) => never): Record<string, string>[] {
  const file = new URL(name, shared);
  if (!existsSync(file)) {
    process.stdout.write(`not run: ${name} is not beside the repository\n`);
    skip(`${name} is not beside the repository`);
  }
  const [header, ...rows] = parseCsv(readFileSync(file, "utf8"));
  return rows.map((row) => Object.fromEntries(header!.map((column, position) => [column, row[position] ?? ""])));
}

/** Rows of comma-separated text with quoted fields; no field of these files holds a line break. */
function parseCsv(text: string): string[][] {
  return text
    .trim()
    .split(/\r?\n/)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, q, p]) => q?.replaceAll('""', '"') ?? p ?? "")
    );
}
