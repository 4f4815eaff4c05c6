import { defaults } from "@caseload/evidence";
import { expect, test } from "vitest";
import type { AnsweredBid } from "../../src/bid/answered-bid.ts";
import { assumptionsRegister } from "../../src/bid/assumptions-register.ts";
import { bidDate } from "../../src/bid/bid-date.ts";
import { inTimeOf } from "../../src/bid/bid-headline.ts";
import { bidResult } from "../../src/bid/bid-result.ts";
import { yearlyCost } from "../../src/bid/budget-chances.ts";
import { listed, staffWords } from "../../src/bid/option-words.ts";
import { quantityText } from "../../src/bid/quantity-words.ts";
import { risks } from "../../src/bid/risks.ts";
import { stepsTable } from "../../src/bid/steps-table.ts";
import { stressTable } from "../../src/bid/stress-table.ts";
import { bidDocuments, bidMarkdown } from "../../src/bid.ts";
import { list, tableBlock, words } from "../../src/report.ts";
import { toBeWritten } from "../../src/stress-item.ts";
import { smallBid } from "./small-bid.ts";

const bid = await smallBid();
const text = bidMarkdown(bidDocuments(bid, "made-up.yaml").full);
const [nothing, one] = bid.options;
if (one === undefined) throw new Error("an option is there");

const put = (changes: Partial<AnsweredBid>): string => bidMarkdown(bidDocuments({ ...bid, ...changes }, "x.yaml").full);

test("posts, dates and quantities are written as people write them", () => {
  expect(staffWords({ cns: 1, supportWorker: 0.8 })).toBe("1 WTE CNS and 0.8 WTE support worker");
  expect(staffWords({ cns: 0, supportWorker: 0.30000000000000004 })).toBe("0.3 WTE support worker");
  expect(staffWords({ cns: 0, supportWorker: 0 })).toBe("");
  expect(listed(["a", "b", "c"])).toBe("a, b and c");
  expect(bidDate("2026-08-19")).toBe("19 August 2026");
  expect(quantityText(0.25, "share of caseload")).toBe("25 % of caseload");
  expect(quantityText(-0.01, "share a year")).toBe("-1 % a year");
  expect(quantityText(20, "minutes")).toBe("20 minutes");
});

test("no raw float, negative nothing, zero post or ISO date stands in the document", () => {
  expect(text).not.toMatch(/\d\.\d{5,}/);
  expect(text).not.toMatch(/-£0\b|-0(?![.\d])|\b0(\.0)? WTE/);
  expect(text.replace(/Observation begins on \d{4}-\d\d-\d\d/, "")).not.toMatch(/\d{4}-\d\d-\d\d/);
  expect(text).not.toMatch(/undefined|NaN|\[object/);
});

test("no paragraph or row is told twice", () => {
  const lines = text.split("\n").filter((line) => line.length > 60 && !line.startsWith("| ---"));
  expect(lines.filter((line, index) => lines.indexOf(line) !== index)).toEqual([]);
});

test("the title is the heading, the answer follows once, and parts lie below their case", () => {
  expect(text.startsWith("# A made-up bid\n\n")).toBe(true);
  const headline = bidDocuments(bid, "made-up.yaml").full.headline.slice(0, 40).replace(/[<>]/g, "\\$&");
  expect(text.split(headline)).toHaveLength(2);
  expect(text).toContain("\n## Economic case\n");
  expect(text).toContain("\n### What if prices are otherwise\n");
});

// By hand, 0.8 WTE more of band 7 in 2026/27 by what a trust pays, one head beside the 0.2 in place: 15 % of what each head has
// above £5,000, 14.38 % of pension, 0.5 % of levy.
test("a full year is told at the step of appointment and at the top of the band, without what is paid once", () => {
  const ofHead = (pay: number): number => 1.1488 * pay + 0.15 * (pay - 5000);
  expect(one.fullYear.atFirst).toBeCloseTo(ofHead(0.8 * 49_388), 4);
  expect(yearlyCost(one)).toBe(one.fullYear.atTop);
  expect(one.fullYear.atTop).toBeCloseTo(ofHead(0.8 * 56_515), 4);
  expect(nothing.fullYear).toEqual({ atFirst: 0, atTop: 0 });
});

test("what money brings is told step by step, and what brings no more for more money is said to", () => {
  const dearer = { ...one, name: "Dearer", fullYear: { atFirst: 1, atTop: one.fullYear.atTop + 1000 } };
  const { rows } = stepsTable({ ...bid, options: [nothing, one, dearer] });
  expect(rows.map(([option, before]) => [option, before])).toEqual([
    [one.name, nothing.name],
    ["Dearer", one.name]
  ]);
  const points = 100 * ((inTimeOf(one) ?? 0) - (inTimeOf(nothing) ?? 0));
  expect(rows[0]?.[4]).toBeCloseTo(one.fullYear.atTop / points, 6);
  expect(rows[1]?.[3]).toBe("none: it costs as much or more, and brings no more");
});

test("every price that is otherwise is priced, and what it does to the choice is said", () => {
  const { cases, byRule } = bid.prices;
  expect(cases.map(({ what }) => what)).toEqual(
    expect.arrayContaining(["payInflation", "appointAt", "recruitmentWeeks"])
  );
  const own = (what: string, at: number | string) =>
    cases.find((each) => each.what === what && each.at === at)?.options.find(({ name }) => name === one.name);
  // Sooner filled costs more, dearer steps too; pay moves the nominal case alone.
  const nominal = one.priced.financial.reduce((sum, { increment }) => sum + increment, 0);
  expect(own("recruitmentWeeks", 14)?.nominal).toBeGreaterThan(nominal);
  expect(own("appointAt", "top")?.presentCost).toBeGreaterThan(one.priced.economic.presentCost);
  expect(own("payInflation", 0.035)?.presentCost).toBeCloseTo(one.priced.economic.presentCost, 6);
  expect(text).toMatch(/changes what the rule puts forward|The rule would put forward another option/);
  const other = { ...byRule, name: "Another" };
  const changed = cases.map((each, index) => (index === 0 ? { ...each, byRule: other } : each));
  expect(put({ prices: { ...bid.prices, cases: changed } })).toMatch(
    /The rule would put forward another option with pay rises by 2 % a year \("Another"\)/
  );
});

test("each option has a chance at its own cost, and the document says what the chance is of", () => {
  for (const { reading, options, steps, priced } of bid.budgets) {
    expect(bid.base.scenario.readings).toContain(reading);
    expect(options.map(({ name }) => name)).toEqual(bid.options.map(({ name }) => name));
    for (const own of options) {
      const option = bid.options.find(({ name }) => name === own.name);
      expect(own.costPerYear).toBeCloseTo(option === undefined ? -1 : yearlyCost(option), 6);
    }
    expect(steps[0]?.budget).toBe(0);
    expect(steps.at(-1)?.budget).toBeGreaterThan(Math.max(...options.map(({ costPerYear }) => costPerYear)));
    expect(Math.max(...priced.map(({ chance }) => chance))).toBeGreaterThan(0.9);
  }
  expect(bid.budgets).toHaveLength(bid.base.scenario.readings.length);
  expect(text).toMatch(/This is not the chance of 80 % by which the simulation says/);
});

test("an option that does not meet the Standards is said to, with what meeting them would take", () => {
  const preference = { name: one.name, why: "named by the bid", notToldApart: [] } as const;
  const told = put({ preference, terms: { ...bid.terms, preferred: one.name } });
  expect(told).toMatch(/Meeting them all takes .* more than today/);
  expect(told).toMatch(/It (misses|meets none)|Whether it meets all Standards cannot be told/);
  expect(told).toMatch(/The bid names it/);
});

test("what the funding does not pay for is said, with what it does pay for", () => {
  const preference = { name: one.name, why: "named by the bid", notToldApart: [] } as const;
  const financial = one.priced.financial.map((year) => ({
    ...year,
    funding: 10_000,
    shortfall: year.increment - 10_000
  }));
  const short = { ...one, priced: { ...one.priced, financial } };
  expect(put({ preference, options: [nothing, short] })).toMatch(
    /The funding asked for does not pay for "One whole CNS": it is short in every year, by £[\d,]+ in all\. It covers no option in every year\./
  );
});

test("every risk has its number and what it rests on", () => {
  const all = risks(bid, one);
  expect(all.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["Recruitment", "Leavers", "Absence in spells", "Data"])
  );
  for (const { what, restsOn, name } of all) {
    expect(what, name).toMatch(/\d/);
    expect(restsOn, name).not.toBe("");
  }
  const single = risks(bid, {
    ...one,
    scenario: { ...one.scenario, posts: one.scenario.posts.map((post) => ({ ...post, heads: 1 })).slice(0, 1) }
  });
  expect(single.find(({ name }) => name === "Single-handed")?.what).toMatch(
    /away for 11\.2 weeks a year .* no nurse is there/
  );
});

test("the register has each assumption with a source that can be looked up, or says that there is none", () => {
  const rows = assumptionsRegister(defaults.map(({ id }) => id)).flatMap((table) => table.rows);
  expect(rows).toHaveLength(defaults.length);
  for (const row of rows) {
    expect(row).toHaveLength(3);
    expect(String(row[2]).length).toBeGreaterThan(10);
  }
  const sickness = rows.find(([name]) => String(name).includes("(sickness-share)"));
  expect(sickness?.slice(0, 2)).toEqual(["Sickness (sickness-share)", "5.3 % of working time (4.3 % to 6.2 %)"]);
});

test("the STRESS checklist keeps short words, leaves tables to its report and marks what a person must write", () => {
  const table = stressTable([
    { item: "1.1", title: "Purpose", blocks: [words("To see."), toBeWritten("whose decision it is")] },
    { item: "3.3", title: "Inputs", blocks: [tableBlock({ title: "", columns: [], rows: [[1]] })] },
    { item: "5.3", title: "Order", blocks: [list(["first", "second"])] }
  ]);
  expect(table.rows).toEqual([
    ["1.1", "Purpose", "To see. A person must write: whose decision it is."],
    ["3.3", "Inputs", "In full: the report of its own."],
    ["5.3", "Order", "first; second."]
  ]);
  expect(bid.stress.map(({ item }) => item)).toContain("6.1");
  expect(text).toContain("### Reporting checklist: STRESS-DES");
});

test("the JSON has budgets, prices and what a full year costs", () => {
  const result = bidResult(bid) as {
    budgets: unknown[];
    prices: { cases: unknown[] };
    options: { fullYear: { atTop: number } }[];
  };
  expect(result.budgets).toHaveLength(bid.budgets.length);
  expect(result.prices.cases.length).toBeGreaterThan(5);
  expect(result.options[0]?.fullYear.atTop).toBe(0);
});
