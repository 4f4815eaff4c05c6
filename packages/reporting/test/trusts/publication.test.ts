import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { chartSvg } from "../../src/charts/chart-svg.ts";
import { trustsHeadline } from "../../src/trusts/trusts-headline.ts";
import { trustsPage } from "../../src/trusts/trusts-page.ts";
import { trustsResult } from "../../src/trusts/trusts-result.ts";
import { trustsRows } from "../../src/trusts/trusts-rows.ts";
import { trustsWorkbook } from "../../src/trusts/trusts-workbook.ts";
import { madeUpComparison } from "../made-up-comparison.ts";
import { sha256 } from "./sha256.ts";

const { document } = new JSDOM("").window;
const draw = (chart: Parameters<typeof chartSvg>[0]): string => chartSvg(chart, document);
const mark = /not for publication/i;
const open = { ...madeUpComparison, disclosure: { rule: "none", suppressed: 0, words: "As they are." } } as const;

test("where no rule hides small counts, every form says that it is not for publication", () => {
  expect(trustsHeadline(open)).toMatch(mark);
  const page = trustsPage(open, { draw, sha256 });
  const { window } = new JSDOM(page);
  expect(window.document.title).toMatch(mark);
  expect(window.document.querySelector("header")?.textContent).toMatch(mark);
  const captions = [...window.document.querySelectorAll("figcaption")];
  expect(captions.length).toBeGreaterThan(2);
  for (const { textContent } of captions) expect(textContent).toMatch(mark);
  const [header = [], ...rows] = trustsRows(open);
  for (const row of rows) expect(row[header.indexOf("disclosure")]).toMatch(mark);
  for (const { name, footer = [] } of trustsWorkbook(open).sheets) expect(footer.at(-1)?.[0], name).toMatch(mark);
  expect(trustsResult(open).disclosure).toMatchObject({ rule: "none", forPublication: false });
});

test("what is protected says the rule and needs no such mark", () => {
  expect(trustsHeadline(madeUpComparison)).not.toMatch(mark);
  expect(trustsPage(madeUpComparison, { draw, sha256 })).not.toMatch(mark);
  const [header = [], ...rows] = trustsRows(madeUpComparison);
  expect(new Set(rows.map((row) => row[header.indexOf("disclosure")]))).toEqual(new Set(["nhs"]));
  expect(JSON.stringify(trustsWorkbook(madeUpComparison))).not.toMatch(mark);
  expect(trustsResult(madeUpComparison).disclosure).toMatchObject({ rule: "nhs", forPublication: true });
});
