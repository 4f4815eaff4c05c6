import { expect, test } from "vitest";
import { markdownText } from "../../src/markdown.ts";
import { shortText, trustsHeadline } from "../../src/trusts/trusts-headline.ts";
import { trustsReport } from "../../src/trusts/trusts-report.ts";
import { madeUpComparison } from "../made-up-comparison.ts";
import { marker, withOtherHidden } from "./no-best-guess.ts";

const titles = (comparison = madeUpComparison) => trustsReport(comparison).sections.map(({ title }) => title);

test("there is no order by gap unless it was asked for", () => {
  expect(titles()).toContain("Gaps in order");
  const unasked = { ...madeUpComparison, ranks: null };
  expect(titles(unasked)).not.toContain("Gaps in order");
  const [people] = trustsReport(unasked).sections;
  const table = people?.blocks[0];
  const names = table?.kind === "table" ? table.table.rows.map(([name]) => name) : [];
  expect(names.slice(0, 7)).toEqual([
    "Northmoor Infirmary",
    '=HYPERLINK("http://x")',
    "Little Marsh",
    "Upper Fell",
    "Eastcliff",
    "Southwater (proxy)",
    `Fenland <b>"Wold"</b> & Marsh's`
  ]);
});

test("what is short is told with its side, also where it may be on either", () => {
  expect(shortText({ low: 1, value: 2, high: 3 }, "CNSs")).toBe("2.0 WTE of CNSs short (1.0 to 3.0)");
  expect(shortText({ low: -3, value: -2, high: -1 }, "CNSs")).toBe("2.0 WTE of CNSs over (1.0 to 3.0)");
  expect(shortText({ low: -0.4, value: 1.2, high: 3 }, "CNSs")).toBe(
    "CNSs from 0.4 WTE over to 3.0 WTE short, best guess 1.2 WTE short"
  );
});

test("posts that are not in the file are told as that, never as none", () => {
  const comparison = { ...madeUpComparison, total: { ...madeUpComparison.total, inPlace: null } };
  expect(trustsHeadline(comparison)).toContain("Which posts are in place is not in the file");
  expect(trustsHeadline(madeUpComparison)).toContain("The posts of 1 trust are not in the file.");
});

test("an interrupted comparison says so", () => {
  expect(trustsHeadline({ ...madeUpComparison, unfinished: ["trust-8"] })).toContain(
    "It was interrupted: 1 trust of 8 has no answer yet and is in no sum."
  );
});

test("support workers come in where the chosen reading asks for any", () => {
  const chosen = { method: "load", reading: "delegated" } as const;
  const headline = trustsHeadline({ ...madeUpComparison, chosen });
  expect(headline).toContain("11.3 (8.2 to 14.5) WTE of CNS and 8.1 (5.8 to 10.4) WTE of support worker");
});

test("each role has a table of its own, so that it fits a terminal", () => {
  const wide = (reading: "strict" | "delegated") => {
    const { sections } = trustsReport({ ...madeUpComparison, chosen: { method: "load", reading } });
    const needs = sections.find(({ title }) => title.startsWith("Posts needed"));
    return needs?.blocks.flatMap((block) => (block.kind === "table" ? [block.table.columns.length] : []));
  };
  expect(wide("strict")).toEqual([6]);
  expect(wide("delegated")).toEqual([6, 4]);
});

test("posts by simulation stand beside the methods of their own reading only", () => {
  const columnsIn = (reading: "strict" | "delegated") => {
    const { sections } = trustsReport({ ...madeUpComparison, chosen: { method: "load", reading } });
    const block = sections.find(({ title }) => title.startsWith("CNS posts by every method"))?.blocks[0];
    return block?.kind === "table" ? block.table.columns.map(({ key }) => key) : [];
  };
  expect(columnsIn("strict")).toContain("simulation");
  expect(columnsIn("delegated")).not.toContain("simulation");
});

test("what is used behind the scenes of a trust without a best guess is not in the report", () => {
  const text = markdownText(trustsReport(withOtherHidden(madeUpComparison)));
  expect(text).toBe(markdownText(trustsReport(madeUpComparison)));
  expect(text).not.toContain(String(Math.round(marker)));
});

test("support workers that no trust tells are not in the file, and not none", () => {
  const { total } = madeUpComparison;
  const chosen = { method: "load", reading: "delegated" } as const;
  const untold = (wte: { readonly cns: number }) => ({ ...wte, supportWorker: null });
  const inPlace = total.inPlace === null ? null : { ...total.inPlace, weighted: untold(total.inPlace.weighted) };
  const cns = [{ role: "cns", wte: 1, sbcShare: 1 }];
  const trusts = madeUpComparison.trusts.map((each) => ({
    ...each,
    trust: { ...each.trust, serviceModel: null, posts: each.trust.posts === null ? null : cns }
  }));
  const headline = trustsHeadline({ ...madeUpComparison, chosen, trusts, total: { ...total, inPlace } });
  expect(headline).toContain("How many support workers there are is not in the file.");
  expect(headline).not.toMatch(/have [^:.]*WTE of support worker/);
});

test("sized by proxy says what a proxy is; a table that sums up proxies is called one", () => {
  expect(trustsHeadline(madeUpComparison)).toContain(
    "sized by proxy, a share of breast referrals: not a count of people"
  );
});

test("a simulation of some of the trusts stands beside what load asks for the same ones", () => {
  const simulated = madeUpComparison.trusts.filter(({ answer }) => answer.simulation?.reading === "strict");
  expect(simulated.length).toBeLessThan(madeUpComparison.trusts.length);
  const needs = simulated.flatMap(({ answer }) =>
    answer.needs.filter(({ method, reading }) => method === "load" && reading === "strict")
  );
  const load = needs.reduce((sum, { used }) => sum + used.cns, 0).toFixed(1);
  expect(markdownText(trustsReport(madeUpComparison))).toContain(`for which load asks ${load}`);
});

test("where no trust has a best guess the headline has none either, and no line holds them together", () => {
  const guessless = <Value extends object>(interval: Value): Value => ({ ...interval, value: null });
  const { total } = madeUpComparison;
  const hidden = madeUpComparison.trusts.filter(({ trust }) => trust.newPatientsPerYear.value === null);
  const needs = total.needs.map((need) => ({
    ...need,
    posts: { cns: guessless(need.posts.cns), supportWorker: guessless(need.posts.supportWorker) },
    costPerYear: guessless(need.costPerYear),
    gap: null
  }));
  const comparison = {
    ...madeUpComparison,
    ...{ trusts: hidden, alliances: [], funnels: [], ranks: null, allocation: null },
    total: {
      ...total,
      ...{ trusts: hidden.map(({ trust }) => trust.key), needs, pooling: null },
      newPatientsPerYear: guessless(total.newPatientsPerYear),
      caseload: guessless(total.caseload)
    }
  };
  expect(trustsHeadline(comparison)).toContain(
    "need 11.7 to 20.7 WTE of CNS (no best guess) by the load method in the strict reading, for 583 to 1,037 people on the caseload (no best guess)."
  );
  const text = markdownText(trustsReport(comparison));
  expect(text).not.toContain("together (3)");
  expect(text).not.toContain("in one line for all of them together");
  expect(text).toContain("| all trusts | 7.3 to 13.0, no best guess |");
});
