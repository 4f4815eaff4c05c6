import type { Page } from "playwright";
import { expect } from "vitest";
import { brokenRules, tooWide } from "./broken-rules.ts";
import { pageTest } from "./page-test.ts";
import { pdfPages } from "./pdf-pages.ts";
import { firstAnswer, linkTo, plannerAddress, refinedAnswer, twoServices, unfold } from "./planner-page.ts";

// The planner in every look: light and dark, on a telephone, on paper.

const looks = [
  { name: "light", options: { colorScheme: "light" } },
  { name: "dark", options: { colorScheme: "dark" } },
  { name: "a telephone", options: { viewport: { width: 320, height: 640 } } },
  { name: "a dark telephone", options: { viewport: { width: 320, height: 640 }, colorScheme: "dark" } }
] as const;

pageTest.for(looks)(
  "breaks no rule of axe-core and is no wider than its window: $name",
  async ({ options }, { open }) => {
    const { page } = await open(linkTo(twoServices), options);
    await firstAnswer(page);
    expect.soft(await brokenRules(page), "first answer").toEqual([]);
    await refinedAnswer(page);
    await unfold(page);
    expect.soft(await brokenRules(page), "unfolded").toEqual([]);
    expect.soft(await tooWide(page)).toEqual([]);
    await page.locator("#group-targets .card-opener").first().click();
    expect.soft(await brokenRules(page), "with a card").toEqual([]);
    expect.soft(await tooWide(page)).toEqual([]);
  }
);

pageTest("a window that is made narrow stays legible", async ({ open }) => {
  const { page } = await open(linkTo(twoServices));
  await refinedAnswer(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expect.poll(() => tooWide(page)).toEqual([]);
  await expect.poll(() => smallestText(page)).toBeGreaterThanOrEqual(10);
});

/** Pixels that the smallest letters of the pictures are high, as they are scaled. */
const smallestText = (page: Page): Promise<number> =>
  page.locator("#results figure svg").evaluateAll((all) =>
    Math.min(
      ...all.flatMap((svg) => {
        const scale = svg.getBoundingClientRect().width / Number(svg.getAttribute("width"));
        return [...svg.querySelectorAll("text")].map(
          (text) => Number.parseFloat(getComputedStyle(text).fontSize) * scale
        );
      })
    )
  );

pageTest.for([
  ["two services", linkTo(twoServices)],
  ["the first answer", plannerAddress]
] as const)("prints on two sheets of A4, on which nothing is cut off: %s", async ([name, address], { open }) => {
  const { page } = await open(address);
  await (name === "two services" ? refinedAnswer(page) : firstAnswer(page));
  const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
  expect(pdfPages(pdf)).toBe(2);
  await page.emulateMedia({ media: "print" });
  // the width of A4 less its margins
  await page.setViewportSize({ width: 703, height: 1000 });
  const cut = await page
    .locator(".sheet")
    .evaluateAll((sheets) => sheets.map((sheet) => sheet.scrollHeight - sheet.clientHeight));
  expect(cut).toEqual([0, 0]);
  expect(await page.locator("#print-sheet").innerText()).toContain("seed");
});
