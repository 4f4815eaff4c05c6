import { strFromU8, unzipSync } from "fflate";
import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { type BidDocument, bidDocx, bidMarkdown, bidOutput, bidPage } from "../../src/bid.ts";
import { chartSvg } from "../../src/charts/chart-svg.ts";
import { inertJson, writeWorkbook } from "../../src/index.ts";
import { sha256 } from "../trusts/sha256.ts";
import { smallBid } from "./small-bid.ts";

/** What a person or a hostile file may write where words stand. */
const hostile = [
  '=HYPERLINK("http://example.invalid","click")',
  "<script>alert(1)</script><img src=x onerror=alert(2)>",
  "Salt & pepper ]]> &lt; &#0; </w:t></w:p>",
  "\u001b[31mred\u0000 and \u202ebackwards\u2069",
  `W${"o".repeat(400)}rd`,
  "@SUM(1+1)*cmd|' /C calc'!A0"
];
const text = hostile.join("\n");

const bid = await smallBid();
const [nothing, ...others] = bid.options;
const named = {
  ...bid,
  base: { ...bid.base, scenario: { ...bid.base.scenario, organisation: text } },
  options: [
    nothing,
    ...others.map((option, i) => ({ ...option, name: hostile[i % hostile.length] ?? option.name }))
  ] as const,
  terms: {
    ...bid.terms,
    title: text,
    author: text,
    prose: Object.fromEntries(Object.keys({ ...bid.terms.prose, need: "", delivery: "" }).map((key) => [key, text])),
    benefits: hostile.map((claim) => ({ claim, evidence: null }))
  }
};
const output = bidOutput("=made&up<.yaml", named);
const { full, short } = output.documents;
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="760" height="400"/>';
const draw = () => ({ svg, png: new Uint8Array([137, 80, 78, 71]), width: 760, height: 400 });
const { window } = new JSDOM("");

/** Characters that act, wherever text is shown. */
const acting = /[^\P{Cc}\n\r\t]|[\u202a-\u202e\u2066-\u2069]/u;

/** Every part of an Office file that is XML: well-formed, without what acts, and of a kind that the file declares. */
function parts(archive: Uint8Array): Map<string, Document> {
  const files = unzipSync(archive);
  const types = strFromU8(files["[Content_Types].xml"] ?? new Uint8Array());
  const endings = [...types.matchAll(/<Default [^>]*Extension="([^"]+)"/g)].map(([, ending]) => ending);
  const overrides = [...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, name]) => name);
  expect(overrides.filter((name) => !Object.hasOwn(files, name ?? ""))).toEqual([]);
  const found = new Map<string, Document>();
  for (const [name, bytes] of Object.entries(files)) {
    if (name !== "[Content_Types].xml") {
      expect(overrides.includes(name) || endings.includes(name.split(".").at(-1)), name).toBe(true);
    }
    if (!/\.(xml|rels)$/.test(name)) continue;
    const xml = strFromU8(bytes);
    expect(acting.test(xml), name).toBe(false);
    const document = new window.DOMParser().parseFromString(xml, "text/xml");
    expect(document.querySelector("parsererror"), name).toBeNull();
    found.set(name, document);
  }
  return found;
}

test.each([
  ["full", full],
  ["short", short]
] as [string, BidDocument][])(
  "a Word document of hostile words is sound and holds them as words: %s",
  async (_, document) => {
    const files = parts(await bidDocx(document, draw));
    const body = files.get("word/document.xml");
    const words = [...(body?.getElementsByTagName("w:t") ?? [])].map(({ textContent }) => textContent).join("\n");
    for (const each of hostile.slice(0, 3)) expect(words).toContain(each);
    expect(words).toContain("\\u{202e}backwards");
    // No field but those of ours, so that nothing is fetched or run.
    const fields = [...(body?.getElementsByTagName("w:instrText") ?? [])].map(({ textContent }) => textContent?.trim());
    expect(fields).toEqual(document.hasContents ? [expect.stringMatching(/^TOC /)] : []);
    const relations = [...files]
      .filter(([name]) => name.endsWith(".rels"))
      .map(([, each]) => each.documentElement.outerHTML);
    expect(relations.join("")).not.toContain('TargetMode="External"');
  }
);

test("the Word document has headings by level, contents, a language, properties and heads that repeat", async () => {
  const files = parts(await bidDocx(full, draw));
  const body = files.get("word/document.xml")?.documentElement.outerHTML ?? "";
  const headings = [...body.matchAll(/<w:pStyle w:val="Heading([12])"\/>/g)].map(([, level]) => Number(level));
  expect(headings).toEqual(full.sections.map(({ level }) => level));
  const entries = [...body.matchAll(/<w:pStyle w:val="TOC([12])"\/>/g)].map(([, level]) => Number(level));
  expect(entries).toEqual(headings);
  expect(body).toContain('<w:docPartGallery w:val="Table of Contents"/>');
  const styles = files.get("word/styles.xml")?.documentElement.outerHTML ?? "";
  for (const style of new Set([...body.matchAll(/<w:pStyle w:val="([^"]+)"/g)].map(([, id]) => id))) {
    expect(styles, style).toContain(`w:styleId="${style}"`);
  }
  expect(styles).toContain('w:val="en-GB"');
  const core = files.get("docProps/core.xml");
  expect(core?.getElementsByTagName("dc:title")[0]?.textContent).toContain("=HYPERLINK(");
  expect(core?.getElementsByTagName("dc:creator")[0]?.textContent).toContain("<script>");
  expect(body.match(/<w:tbl>/g)?.length).toBe(body.match(/<w:tblHeader\/>/g)?.length);
  const captions = [...body.matchAll(/<w:pStyle w:val="(?:Figure)?Caption"\/>.*?<\/w:p>/g)].map(
    ([caption]) => /<w:t[^>]*>([^<]*)/.exec(caption)?.[1]
  );
  const blocks = full.sections.flatMap((section) => section.blocks);
  const pictures = blocks.filter(({ kind }) => kind === "chart").length;
  const tables = blocks.filter((block) => block.kind === "table" || (block.kind === "chart" && block.hasTable)).length;
  const numbered = (length: number, word: string) => Array.from({ length }, (_, i) => `${word} ${i + 1}: `);
  const expected = [...numbered(tables, "Table"), ...numbered(pictures, "Figure")];
  expect(captions[0]).toBe("Contents");
  expect(
    captions
      .slice(1)
      .map((caption) => /^(?:Table|Figure) \d+: /.exec(caption ?? "")?.[0])
      .sort()
  ).toEqual(expected.sort());
});

test("a workbook of hostile words has no formula but ours, and its inputs are marked", async () => {
  const files = parts(await writeWorkbook(output.workbook));
  const ours = new Set(
    output.workbook.sheets.flatMap(({ rows }) =>
      rows
        .flat()
        .flatMap((cell) => (typeof cell === "object" && cell !== null && "formula" in cell ? [cell.formula] : []))
    )
  );
  const formulas = [...files.values()].flatMap((each) =>
    [...each.getElementsByTagName("f")].map(({ textContent }) => textContent)
  );
  expect(formulas.length).toBeGreaterThan(20);
  expect(formulas.filter((formula) => !ours.has(formula ?? ""))).toEqual([]);
  const inputs = output.workbook.sheets.find(({ name }) => name === "Inputs")?.rows ?? [];
  expect(inputs.every(([, value]) => typeof value === "object" && value !== null && "input" in value)).toBe(true);
});

test("a page, Markdown and JSON of hostile words hold them as words", () => {
  const page = bidPage(full, { draw: (chart) => chartSvg(chart, window.document), sha256 });
  const { document } = new JSDOM(page).window;
  expect(acting.test(page)).toBe(false);
  expect(document.querySelectorAll("script")).toHaveLength(1);
  expect(document.querySelectorAll("img, b, iframe, [onerror], [src]")).toHaveLength(0);
  for (const each of hostile.slice(0, 3)) expect(document.body.textContent).toContain(each);
  const markdown = bidMarkdown(full);
  expect(acting.test(markdown)).toBe(false);
  expect(markdown).not.toMatch(/(?<!\\)<(?:script|img)/);
  expect(acting.test(inertJson(output.envelope))).toBe(false);
});
