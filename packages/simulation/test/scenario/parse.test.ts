import { expect, test } from "vitest";
import { issueText } from "../../src/scenario/issue.ts";
import { parseScenario } from "../../src/scenario/parse.ts";
import { deepestNesting } from "../../src/scenario/yaml-reader.ts";

const smallest = "organisation: Made-up Trust\nnewPatientsPerYear: 74\nposts:\n  - role: cns\n    wte: 1\n";

const sentences = (text: string): string[] => {
  const parsed = parseScenario(text, { file: "f.yaml" });
  return parsed.ok ? [] : parsed.issues.map(issueText);
};

test("the smallest file is three keys", () => {
  const parsed = parseScenario(smallest, { file: "f.yaml" });
  expect(parsed.ok && parsed.file.content).toEqual({
    organisation: "Made-up Trust",
    newPatientsPerYear: 74,
    posts: [{ role: "cns", wte: 1 }]
  });
});

test("JSON says the same as YAML, tabs and a byte-order mark included", () => {
  const json =
    '\uFEFF{\n\t"organisation": "Made-up Trust",\n\t"newPatientsPerYear": 74,\n\t"posts": [\n{"role": "cns", "wte": 1}\n\t]\n}';
  const fromJson = parseScenario(json, { file: "f.json", format: "json" });
  const fromYaml = parseScenario(smallest, { file: "f.yaml" });
  expect(fromJson.ok && fromJson.file.content).toEqual(fromYaml.ok && fromYaml.file.content);
});

test("CRLF line ends count as one line each", () => {
  expect(sentences(smallest.replaceAll("\n", "\r\n").replace("wte: 1", "wte: two"))).toEqual([
    'f.yaml line 5, column 10, posts[0].wte: expected a number, got "two"'
  ]);
});

test.each([
  ["an empty file", "", "f.yaml: expected a scenario, got an empty file"],
  ["comments alone", "# nothing\n", "f.yaml: expected a scenario, got an empty file"],
  ["a list", "- 1\n", "f.yaml line 1, column 1, (top): expected a scenario: keys and values, got a list"],
  ["a word", "hello", 'f.yaml line 1, column 1, (top): expected a scenario: keys and values, got "hello"'],
  ["NUL", "organisation: a\0b", "f.yaml line 1, column 16: expected a text file in UTF-8, got the character U+0000"],
  [
    "an escape character",
    "a: 1\nb: \u001b[31m",
    "f.yaml line 2, column 4: expected a text file in UTF-8, got the character U+001B"
  ],
  ["half a pair", "a: \ud83d", "f.yaml line 1, column 4: expected a text file in UTF-8, got the character U+D83D"],
  [
    "an alias",
    `${smallest}a: &a 1\nb: *a\n`,
    "line 7, column 4, (top): expected every value written where it belongs, not an alias"
  ],
  ["a tag", `${smallest}seed: !!int 3\n`, 'line 6, column 7, (top): expected no tags, got "!!int"'],
  ["a directive", `%YAML 1.1\n---\n${smallest}`, "line 1, column 1, (top): expected no YAML directives"],
  [
    "a merge key",
    `${smallest}staff:\n  <<: {headroom: 0.2}\n`,
    "line 7, column 3, staff: expected every value written where it belongs, or variants, got a merge key (<<)"
  ],
  [
    "__proto__",
    `${smallest}__proto__: {years: 9}\n`,
    'line 6, column 1, (top): expected a key of the scenario language, got "__proto__"'
  ],
  [
    "constructor",
    `${smallest}staff: {constructor: 1}\n`,
    'line 6, column 9, staff: expected a key of the scenario language, got "constructor"'
  ],
  [
    "a key twice",
    `${smallest}organisation: Other\n`,
    'line 6, column 1, organisation: duplicate key "organisation", first given in line 1'
  ],
  [
    "two documents",
    `${smallest}---\n${smallest}`,
    "line 6, column 1: expected one document in a file, got a second one"
  ],
  [
    "infinity",
    smallest.replace("74", ".inf"),
    "line 2, column 21, newPatientsPerYear: expected a finite number, got infinity"
  ],
  ["not a number", smallest.replace("74", ".nan"), "newPatientsPerYear: expected a finite number, got not-a-number"],
  ["a number too large", smallest.replace("74", "1e999"), "newPatientsPerYear: expected a finite number, got infinity"],
  [
    "a bidi override",
    smallest.replace("Made-up", '"\\u202EMade-up').replace("Trust", 'Trust"'),
    "organisation: expected text without control characters and marks that turn its direction, got the invisible character U+202E"
  ],
  [
    "an escaped control character",
    smallest.replace("Made-up Trust", '"a\\u0007b"'),
    "got the invisible character U+0007"
  ],
  [
    "a name of two lines",
    smallest.replace("Made-up Trust", '"a\\nb"'),
    "organisation: expected one line without U+000A and U+0009"
  ],
  ["a blank name", smallest.replace("Made-up Trust", '"  "'), "organisation: expected a word that is not blank"],
  ["a long name", smallest.replace("Made-up Trust", "x".repeat(201)), "organisation: expected at most 200 characters"],
  ["an unclosed quote", 'organisation: "abc', "expected YAML or JSON (Missing closing"],
  ["a thousands separator", smallest.replace("74", "1,234"), "expected a number without thousands separators (1234)"],
  [
    "a number in words",
    smallest.replace("wte: 1", "wte: two"),
    'f.yaml line 5, column 10, posts[0].wte: expected a number, got "two"'
  ],
  [
    "nothing after a key",
    "organisation: X\nnewPatientsPerYear: 1\nposts:\n",
    "f.yaml line 3, column 7, posts: expected a list, got nothing"
  ]
])("%s is met with a sentence", (_, text, sentence) => {
  expect(sentences(text).join("\n")).toContain(sentence);
});

test("a scenario is not poisoned by the keys it refuses", () => {
  parseScenario(`${smallest}__proto__: {polluted: 1}\n`, { file: "f.yaml" });
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test("markup in a name is kept as it is", () => {
  const name = "<script>alert('x')</script> & Söhne | 患者";
  const parsed = parseScenario(smallest.replace("Made-up Trust", JSON.stringify(name)), { file: "f.yaml" });
  expect(parsed.ok && parsed.file.content.organisation).toBe(name);
});

const hostile: readonly [string, string][] = [
  ["open brackets", "[".repeat(999_000)],
  ["open braces", "{a: ".repeat(240_000)],
  ["nested entries on one line", "- ".repeat(450_000)],
  ["nested indentation", Array.from({ length: 1300 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n")],
  ["explicit keys", "? ".repeat(450_000)],
  ["an alias bomb", `a: &a [x]\n${Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [*a, *a]`).join("\n")}`],
  ["commas", `[${",".repeat(990_000)}]`],
  ["quotes", '"'.repeat(999_001)],
  ["documents", "---\n".repeat(240_000)],
  ["keys", Array.from({ length: 12_000 }, (_, i) => `k${i}: 1`).join("\n")],
  ["a text over the limit", "#".repeat(1_000_001)],
  [
    "a hundred thousand problems",
    Array.from({ length: 20_000 }, () => "- {role: 1, wte: x}")
      .join("\n")
      .replace(/^/, "posts:\n")
  ]
];

test.each(hostile)("%s are refused in good time", (_, text) => {
  // Without the guards each of these takes minutes, and the test runner's own limit ends it, or overflows the stack.
  const parsed = parseScenario(text, { file: "f.yaml" });
  expect(parsed.ok).toBe(false);
  expect(parsed.ok ? 0 : parsed.issues.length).toBeLessThanOrEqual(201);
});

test("nesting is followed to its limit and no further", () => {
  const nested = (levels: number): string => `organisation: ${"[".repeat(levels)}${"]".repeat(levels)}\n`;
  expect(sentences(nested(deepestNesting - 1)).join()).not.toContain("nesting");
  expect(sentences(nested(deepestNesting + 2)).join()).toContain("levels of nesting");
});
