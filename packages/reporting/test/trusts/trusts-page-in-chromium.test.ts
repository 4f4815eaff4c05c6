import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { JSDOM } from "jsdom";
import { type Browser, chromium, type Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { chartSvg } from "../../src/charts/chart-svg.ts";
import { trustsPage } from "../../src/trusts/trusts-page.ts";
import { madeUpComparison } from "../made-up-comparison.ts";
import { hostileComparison } from "./hostile-comparison.ts";
import { sha256 } from "./sha256.ts";

const executablePath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
const isThere = existsSync(executablePath);
if (!isThere) {
  if (process.env.CI === "true") throw new Error(`no Chromium at ${executablePath}; set CHROMIUM_PATH`);
  process.stdout.write("not run: Chromium not found\n");
}
const inChromium = test.skipIf(!isThere);

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const folder = mkdtempSync(join(tmpdir(), "trusts-page-"));
const { document } = new JSDOM("").window;
const write = (name: string, comparison: typeof madeUpComparison): string => {
  const path = join(folder, name);
  writeFileSync(path, trustsPage(comparison, { draw: (chart) => chartSvg(chart, document), sha256 }));
  return pathToFileURL(path).href;
};
const address = write("comparison.html", madeUpComparison);
const hostileAddress = write("hostile.html", hostileComparison);
let browser: Browser;

beforeAll(async () => {
  if (isThere) browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
});
afterAll(async () => {
  if (isThere) await browser.close();
  rmSync(folder, { recursive: true });
});

interface Opened {
  readonly page: Page;
  /** Every address asked for, and every error and message of the page. */
  readonly asked: string[];
  readonly said: string[];
}

async function open(url: string, options: Parameters<Browser["newPage"]>[0] = {}): Promise<Opened> {
  const page = await browser.newPage(options);
  const asked: string[] = [];
  const said: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(String(error)));
  page.on("dialog", (dialog) => said.push(dialog.message()));
  await page.goto(url);
  return { page, asked, said };
}

/** Ids of the rules that axe-core finds broken, with where. */
async function broken(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: run } = globalThis as unknown as {
      axe: {
        run: () => Promise<{ violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[] }>;
      };
    };
    const { violations } = await run.run();
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}`));
  });
}

const looks = [
  { name: "light", options: { colorScheme: "light" } },
  { name: "dark", options: { colorScheme: "dark" } },
  { name: "narrow", options: { viewport: { width: 320, height: 640 } } }
] as const;

inChromium.each(looks)(
  "the page breaks no rule of axe-core and is never wider than its window: $name",
  async ({ options }) => {
    const { page } = await open(address, options);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    await page.selectOption("#pick", "");
    expect(await broken(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.close();
  }
);

inChromium("axe-core finds what is broken on purpose", async () => {
  const { page } = await open(address);
  await page.evaluate(() => document.querySelector("label")?.remove());
  expect(await broken(page)).toContain("select-name: #pick");
  await page.close();
});

const firstCells = (page: Page): Promise<string[]> => page.locator("table[data-sortable] tbody th").allTextContents();

inChromium("the table sorts by keyboard, says so, and goes back to the order of the file", async () => {
  const { page } = await open(address);
  const inFile = await firstCells(page);
  const head = page.locator("table[data-sortable] th", { hasText: "CNS in place" });
  await head.locator("button").focus();
  await page.keyboard.press("Enter");
  expect(await head.getAttribute("aria-sort")).toBe("ascending");
  expect(await page.locator("#order").textContent()).toMatch(/^Order: by CNS in place, WTE, ascending/);
  const { trusts } = madeUpComparison;
  const known = trusts.filter(({ answer }) => answer.inPlace !== null);
  const sorted = [...known].sort((a, b) => a.answer.inPlace!.weighted.cns - b.answer.inPlace!.weighted.cns);
  const names = (await firstCells(page)).map((name) => name.replace(/ \(proxy\)$/, ""));
  expect(names.slice(0, known.length)).toEqual(sorted.map(({ trust }) => trust.name));
  await page.keyboard.press("Space");
  expect(await head.getAttribute("aria-sort")).toBe("descending");
  const turned = (await firstCells(page)).map((name) => name.replace(/ \(proxy\)$/, ""));
  expect(turned.slice(0, known.length)).toEqual([...sorted].reverse().map(({ trust }) => trust.name));
  await page.locator("#as-in-file").press("Enter");
  expect(await firstCells(page)).toEqual(inFile);
  expect(await page.locator("table[data-sortable] [aria-sort]").count()).toBe(0);
  await page.close();
});

inChromium("the picker shows one card and says which; only a card that was chosen is printed", async () => {
  const { page } = await open(address);
  expect(await page.locator(".card:visible").count()).toBe(1);
  await page.emulateMedia({ media: "print" });
  expect(await page.locator(".card:visible, .screen-only:visible, select:visible").count()).toBe(0);
  expect(await page.locator("table[data-sortable]:visible, .print-only:visible").count()).toBe(2);
  await page.emulateMedia({ media: "screen" });
  await page.locator("#pick").focus();
  await page.keyboard.press("ArrowDown");
  expect(await page.locator(".card:visible").getAttribute("id")).toBe("card-trust-2");
  expect(await page.locator("#picked").textContent()).toContain(madeUpComparison.trusts[1]!.trust.name);
  await page.emulateMedia({ media: "print" });
  expect(await page.locator(".card:visible").getAttribute("id")).toBe("card-trust-2");
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  await page.close();
});

inChromium("without script all cards can be read and no control is shown that does nothing", async () => {
  const { page } = await open(address, { javaScriptEnabled: false });
  expect(await page.locator(".card:visible").count()).toBe(madeUpComparison.trusts.length);
  expect(await page.locator("button:visible, select:visible").count()).toBe(0);
  await page.close();
});

inChromium("no other script than that of the page runs", async () => {
  const { page, said } = await open(address);
  const policy = await page.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content");
  expect(policy).toMatch(/script-src 'sha256-[A-Za-z0-9+/]{43}='/);
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "document.title = 'changed'";
    document.body.append(script);
  });
  expect(await page.title()).not.toBe("changed");
  expect(said.join(" ")).toContain("Content Security Policy");
  await page.close();
});

inChromium.each([address, hostileAddress])("no request leaves the page and nothing in a name runs: %#", async (url) => {
  const { page, asked, said } = await open(url);
  await page.selectOption("#pick", "card-trust-3");
  await page.locator("table[data-sortable] th button").first().click();
  const answer = await page.evaluate(() =>
    fetch("http://127.0.0.1:9/").then(
      () => "loaded",
      () => "refused"
    )
  );
  expect(answer).toBe("refused");
  expect(asked).toEqual([url]);
  expect(said.filter((text) => !text.includes("127.0.0.1:9"))).toEqual([]);
  await page.close();
});
