import type { Page } from "playwright";
import { expect, inject } from "vitest";
import { brokenRules, tooWide } from "./broken-rules.ts";
import { commandResult } from "./command-line.ts";
import { controls, exposed } from "./named-controls.ts";
import { notebookAnswers, type Printed } from "./notebook-answers.ts";
import { longestTask, pageTest } from "./page-test.ts";
import { tabThrough } from "./tab-through.ts";

// Each notebook as an analyst uses it: it answers, it follows a slider, and its scenario gives the same on the command line.

const origin = inject("notebooksAddress");

/** Until the answer on the page belongs to its settings. */
const answered = async (page: Page): Promise<string> => {
  await page.locator("#answer[data-state=done]").waitFor({ timeout: 90_000 });
  return (await page.locator("#answer").innerText()).replace(/\s+/g, " ");
};

/** What is told at once, while the simulation is under way. */
const counted = async (page: Page): Promise<string> => {
  const answer = page.locator("#answer[data-state=working]").filter({ hasText: /\d/ });
  await answer.waitFor({ timeout: 90_000 });
  return (await answer.innerText()).replace(/\s+/g, " ");
};

pageTest.for(notebookAnswers)(
  "$file can be used by everybody, follows its settings, and says what the command line says",
  async ({ file, isLong = false, change, commands, words }, { open }) => {
    const { page } = await open(`${origin}/${file}.html`, { origin });
    const first = isLong ? await counted(page) : await answered(page);
    expect.soft(await longestTask(page), "until the first answer").toBeLessThan(1000);
    if (!isLong) await isForEverybody(page);
    await forgetTasks(page);

    await change(page);
    const then = await answered(page);
    expect(then).not.toBe(first);
    if (isLong) await isForEverybody(page);

    const text = await page.locator("#scenario").innerText();
    const lines = await page.locator(".try-this li code").allInnerTexts();
    const printed = await Promise.all(
      commands.map(async ({ begins, more = "" }) => {
        const line = lines.find((shown) => shown.startsWith(`${begins} `));
        expect(line, begins).toBeDefined();
        const [, scenarioFile = ""] = / ([\w-]+\.yaml)/.exec(line ?? "") ?? [];
        return (await commandResult(`${line} ${more}`.trim(), scenarioFile, text)) as Printed;
      })
    );
    for (const part of words(...printed)) expect.soft(then).toContain(part.replace(/\s+/g, " "));
    process.stdout.write(`longest task of ${file}: ${Math.round(await longestTask(page))} ms\n`);
  }
);

/** What held the page up so far was axe-core's doing. */
const forgetTasks = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    (globalThis as unknown as { longTasks: number[] }).longTasks.length = 0;
  });

/** All that a page shows and hides is named, within reach of the keyboard, legible in every look, and no wider than its window. */
async function isForEverybody(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
  expect
    .soft(
      await page.locator(".observablehq--inspect, .observablehq--error").allInnerTexts(),
      "values that nobody formatted"
    )
    .toEqual([]);
  expect.soft(await brokenRules(page), "light").toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect.soft(await brokenRules(page), "dark").toEqual([]);

  const seen = await exposed(page);
  const roles = seen.map(({ role }) => role);
  expect.soft(roles).toEqual(expect.arrayContaining(["main", "navigation", "banner", "contentinfo", "status"]));
  expect.soft(controls(seen).filter(({ name }) => name === "")).toEqual([]);
  const { stops, missed } = await tabThrough(page);
  expect.soft(stops.filter(({ isVisible }) => !isVisible)).toEqual([]);
  expect.soft(missed).toEqual([]);

  await page.setViewportSize({ width: 320, height: 640 });
  await expect.poll(() => tooWide(page)).toEqual([]);
  expect.soft(await brokenRules(page), "narrow").toEqual([]);
}
