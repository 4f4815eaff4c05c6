import { expect, test } from "vitest";
import { qualities, wordById, words } from "../src/index.ts";

test("the glossary is in the order of the alphabet", () => {
  const terms = words.map((word) => word.term.toLowerCase());
  expect(terms).toEqual([...terms].sort());
});

test("the words that are easily taken for one another are told apart", () => {
  expect(wordById("headroom").seeAlso).toContain("uplift");
  expect(wordById("uplift").meaning).toContain("headroom of 20 per cent is an uplift of 25 per cent");
  expect(1 / (1 - 0.2) - 1).toBeCloseTo(0.25, 12);
  expect(wordById("target").seeAlso).toContain("calibration-target");
  expect(wordById("key-worker").meaning).toContain("C18");
});

test("the glossary lists every quality", () => {
  for (const quality of Object.keys(qualities)) expect(wordById("quality").meaning).toContain(quality);
});

test("meanings are plain: short, and a whole sentence", () => {
  for (const word of words) {
    expect([word.id, word.meaning.length <= 320]).toEqual([word.id, true]);
    expect([word.id, word.meaning]).toEqual([word.id, expect.stringMatching(/^[A-Z0-9].*[.]$/s)]);
  }
});
