import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { chartSvg } from "../../src/charts/chart-svg.ts";
import { trustsPage } from "../../src/trusts/trusts-page.ts";
import { madeUpComparison } from "../made-up-comparison.ts";
import { hostileComparison, hostileNames } from "./hostile-comparison.ts";
import { sha256 } from "./sha256.ts";

const { document } = new JSDOM("").window;
const pageOf = (comparison: typeof madeUpComparison): Document =>
  new JSDOM(trustsPage(comparison, { draw: (chart) => chartSvg(chart, document), sha256 })).window.document;
const page = pageOf(madeUpComparison);

test("names are text, whatever they say", () => {
  const hostile = pageOf(hostileComparison);
  // A long name in a picture is broken into lines.
  const tags = (of: Document): string[] => [
    ...new Set([...of.querySelectorAll(":not(tspan)")].map(({ localName }) => localName))
  ];
  expect(tags(hostile).sort()).toEqual(tags(page).sort());
  expect(hostile.querySelectorAll("script")).toHaveLength(1);
  const attributes = [...hostile.querySelectorAll("*")].flatMap((each) => each.getAttributeNames());
  expect(attributes.filter((name) => name.startsWith("on") || name === "src")).toEqual([]);
  expect([...hostile.querySelectorAll("a")].every((a) => a.getAttribute("href")?.startsWith("#"))).toBe(true);
  expect(hostile.querySelector("#card-trust-1 h3")?.textContent).toBe(hostileNames[0]);
});

test("each trust has a card and a place in the picker and in the table, in the order of the file", () => {
  const cards = [...page.querySelectorAll(".card")].map(({ id }) => id);
  expect(cards).toEqual(madeUpComparison.trusts.map(({ trust }) => `card-${trust.key}`));
  const options = [...page.querySelectorAll<HTMLOptionElement>("#pick option")].map(({ value }) => value);
  expect(options).toEqual(["", ...cards]);
  const rows = [...page.querySelectorAll("table[data-sortable] tbody th")].map(({ textContent }) => textContent);
  expect(rows.map((text) => text?.replace(/ \((proxy|estimate)\)$/, ""))).toEqual(
    madeUpComparison.trusts.map(({ trust }) => trust.name)
  );
});

test("each picture has a table in the same figure", () => {
  const figures = [...page.querySelectorAll("figure")];
  expect(figures).toHaveLength(4);
  for (const figure of figures) {
    expect(figure.querySelectorAll("svg[role=img][aria-label]")).toHaveLength(1);
    expect(figure.querySelectorAll("details table tbody tr").length).toBeGreaterThan(2);
  }
});

test("ids are unique and the links of the page lead somewhere", () => {
  const ids = [...page.querySelectorAll("[id]")].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const link of page.querySelectorAll("a")) expect(ids).toContain(link.getAttribute("href")?.slice(1));
});

test("a trust whose posts are not in the file is told so, not zero", () => {
  const card = page.querySelector("#card-trust-7")?.textContent;
  expect(card).toContain("Posts in placenot in the file");
  expect(card).toContain("cannot be told: the posts in place are not in the file");
});

test("ranks and allocation are told only if they are there", () => {
  const bare = pageOf({ ...madeUpComparison, ranks: null, allocation: null, funnels: [] });
  const heads = (of: Document): string =>
    [...of.querySelectorAll("h3")].map(({ textContent }) => textContent).join("\n");
  expect(heads(page)).toMatch(/Gaps in order/);
  expect(heads(page)).toMatch(/Sharing 3 new WTE/);
  expect(heads(bare)).not.toMatch(/Gaps in order|new WTE/);
  expect(bare.querySelector("#pictures + p")?.textContent).toMatch(/^There is no funnel plot of /);
});
