import { strFromU8, unzipSync } from "fflate";
import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { bidDocx, bidOutput, bidPage, bidReport, claimStanding } from "../../src/bid.ts";
import { csvText, markdownText } from "../../src/index.ts";
import { sha256 } from "../trusts/sha256.ts";
import { smallBid } from "./small-bid.ts";

const bid = await smallBid();
const output = bidOutput("made-up.yaml", bid);
const { full, short } = output.documents;

/** As a drawing: no test looks at the picture. */
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="760" height="400"/>';
const draw = () => ({ svg, png: new Uint8Array([137, 80, 78, 71]), width: 760, height: 400 });

test("doing nothing, the least that could be done and the variants are there, simulated on the same people", () => {
  expect(bid.options.map(({ name, kind }) => [name, kind])).toEqual([
    ["Do nothing", "nothing"],
    // The variant is the next whole post: it is the least that could be done.
    ["One whole CNS", "minimum"],
    ...(bid.options.length > 2 ? [["Meet the Standards", "standards"]] : [])
  ]);
  const [nothing, one] = bid.options;
  expect(nothing.added).toEqual({ cns: 0, supportWorker: 0 });
  expect(one?.posts).toEqual({ cns: 1, supportWorker: 0 });
  expect(one?.added.cns).toBeCloseTo(0.8, 9);
});

test("what an option costs is what its lines add up to, in JSON and CSV alike", () => {
  for (const { priced, name } of bid.options) {
    for (const year of priced.financial) {
      const lines = priced.lines.filter((line) => line.year === year.year);
      expect(lines.reduce((sum, { total }) => sum + total, 0)).toBeCloseTo(year.posts, 6);
      const row = output.rows.find(([option, label]) => option === name && label === year.year);
      expect(row?.[5]).toBe(year.increment);
    }
  }
  const [nothing, one] = bid.options;
  expect(nothing.priced.financial.every(({ increment }) => increment === 0)).toBe(true);
  // 1,000 at once, in the first year; the funding of the second holds on.
  expect(one?.priced.financial.map(({ oneOff }) => oneOff)).toEqual([1000, 0, 0]);
  expect(one?.priced.financial.map(({ funding }) => funding)).toEqual([40_000, 60_000, 60_000]);
  expect(csvText(output.rows).split("\n").length).toBeGreaterThan(bid.options.length * 3);
});

test("a claim that no source bears out is refused, whatever fact it names; others are marked or stand beside theirs", () => {
  const standing = (claim: string, evidence: string | null = null) => claimStanding({ claim, evidence });
  for (const claim of [
    "The post will save hospital admissions",
    "Fewer A&E attendances",
    "It pays for itself",
    "Shorter length of stay",
    "People live longer"
  ]) {
    expect(standing(claim, "benefit-decisions"), claim).toBe("refused");
  }
  expect(standing("People know whom to call")).toBe("own");
  expect(standing("Staff believe in it", "benefit-decisions")).toBe("evidence");
  const text = markdownText(bidReport(full));
  expect(text).toContain('Not claimed: "The post saves admissions"');
  expect(text).toMatch(/The fact put forward says: .*\(staff estimate|The fact put forward says: /);
});

test("what a person wrote stands in paragraphs, and what nobody wrote is a prompt and not invented", () => {
  const text = markdownText(bidReport(full));
  expect(text).toContain("\n\nFirst paragraph.\n\nSecond paragraph.\n\n");
  expect(text).toContain("To be written: Who leads, which steps by when");
  expect(text).not.toContain("bid.prose.need");
});

test("a Word document is well-formed, links to its headings, describes its pictures and gives the same bytes again", async () => {
  const [one, other] = [await bidDocx(full, draw), await bidDocx(full, draw)];
  expect(Buffer.compare(Buffer.from(one), Buffer.from(other))).toBe(0);
  const files = unzipSync(one);
  const { window } = new JSDOM("");
  for (const [name, bytes] of Object.entries(files).filter(([each]) => /\.(xml|rels)$/.test(each))) {
    const xml = new window.DOMParser().parseFromString(strFromU8(bytes), "text/xml");
    expect(xml.querySelector("parsererror"), name).toBeNull();
  }
  const body = strFromU8(files["word/document.xml"] ?? new Uint8Array());
  const anchors = [...body.matchAll(/w:anchor="([^"]+)"/g)].map(([, anchor]) => anchor);
  const bookmarks = [...body.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(([, name]) => name);
  expect(anchors).toHaveLength(full.sections.length);
  expect(new Set(bookmarks)).toEqual(new Set(anchors));
  const tables = full.sections
    .flatMap(({ blocks }) => blocks)
    .filter((block) => block.kind === "table" || (block.kind === "chart" && block.hasTable === true)).length;
  expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(tables);
  const pictures = full.sections.flatMap(({ blocks }) => blocks).filter(({ kind }) => kind === "chart").length;
  expect(pictures).toBeGreaterThan(0);
  expect(body.match(/<wp:docPr [^>]*descr="[^"]{20,}/g)).toHaveLength(pictures);
  expect(strFromU8(files["docProps/core.xml"] ?? new Uint8Array())).toContain(`${full.date}T00:00:00Z`);
  expect(body).toContain("Made-up &lt;b&gt;Trust&lt;/b&gt;");
});

test("the short form has no contents, and the page is one file with one script, whose words are no markup", async () => {
  expect(short.hasContents).toBe(false);
  const { window } = new JSDOM(bidPage(full, { draw: () => svg, sha256 }));
  const { document } = window;
  expect(document.querySelectorAll("b, iframe, link, [src]")).toHaveLength(0);
  expect(document.querySelectorAll("script")).toHaveLength(1);
  expect(document.querySelector("meta[http-equiv]")?.getAttribute("content")).toContain("default-src 'none'");
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const link of document.querySelectorAll('a[href^="#"]')) {
    expect(document.getElementById(link.getAttribute("href")?.slice(1) ?? "")).not.toBeNull();
  }
});
