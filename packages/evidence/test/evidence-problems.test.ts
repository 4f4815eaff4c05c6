import { expect, test } from "vitest";
import {
  conflicts,
  type Default,
  defaults,
  type Evidence,
  evidenceProblems,
  type Fact,
  facts,
  sources,
  unknowns,
  words
} from "../src/index.ts";

const document = { id: "s", title: "A report", publisher: "A charity", year: "2016" };
const fact: Fact = {
  id: "f",
  kind: "number",
  topic: "staffing",
  statement: "One nurse works here.",
  value: 1,
  unit: "nurses",
  denominator: "",
  geography: "a made-up place",
  year: "2016",
  source: { document: "s", place: "page 1" },
  quality: "survey"
};
const standIn: Default = {
  id: "d",
  label: "Nurses",
  value: 2,
  low: 1,
  high: 3,
  unit: "nurses",
  year: "2016",
  quality: "assumption",
  facts: ["f"],
  unknowns: ["U1"],
  reason: "Nobody counted them."
};
const entry = { id: "U1", question: "How many?", treatment: "Two.", defaults: ["d"], facts: ["f"] };
const quarrel = {
  id: "C1",
  title: "How many",
  sides: [
    { says: "One.", place: "page 1" },
    { says: "Two.", place: "page 2" }
  ],
  treatment: "Both.",
  facts: ["f"]
};
const word = { id: "w", term: "Word", meaning: "Something said.", seeAlso: [] };
const sound: Evidence = {
  sources: [document],
  facts: [fact],
  conflicts: [quarrel],
  unknowns: [entry],
  defaults: [standIn],
  words: [word]
};

test("the shipped evidence holds together", () => {
  expect(evidenceProblems({ sources, facts, conflicts, unknowns, defaults, words })).toEqual([]);
});

test("sound made-up evidence has no problem, so that each break below stands alone", () => {
  expect(evidenceProblems(sound)).toEqual([]);
});

test.each<[string, object, string]>([
  ["a unit that says nothing", { unit: " " }, "fact f has no unit"],
  ["no unit", { unit: undefined }, "fact f has no unit"],
  ["no statement", { statement: "" }, "fact f has no statement"],
  ["no year", { year: "" }, "fact f has no year"],
  ["no geography", { geography: "" }, "fact f has no geography"],
  ["no source", { source: undefined }, "fact f has no source"],
  ["an empty document", { source: { document: "", place: "p" } }, "fact f has no source"],
  ["an unknown document", { source: { document: "x", place: "p" } }, "fact f names source x, which does not exist"],
  ["no place", { source: { document: "s", place: "" } }, "fact f has no place in its source"],
  ["no quality", { quality: "" }, "fact f has no quality"],
  ["an unknown quality", { quality: "splendid" }, 'fact f has quality "splendid", which is none'],
  ["an inherited name as quality", { quality: "toString" }, 'fact f has quality "toString", which is none'],
  ["no value", { value: undefined }, "fact f has no value"],
  ["a value that is no number", { value: Number.NaN }, "fact f: value is not a finite number: NaN"],
  ["an infinite end", { high: Number.POSITIVE_INFINITY }, "fact f: high is not a finite number: Infinity"],
  ["a number in quotes", { value: "12" }, "fact f: value is not a finite number: 12"],
  ["a range that runs backwards", { low: 3, high: 2 }, "fact f: low 3 is above high 2"],
  ["a value below its range", { low: 2, high: 3 }, "fact f: 1 is below its low 2"],
  ["a value above its range", { low: -2, high: 0 }, "fact f: 1 is above its high 0"],
  ["a range without an end", { kind: "range", low: 1 }, "fact f has no high"],
  ["an empty word", { kind: "word", value: "" }, "fact f has an empty word"],
  ["a word whose bounds run backwards", { kind: "word", value: "x", low: 2, high: 1 }, "fact f: low 2 is above high 1"],
  ["an unknown kind", { kind: "guess" }, "fact f is neither a number, a range nor a word"]
])("a fact is refused for %s", (_, broken, problem) => {
  const found = evidenceProblems({ ...sound, facts: [{ ...fact, ...broken } as Fact] });
  expect(found).toContain(problem);
});

test.each<[string, Partial<Default>, string]>([
  ["a value above its range", { value: 4 }, "default d: 4 is above its high 3"],
  ["a value below its range", { value: 0 }, "default d: 0 is below its low 1"],
  ["a value that is no number", { value: Number.NaN }, "default d: value is not a finite number: NaN"],
  ["no unit", { unit: "" }, "default d has no unit"],
  ["no reason", { reason: "" }, "default d has no reason"],
  ["a fact that does not exist", { facts: ["g"] }, "default d names fact g, which does not exist"],
  ["an entry that does not exist", { unknowns: ["U9"] }, "default d names register entry U9, which does not exist"],
  [
    "nothing behind it",
    { facts: [], unknowns: [] },
    "default d rests on no fact and on no entry of the assumption register"
  ],
  ["leaving its entry", { unknowns: [] }, "default d does not name register entry U1 in return"]
])("a default is refused for %s", (_, broken, problem) => {
  expect(evidenceProblems({ ...sound, defaults: [{ ...standIn, ...broken }] })).toContain(problem);
});

test.each<[string, Partial<Evidence>, string]>([
  ["two facts of one id", { facts: [fact, fact] }, "fact f occurs twice"],
  ["two defaults of one id", { defaults: [standIn, standIn] }, "default d occurs twice"],
  ["two sources of one id", { sources: [document, document] }, "source s occurs twice"],
  ["a source without a title", { sources: [{ ...document, title: "" }] }, "source s has no title"],
  ["two entries of one id", { unknowns: [entry, entry] }, "register entry U1 occurs twice"],
  ["an entry without treatment", { unknowns: [{ ...entry, treatment: "" }] }, "register entry U1 has no treatment"],
  [
    "an entry with a default that does not exist",
    { unknowns: [{ ...entry, defaults: ["d", "e"] }] },
    "register entry U1 names default e, which does not exist"
  ],
  [
    "an entry that forgets its default",
    { unknowns: [{ ...entry, defaults: [] }] },
    "register entry U1 does not name default d in return"
  ],
  [
    "an entry with a fact that does not exist",
    { unknowns: [{ ...entry, facts: ["g"] }] },
    "register entry U1 names fact g, which does not exist"
  ],
  ["two conflicts of one id", { conflicts: [quarrel, quarrel] }, "conflict C1 occurs twice"],
  [
    "a conflict with a fact that does not exist",
    { conflicts: [{ ...quarrel, facts: ["g"] }] },
    "conflict C1 names fact g, which does not exist"
  ],
  [
    "a conflict of one side",
    { conflicts: [{ ...quarrel, sides: quarrel.sides.slice(1) }] },
    "conflict C1 has fewer than two sides"
  ],
  [
    "a side without a place",
    { conflicts: [{ ...quarrel, sides: [...quarrel.sides, { says: "Perhaps.", place: "" }] }] },
    "conflict C1 has a side without a place: Perhaps."
  ],
  ["a conflict without treatment", { conflicts: [{ ...quarrel, treatment: "" }] }, "conflict C1 has no treatment"],
  ["two words of one id", { words: [word, word] }, "word w occurs twice"],
  ["a term defined twice", { words: [word, { ...word, id: "v" }] }, 'term "word" is defined twice'],
  ["a word without meaning", { words: [{ ...word, meaning: "" }] }, "word w has no meaning"],
  ["a word that points nowhere", { words: [{ ...word, seeAlso: ["v"] }] }, "word w points to v, which does not exist"]
])("evidence is refused for %s", (_, broken, problem) => {
  expect(evidenceProblems({ ...sound, ...broken })).toContain(problem);
});
