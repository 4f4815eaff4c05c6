import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { JSDOM } from "jsdom";
import { type Browser, chromium, type Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bidOutput, bidPage } from "../../src/bid.ts";
import { chartSvg } from "../../src/charts/chart-svg.ts";
import { sha256 } from "../trusts/sha256.ts";
import { smallBid } from "./small-bid.ts";

const executablePath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
const isThere = existsSync(executablePath);
if (!isThere) {
  if (process.env.CI === "true") throw new Error(`no Chromium at ${executablePath}; set CHROMIUM_PATH`);
  process.stdout.write("not run: Chromium not found\n");
}
const inChromium = test.skipIf(!isThere);

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const folder = mkdtempSync(join(tmpdir(), "bid-page-"));
const path = join(folder, "bid.html");
const address = pathToFileURL(path).href;
let browser: Browser;
/** Every address asked for, and every error and message, of all pages opened. */
const asked: string[] = [];
const said: string[] = [];

beforeAll(async () => {
  if (!isThere) return;
  const { document } = new JSDOM("").window;
  const { full } = bidOutput("made-up.yaml", await smallBid()).documents;
  writeFileSync(path, bidPage(full, { draw: (chart) => chartSvg(chart, document), sha256 }));
  browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
}, 60_000);
afterAll(async () => {
  if (isThere) await browser.close();
  rmSync(folder, { recursive: true });
});

async function open(options: Parameters<Browser["newPage"]>[0] = {}): Promise<Page> {
  const page = await browser.newPage(options);
  page.on("request", (request) => asked.push(request.url()));
  page.on("pageerror", ({ message }) => said.push(message));
  page.on("console", (message) => said.push(message.text()));
  await page.goto(address);
  return page;
}

/** Rules that axe-core finds broken, with where. */
async function broken(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: run } = globalThis as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> };
    };
    const { violations } = await run.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
  });
}

const looks = [
  { name: "light", options: { colorScheme: "light" } },
  { name: "dark", options: { colorScheme: "dark" } },
  { name: "narrow", options: { viewport: { width: 320, height: 640 } } },
  { name: "without script", options: { viewport: { width: 320, height: 640 }, javaScriptEnabled: false } }
] as const;

inChromium.each(looks)("breaks no rule of axe-core and is never wider than its window: $name", async (look) => {
  const page = await open(look.options);
  if (look.name === "without script") {
    expect(await page.locator("#shown-options").isVisible()).toBe(false);
    await page.locator("details summary").first().click();
    expect(await page.locator("details table").first().isVisible()).toBe(true);
  } else {
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    await page.locator("figure .scroll").first().focus();
    await page.keyboard.press("ArrowDown");
    expect(await broken(page)).toEqual([]);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await page.close();
});

inChromium("axe-core finds what is broken on purpose", async () => {
  const page = await open();
  await page.evaluate(() => document.querySelector("figure svg")?.removeAttribute("aria-label"));
  await page.evaluate(() => document.querySelector("figure svg title")?.remove());
  expect((await broken(page)).some((each) => each.startsWith("svg-img-alt"))).toBe(true);
  await page.close();
});

inChromium("a picture tells the values of its table by arrow keys, aloud too, and Escape closes them", async () => {
  const page = await open();
  const figures = await page.locator("figure").count();
  expect(figures).toBeGreaterThan(1);
  const figure = page.locator("figure").first();
  const rows = await figure.locator("details tbody tr").count();
  const [head = "", reached = ""] = await figure.locator("details thead th").allTextContents();
  const cells = await figure.locator("details tbody tr").first().locator("th,td").allTextContents();
  await figure.locator(".scroll").first().focus();
  await page.keyboard.press("ArrowDown");
  const tip = figure.locator(".tip");
  expect(await tip.isVisible()).toBe(true);
  expect(await tip.textContent()).toContain(`${head}: ${cells[0]}`);
  expect(await tip.textContent()).toContain(`${reached}: ${cells[1]}`);
  expect(await figure.locator("[role=status]").textContent()).toContain(cells[1]);
  await page.keyboard.press("End");
  const last = await figure
    .locator("details tbody tr")
    .nth(rows - 1)
    .locator("th")
    .textContent();
  expect(await tip.textContent()).toContain(last ?? "nothing");
  await page.keyboard.press("Escape");
  expect(await tip.isVisible()).toBe(false);
  await page.close();
});

inChromium("a picture tells its values under the pointer, and they stay while the pointer is on them", async () => {
  const page = await open();
  const figure = page.locator("figure").first();
  const name = (await figure.locator("details tbody th").nth(1).textContent()) ?? "";
  const label = figure.locator("svg text", { hasText: name }).first();
  await label.scrollIntoViewIfNeeded();
  const box = await label.boundingBox();
  // Beside the name, where its marks are.
  await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) + 60, (box?.y ?? 0) + 8);
  const tip = figure.locator(".tip");
  expect(await tip.textContent()).toContain(name);
  const at = await tip.boundingBox();
  await page.mouse.move((at?.x ?? 0) + 8, (at?.y ?? 0) + (at?.height ?? 0) - 8);
  expect(await tip.isVisible()).toBe(true);
  expect(await tip.textContent()).toContain(name);
  await page.mouse.move(2, 2);
  expect(await tip.isVisible()).toBe(false);
  await page.close();
});

inChromium("an option is hidden from tables, rows and columns alike, and comes back", async () => {
  const page = await open();
  const option = "One whole CNS";
  // As the head of a row or a column: beside another option it stays.
  const shown = (): Promise<number> =>
    page.evaluate(
      (name) =>
        [...document.querySelectorAll<HTMLElement>("th")].filter(
          (cell) => cell.textContent === name && cell.checkVisibility()
        ).length,
      option
    );
  const before = await shown();
  expect(before).toBeGreaterThan(2);
  await page.getByRole("checkbox", { name: option }).focus();
  await page.keyboard.press("Space");
  expect(await shown()).toBe(0);
  expect(await page.locator("#shown").textContent()).toMatch(/^Options shown in tables: (\d+) of \d+\.$/);
  await page.keyboard.press("Space");
  expect(await shown()).toBe(before);
  await page.close();
});

inChromium("a table sorts by keyboard, says so, and the third press brings its order back", async () => {
  const page = await open();
  const table = page.locator("section > .scroll table[data-sortable]").first();
  const names = (): Promise<string[]> => table.locator("tbody th").allTextContents();
  const asWritten = await names();
  await table.locator("thead button").first().focus();
  await page.keyboard.press("Enter");
  const collator = new Intl.Collator("en-GB", { numeric: true });
  expect(await names()).toEqual([...asWritten].sort(collator.compare));
  expect(await page.locator("#order").textContent()).toMatch(/ascending/);
  await page.keyboard.press("Enter");
  expect(await names()).toEqual([...asWritten].sort(collator.compare).reverse());
  await page.keyboard.press("Enter");
  expect(await names()).toEqual(asWritten);
  expect(await table.locator("[aria-sort]").count()).toBe(0);
  await page.close();
});

inChromium("the first Tab reaches the skip link, which leads to the content", async () => {
  const page = await open();
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.className)).toBe("skip");
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
  await page.close();
});

inChromium("on paper every closed table of a picture is there, and no box, button or hint", async () => {
  const page = await open();
  await page.emulateMedia({ media: "print" });
  expect(await page.locator("details[open]").count()).toBe(0);
  const heights = await page
    .locator("details table")
    .evaluateAll((tables) => tables.map((table) => table.getBoundingClientRect().height));
  expect(heights.length).toBeGreaterThan(1);
  expect(Math.min(...heights)).toBeGreaterThan(20);
  expect(await page.locator("#shown-options, summary, .skip").filter({ visible: true }).count()).toBe(0);
  const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0).toBeGreaterThan(3);
  await page.close();
});

inChromium("nothing but the page itself was asked for, and nothing went wrong", () => {
  expect(asked.length).toBeGreaterThan(5);
  expect(asked.filter((url) => url !== address && url !== `${address}#main`)).toEqual([]);
  expect(said).toEqual([]);
});
