import fc from "fast-check";
import { expect, test } from "vitest";
import { issueText } from "../../src/scenario/issue.ts";
import { parseScenario } from "../../src/scenario/parse.ts";
import { isInvisible } from "../../src/scenario/path.ts";
import { resolveScenario } from "../../src/scenario/resolve.ts";
import { availableHoursOf } from "../../src/scenario/staff-hours.ts";
import { quantitiesOf } from "../../src/scenario/vary.ts";
import { validFile } from "./valid-file.ts";

const runs = { seed: 1, numRuns: 100 };

test("any valid file parses and resolves, and every range holds its value", () => {
  fc.assert(
    fc.property(validFile, (text) => {
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
    { seed: 1, numRuns: 500 }
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
    fc.property(validFile, fc.nat(), fc.nat(), junk, (text, whichKey, whichInner, put) => {
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
    { seed: 1, numRuns: 250 }
  );
});
