import type { Page } from "playwright";
import { expect } from "vitest";
import { brokenRules, tooWide } from "./broken-rules.ts";
import { controls, exposed } from "./named-controls.ts";
import { pdfPages } from "./pdf-pages.ts";
import { firstAnswer, linkTo, plannerAddress, twoServices, unfold } from "./planner-page.ts";
import { settledTest, showIn } from "./settled-planner.ts";
import { tabThrough } from "./tab-through.ts";

// The planner for people who hear it, who have no mouse, who read on a telephone, in the dark or on paper.

settledTest("a screen reader hears how far it is and each new answer once", async ({ settled }) => {
  const { page, heard, progress } = settled;
  expect(progress).toMatch(/\d/);
  expect(await page.getByRole("progressbar").count()).toBe(0);
  expect(heard).toContain("Finished.");
  expect(heard.length).toBeLessThan(15);
  expect(heard).toContain(await page.locator("#headline").innerText());
  expect(new Set(heard).size).toBe(heard.length);
});

const looks = [
  { name: "light", width: 1280, colorScheme: "light" },
  { name: "dark", width: 1280, colorScheme: "dark" },
  { name: "a telephone", width: 320, colorScheme: "light" },
  { name: "a dark telephone", width: 320, colorScheme: "dark" }
] as const;

/** Each colour and each width once. */
const withCard = new Set<string>(["light", "a dark telephone"]);

settledTest.for(looks)(
  "breaks no rule of axe-core and is no wider than its window: $name",
  async ({ name, ...look }, { settled }) => {
    const { page } = settled;
    await showIn(page, look);
    await unfold(page);
    await drawnFor(page);
    expect.soft(await brokenRules(page), "unfolded").toEqual([]);
    expect.soft(await tooWide(page)).toEqual([]);
    if (!withCard.has(name)) return;
    for (const place of ["#group-targets", "#part-money"]) {
      await page.locator(`${place} .card-opener`).first().click();
      expect.soft(await brokenRules(page), `with a card of ${place}`).toEqual([]);
      expect.soft(await tooWide(page)).toEqual([]);
      await page.keyboard.press("Escape");
    }
  }
);

/** Until the pictures are drawn for the window, made narrow or wide after they were drawn first. */
const drawnFor = (page: Page): Promise<void> =>
  expect.poll(() => smallestText(page), { timeout: 20_000 }).toBeGreaterThanOrEqual(10);

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

settledTest("everything has a name of its own, under headings in their order", async ({ settled }) => {
  const { page } = settled;
  await showIn(page, {});
  await unfold(page);
  const seen = await exposed(page);
  const roles = seen.map(({ role }) => role);
  expect.soft(roles).toEqual(expect.arrayContaining(["banner", "main", "contentinfo", "status", "group", "slider"]));
  expect.soft(controls(seen).filter(({ name }) => name === "")).toEqual([]);
  const named = controls(seen).map(({ role, name }) => `${role}: ${name}`);
  // the card of a number may be opened in two places
  const isCard = (name: string): boolean => name.endsWith("Where does this come from?");
  const twice = named.filter((one, i) => named.indexOf(one) !== i && !isCard(one));
  expect.soft([...new Set(twice)], "controls that cannot be told apart").toEqual([]);
  const levels = await page
    .locator("#page :is(h1, h2, h3, h4, h5)")
    .evaluateAll((all) =>
      all.filter((each) => each.checkVisibility()).map(({ localName }) => Number(localName.slice(1)))
    );
  expect(levels[0]).toBe(1);
  for (const [i, level] of levels.entries()) expect.soft(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1);
});

settledTest(
  "everything is within reach of the keyboard, can be seen there, and nothing holds it",
  async ({ settled }) => {
    const { page } = settled;
    await showIn(page, {});
    await unfold(page);
    const { stops, missed } = await tabThrough(page, 600);
    expect(stops.length).toBeGreaterThan(100);
    expect.soft(stops.filter(({ isVisible }) => !isVisible)).toEqual([]);
    expect.soft(missed).toEqual([]);
  }
);

settledTest("what is drawn anew stays unfolded, and the keyboard stays where it was", async ({ settled }) => {
  const { page } = settled;
  await showIn(page, {});
  await unfold(page);
  await drawnFor(page);
  const place = page.locator("#more-achieved figure:last-of-type summary");
  await place.focus();
  const folded = (): Promise<number> => page.locator("#results details:not([open])").count();
  const before = { folded: await folded(), summary: await place.innerText() };
  const picture = page.locator("#more-achieved figure svg").first();
  const width = await picture.getAttribute("width");
  await showIn(page, { width: 400 });
  await expect.poll(() => picture.getAttribute("width")).not.toBe(width);
  expect(await folded()).toBe(before.folded);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
    await place.evaluate((summary) => summary.textContent)
  );
  expect(await place.innerText()).toBe(before.summary);
});

settledTest("prints two services on two sheets of A4, on which nothing is cut off", async ({ settled }) => {
  const { page } = settled;
  await showIn(page, {});
  expect(pdfPages(await page.pdf({ format: "A4", preferCSSPageSize: true }))).toBe(2);
  expect(await cutOff(page)).toEqual([0, 0]);
  const sheets = await page.locator("#print-sheet").innerText();
  for (const words of ["Made-up Trust", "with support", "£", "new people a year", "seed 3", "staff estimate", "80 %"])
    expect.soft(sheets).toContain(words);
});

settledTest("the first answer is for everybody, and prints on two sheets, too", async ({ open }) => {
  const { page } = await open(linkTo(twoServices));
  await firstAnswer(page);
  expect.soft(await brokenRules(page), "light").toEqual([]);
  await showIn(page, { width: 320, colorScheme: "dark" });
  expect.soft(await brokenRules(page), "narrow and dark").toEqual([]);
  const { page: first } = await open(plannerAddress);
  await firstAnswer(first);
  expect(pdfPages(await first.pdf({ format: "A4", preferCSSPageSize: true }))).toBe(2);
  expect(await cutOff(first)).toEqual([0, 0]);
});

/** Pixels of each sheet that its paper has no room for; the page is left as it is printed. */
async function cutOff(page: Page): Promise<readonly number[]> {
  // the width of A4 less its margins
  await showIn(page, { media: "print", width: 703, height: 1000 });
  const cut = await page
    .locator(".sheet")
    .evaluateAll((sheets) => sheets.map((sheet) => sheet.scrollHeight - sheet.clientHeight));
  await showIn(page, {});
  return cut;
}
