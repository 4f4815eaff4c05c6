import fc from "fast-check";
import { expect, test } from "vitest";
import { issueText } from "../../src/scenario/issue.ts";
import { parseScenario } from "../../src/scenario/parse.ts";
import { isInvisible } from "../../src/scenario/path.ts";
import { resolveScenario } from "../../src/scenario/resolve.ts";
import { availableHoursOf } from "../../src/scenario/staff-hours.ts";
import { quantitiesOf } from "../../src/scenario/vary.ts";

const runs = { seed: 1, numRuns: 200 };

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const range = (min: number, max: number) =>
  fc.oneof(
    number(min, max),
    fc.tuple(number(min, max), number(min, max), number(min, max)).map((three) => {
      const [low, value, high] = [...three].sort((a, b) => a - b);
      return { low, value, high };
    })
  );
const shares = (count: number) =>
  fc.array(number(0.05, 1), { minLength: count, maxLength: count }).map((weights) => {
    const sum = weights.reduce((total, weight) => total + weight, 0);
    return weights.map((weight) => weight / sum);
  });

const post = fc.record(
  {
    role: fc.constantFrom("cns", "supportWorker", "breastCareNurse", "anp"),
    wte: number(0.1, 5),
    sbcShare: range(0, 1),
    band: fc.constantFrom(4, 6, "7", "8a"),
    protection: fc.constantFrom("protected", "preempted"),
    count: fc.integer({ min: 1, max: 3 })
  },
  { requiredKeys: ["role", "wte"] }
);

const file = fc
  .record({
    organisation: fc.string({ minLength: 1, maxLength: 30 }).filter((name) => name.trim() !== ""),
    newPatientsPerYear: range(1, 1000),
    posts: fc.array(post, { maxLength: 4 }),
    nation: optional(fc.constantFrom("England", "Wales", "Scotland", "Northern Ireland")),
    years: optional(fc.integer({ min: 1, max: 20 })),
    reading: optional(fc.constantFrom("strict", "delegated", "both")),
    dataCompleteness: optional(fc.constantFrom("full", "partial", "none")),
    tiers: optional(
      fc
        .integer({ min: 1, max: 5 })
        .chain((count) =>
          shares(count).map((list) => list.map((share, index) => ({ id: `t${index}`, share, complex: index === 0 })))
        )
    ),
    survival: optional(
      fc.oneof(
        fc.record({ distribution: fc.constant("exponential"), meanYears: range(0.5, 10) }),
        fc
          .tuple(number(0.5, 5), number(1.05, 3))
          .map(([median, ratio]) => ({ medianYears: median, meanYears: median * ratio })),
        fc.record({
          distribution: fc.constantFrom("weibull", "gamma", "logNormal"),
          shape: number(0.5, 3),
          scaleYears: number(0.5, 5)
        })
      )
    ),
    staff: optional(
      fc.oneof(
        fc.record({ headroom: range(0, 0.5), nonClinicalShare: range(0, 0.6) }),
        fc.record({ uplift: range(0, 0.5) }),
        fc.record({ annualLeaveDays: range(20, 40), sicknessShare: range(0, 0.2) })
      )
    ),
    tasks: optional(
      fc.record({ assessment: fc.record({ minutes: range(1, 200) }), carePlan: fc.record({ counted: fc.boolean() }) })
    ),
    contactsPerPersonYear: optional(range(0, 50)),
    budgetPounds: optional(number(1, 1e6))
  })
  .map((record) => JSON.stringify(record));

test("any valid file parses and resolves, and every range holds its value", () => {
  fc.assert(
    fc.property(file, (text) => {
      const parsed = parseScenario(text, { file: "f.json", format: "json" });
      if (!parsed.ok) throw new Error(parsed.issues.map(issueText).join("\n"));
      expect(parsed.file.content).toEqual(JSON.parse(text));
      const result = resolveScenario(parsed.file);
      if (!result.ok) throw new Error(result.issues.map(issueText).join("\n"));
      for (const { path, quantity } of quantitiesOf(result.scenario)) {
        expect(quantity.low, path).toBeLessThanOrEqual(quantity.value);
        expect(quantity.value, path).toBeLessThanOrEqual(quantity.high);
        expect(quantity.unit, path).not.toBe("");
      }
      const hours = availableHoursOf(result.scenario.staff.time)?.hoursPerYear;
      expect(hours?.low).toBeGreaterThan(0);
      expect(hours?.value).toBeLessThanOrEqual(hours?.high ?? 0);
    }),
    runs
  );
});

test("the reader never throws, whatever the text", () => {
  const signs = fc.constantFrom(
    "a",
    ":",
    " ",
    "\n",
    "-",
    "[",
    "]",
    "{",
    "}",
    ",",
    "#",
    "&",
    "*",
    "!",
    "|",
    ">",
    "'",
    '"',
    "%",
    "@",
    "?",
    "<",
    "\t",
    "1",
    ".",
    "~",
    "\u202e",
    "\u0000",
    "é"
  );
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 200 }),
    fc.array(signs, { maxLength: 120 }).map((list) => list.join("")),
    fc.json()
  );
  fc.assert(
    fc.property(text, (source) => {
      const parsed = parseScenario(source, { file: "f.yaml" });
      for (const issue of parsed.ok ? [] : parsed.issues) {
        expect([...issueText(issue)].filter((character) => isInvisible(character.codePointAt(0) ?? 0))).toEqual([]);
      }
    }),
    { seed: 1, numRuns: 1000 }
  );
});

test("a valid file with one part torn out or put in the wrong place is met with issues, never an exception", () => {
  const junk = fc.constantFrom<unknown>(
    null,
    "x",
    -1,
    1e308,
    [],
    {},
    [[]],
    { value: "x" },
    { value: 1, low: 2 },
    true,
    "1,234"
  );
  fc.assert(
    fc.property(file, fc.nat(), fc.nat(), junk, (text, whichKey, whichInner, put) => {
      const content = JSON.parse(text) as Record<string, unknown>;
      const keys = Object.keys(content);
      const key = keys[whichKey % keys.length] ?? "posts";
      const inner = content[key];
      if (typeof inner === "object" && inner !== null && whichInner % 2 === 0) {
        const innerKeys = Object.keys(inner);
        if (innerKeys.length > 0)
          (inner as Record<string, unknown>)[innerKeys[whichInner % innerKeys.length] ?? ""] = put;
      } else {
        content[key] = put;
      }
      const parsed = parseScenario(JSON.stringify(content), { file: "f.json" });
      const result = parsed.ok ? resolveScenario(parsed.file) : parsed;
      if (!result.ok) {
        expect(result.issues.length).toBeGreaterThan(0);
        for (const issue of result.issues) expect(issue.line).toBe(1);
      }
    }),
    { seed: 1, numRuns: 500 }
  );
});
