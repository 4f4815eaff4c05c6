import { existsSync } from "node:fs";
import puppeteer from "puppeteer-core";
import { expect, test } from "vitest";
import { firefoxPath } from "./installed-browsers.ts";
import { linkTo, smallService } from "./planner-page.ts";

const isThere = existsSync(firefoxPath);
if (!isThere) {
  if (process.env.CI === "true") throw new Error(`no Firefox at ${firefoxPath}; set FIREFOX_PATH`);
  process.stdout.write("not run: Firefox not found\n");
}

test.skipIf(!isThere)("Firefox opens the planner from a file and answers", async () => {
  const browser = await puppeteer.launch({ browser: "firefox", executablePath: firefoxPath, headless: true });
  try {
    const page = await browser.newPage();
    const said: string[] = [];
    page.on("console", (message) => said.push(message.text()));
    page.on("pageerror", (error) => said.push(String(error)));
    await page.goto(linkTo(smallService));
    // what waits for elements by itself does so with eval, which the page forbids
    const state = (): Promise<string | undefined> =>
      page.evaluate(() => document.querySelector<HTMLElement>("main")?.dataset.state);
    await expect.poll(state, { timeout: 150_000 }).toBe("refined");
    expect(await page.evaluate(() => document.querySelector("#headline")?.textContent)).toContain(
      "Made-up Trust has 0.8 of a CNS post"
    );
    expect(said).toEqual([]);
  } finally {
    await browser.close();
  }
});
