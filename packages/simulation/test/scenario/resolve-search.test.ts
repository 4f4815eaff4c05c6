import { defaultById } from "@caseload/evidence";
import { expect, test } from "vitest";
import { bundledEvidence } from "../../src/scenario/evidence-bundle.ts";
import { scenarioHash } from "../../src/scenario/hash.ts";
import { parseScenario } from "../../src/scenario/parse.ts";
import { resolveScenario } from "../../src/scenario/resolve.ts";
import { problemsOf, resolved, smallest } from "./resolved.ts";

const searchOf = (section: string) => resolved(`${smallest}${section}`).scenario.search;

test("without the section, tenths of a post are looked for, without bounds, laid out anew", () => {
  expect(searchOf("")).toEqual({
    step: defaultById("post-step-wte").value,
    partTimers: null,
    leastHead: defaultById("least-head-wte").value,
    cns: { least: 0, most: null },
    supportWorker: { least: 0, most: null },
    keepPostsInPlace: false
  });
});

test("the step is the evidence's where the file gives none", () => {
  const defaults = bundledEvidence.defaults.map((each) =>
    each.id === "post-step-wte" ? { ...each, value: 0.5 } : each
  );
  const parsed = parseScenario(smallest, { file: "f.yaml" });
  const found = parsed.ok ? resolveScenario(parsed.file, { ...bundledEvidence, defaults }) : parsed;
  expect(found.ok && found.scenario.search.step).toBe(0.5);
});

test("each key may be given; bounds that are equal fix a role", () => {
  const text =
    "search: {step: 0.2, partTimers: 2, leastHead: 0.5, cns: {least: 0.6, most: 4}, supportWorker: {least: 1, most: 1}, keepPostsInPlace: true}\n";
  expect(searchOf(text)).toEqual({
    step: 0.2,
    partTimers: 2,
    leastHead: 0.5,
    cns: { least: 0.6, most: 4 },
    supportWorker: { least: 1, most: 1 },
    keepPostsInPlace: true
  });
  expect(searchOf("search: {supportWorker: {most: 0}}\n").supportWorker).toEqual({ least: 0, most: 0 });
});

test.each(["0.1", "0.2", "0.5", "1"])(
  "every whole post is a multiple of %s, and so are its thirds and sevenths of ten",
  (step) => {
    for (const steps of [1, 3, 7, 10, 29, 300]) {
      const least = Number((steps * Number(step)).toFixed(1));
      expect(problemsOf(`${smallest}search: {step: ${step}, cns: {least: ${least}}}\n`)).toEqual([]);
    }
  }
);

test("a variant changes one bound and leaves the others", () => {
  const { scenario, variants } = resolved(
    `${smallest}search:\n  step: 0.5\n  cns: {least: 1, most: 4}\nvariants:\n  - name: more\n    search: {cns: {most: 6}, supportWorker: {least: 0.5}}\n`
  );
  expect(scenario.search.cns).toEqual({ least: 1, most: 4 });
  expect(variants[0]?.scenario.search).toEqual({
    ...scenario.search,
    cns: { least: 1, most: 6 },
    supportWorker: { least: 0.5, most: null }
  });
});

const refused: readonly (readonly [string, string, string])[] = [
  [
    "least above most",
    "search: {cns: {least: 3, most: 2}}",
    "f.yaml line 4, column 32, search.cns.most: expected at least as many as the least, 3 WTE, got 2"
  ],
  [
    "a least below 0",
    "search: {cns: {least: -1}}",
    "f.yaml line 4, column 23, search.cns.least: expected a number of at least 0, got -1"
  ],
  [
    "a most below 0",
    "search: {supportWorker: {most: -0.5}}",
    "f.yaml line 4, column 32, search.supportWorker.most: expected a number of at least 0, got -0.5"
  ],
  [
    "a least between two tenths",
    "search: {supportWorker: {least: 0.25}}",
    "f.yaml line 4, column 33, search.supportWorker.least: expected a multiple of the step, 0.1 WTE, got 0.25"
  ],
  [
    "a most between two whole posts",
    "search: {step: 1, cns: {most: 2.5}}",
    "f.yaml line 4, column 31, search.cns.most: expected a multiple of the step, 1 WTE, got 2.5"
  ],
  [
    "a step there is not",
    "search: {step: 0.3}",
    "f.yaml line 4, column 16, search.step: expected 0.1, 0.2, 0.5 or 1, got 0.3"
  ],
  [
    "part of a part-timer",
    "search: {partTimers: 1.5}",
    "f.yaml line 4, column 22, search.partTimers: expected a whole number, got 1.5"
  ],
  [
    "no part-timer",
    "search: {partTimers: 0}",
    "f.yaml line 4, column 22, search.partTimers: expected a number of at least 1, got 0"
  ],
  [
    "a misspelt key",
    "search: {stepp: 1}",
    'f.yaml line 4, column 10, search.stepp: unknown key "stepp"; did you mean "step"?'
  ],
  [
    "a misspelt bound",
    "search: {cns: {lest: 1}}",
    'f.yaml line 4, column 16, search.cns.lest: unknown key "lest"; did you mean "least"?'
  ],
  [
    "a role that is not looked for",
    "search: {anp: {least: 1}}",
    'f.yaml line 4, column 10, search.anp: unknown key "anp"; expected step, partTimers, leastHead, cns, supportWorker or keepPostsInPlace'
  ],
  [
    "a word for yes",
    "search: {keepPostsInPlace: yes}",
    'f.yaml line 4, column 28, search.keepPostsInPlace: expected true or false, got "yes"'
  ],
  [
    "posts that are kept and are too many",
    "search: {keepPostsInPlace: true, cns: {most: 0.5}}",
    "f.yaml line 4, column 46, search.cns.most: expected at least the 1 WTE in place, which keepPostsInPlace keeps, got 0.5"
  ]
];

test.each(refused)("%s is refused where it stands", (_, section, sentence) => {
  expect(problemsOf(`${smallest}${section}\n`)).toEqual([sentence]);
});

test("all problems of the section are told at once, those of shape and those of meaning", () => {
  const found = problemsOf(
    `${smallest}search:\n  cns: {least: 0.25, most: 0.1}\n  supportWorker: {least: 2, most: 1}\n`
  );
  expect(found.map((sentence) => sentence.split(": ")[0])).toEqual([
    "f.yaml line 5, column 16, search.cns.least",
    "f.yaml line 5, column 28, search.cns.most",
    "f.yaml line 6, column 35, search.supportWorker.most"
  ]);
});

test("a malformed part of the section does not hide what is wrong with its meaning", () => {
  const section =
    "search:\n  step: 0.3\n  partTimers: 0\n  cns: {least: 5.05, most: 2}\n  keepPostsInPlace: true\n  supportWorker: {least: a, most: 1}\n";
  const places = (text: string): readonly (string | undefined)[] =>
    problemsOf(`${smallest}${text}`).map((sentence) => /(search[\w.]*): /.exec(sentence)?.[1]);
  expect(places(section)).toEqual([
    "search.step",
    "search.partTimers",
    "search.cns.most",
    "search.supportWorker.least"
  ]);
  // With a step that is well formed, what is no multiple of it is told too.
  expect(places("search: {step: 1, partTimers: 0, cns: {least: 2.5}}\n")).toEqual([
    "search.partTimers",
    "search.cns.least"
  ]);
});

test("posts that have ended, or are for others, are not kept", () => {
  const posts =
    "posts: [{role: cns, wte: 2, sbcShare: 0.25}, {role: cns, wte: 1, startDate: 2020-04-01, endDate: 2021-04-01}]\n";
  const text = `organisation: X\nnewPatientsPerYear: 74\n${posts}search: {keepPostsInPlace: true, cns: {most: 0.5}}\n`;
  expect(problemsOf(text)).toEqual([]);
});

test("what is looked for is part of the scenario's hash; saying the default is not", () => {
  const hash = (section: string): string => scenarioHash(resolved(`${smallest}${section}`).scenario);
  expect(hash("search: {step: 0.1}\n")).toBe(hash(""));
  expect(hash("search: {step: 1}\n")).not.toBe(hash(""));
});
