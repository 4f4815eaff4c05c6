import type { Page } from "playwright";
import { expect } from "vitest";
import { longestTask, type OpenedPage, openIn, pageTest } from "./page-test.ts";
import { linkTo, refinedAnswer, twoServices } from "./planner-page.ts";

export interface SettledPlanner extends OpenedPage {
  /** What its live regions have said, one after the other. */
  readonly heard: readonly string[];
  /** What its bar said while it was there. */
  readonly progress: string;
}

/** Runs in the page: writes down what its live regions say, as a screen reader would. */
function listenToLiveRegions(): void {
  const heard: string[] = [];
  Object.assign(globalThis, { heard });
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      const element = target instanceof Element ? target : target.parentElement;
      const words = element?.closest("[role=status], [aria-live]")?.textContent?.trim() ?? "";
      if (words !== "" && heard.at(-1) !== words) heard.push(words);
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

/** A test of one planner that all tests of a file look at: two services, answered as surely as it gets. */
export const settledTest = pageTest.extend("settled", { scope: "file" }, async ({ browser }, { onCleanup }) => {
  const { opened, close } = await openIn(browser, linkTo(twoServices), { listen: listenToLiveRegions });
  onCleanup(async () => {
    await close();
    const { left, said, throughProxy } = opened;
    expect({ left, said, throughProxy }).toEqual({ left: [], said: [], throughProxy: [] });
  });
  const { page } = opened;
  await page.getByRole("progressbar").waitFor();
  const progress = await page.locator("#progress-label").innerText();
  await refinedAnswer(page);
  process.stdout.write(`longest task of a page that answers two services: ${Math.round(await longestTask(page))} ms\n`);
  const heard = await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
  return { ...opened, heard, progress };
});

/** Shows a page in another window, colour or medium, all else as it is. */
export async function showIn(
  page: Page,
  {
    width = 1280,
    height = 720,
    colorScheme = "light",
    media = "screen"
  }: {
    readonly width?: number;
    readonly height?: number;
    readonly colorScheme?: "light" | "dark";
    readonly media?: "screen" | "print";
  }
): Promise<void> {
  // a page that is told to be on a screen would be printed as it is there
  await page.emulateMedia({ colorScheme, media: media === "screen" ? null : media });
  await page.setViewportSize({ width, height });
}
