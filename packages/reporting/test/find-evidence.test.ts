import { defaults, facts } from "@caseload/evidence";
import { expect, test } from "vitest";
import { evidenceEntries } from "../src/evidence-entry.ts";
import { evidenceReport } from "../src/evidence-report.ts";
import { findEvidence } from "../src/find-evidence.ts";

test("an id is one card with value, range, quality and what it rests on", () => {
  const found = findEvidence("Reach-Share");
  expect(found.map(({ kind, id }) => [kind, id])).toEqual([["assumption", "reach-share"]]);
  const report = evidenceReport("reach-share", found);
  const block = report.sections[0]?.blocks[0];
  const lines = block?.kind === "list" ? block.items : [];
  expect(lines[0]).toBe("value: 0.25 share of caseload");
  expect(lines[1]).toBe("range: 0.2 to 0.3");
  expect(lines.some((line) => line.startsWith("quality: staff estimate"))).toBe(true);
  expect(lines.some((line) => line.startsWith("rests on: "))).toBe(true);
});

test("words find what holds all of them, in id or title first", () => {
  const found = findEvidence("support worker");
  expect(found.length).toBeGreaterThan(5);
  const text = (i: number): string => JSON.stringify(found[i]).toLowerCase();
  found.forEach((_, i) => {
    expect(text(i)).toContain("support");
    expect(text(i)).toContain("worker");
  });
  const inTitle = found.map(({ id, title }) => /support/i.test(`${id} ${title}`) && /worker/i.test(`${id} ${title}`));
  expect(inTitle.lastIndexOf(true)).toBeLessThan(inTitle.includes(false) ? inTitle.indexOf(false) : found.length);
});

test("nothing is found for nothing, and for what is not there", () => {
  expect(findEvidence("  ")).toEqual([]);
  expect(findEvidence("qwertyuiop")).toEqual([]);
});

test("every fact and default is an entry, and every entry says something", () => {
  const entries = evidenceEntries();
  const ids = new Set(entries.map(({ id }) => id));
  for (const { id } of [...facts, ...defaults]) expect(ids.has(id), id).toBe(true);
  for (const { id, title, fields } of entries) {
    expect(title, id).not.toBe("");
    expect(fields.length, id).toBeGreaterThan(0);
  }
});
