import type { Page } from "playwright";
import { expect } from "vitest";
import { brokenRules, tooWide } from "./broken-rules.ts";
import { controls, exposed } from "./named-controls.ts";
import { pageTest } from "./page-test.ts";
import {
  firstAnswer,
  linkTo,
  plannerAddress,
  refinedAnswer,
  scenarioOfPage,
  smallService,
  twoServices,
  unfold
} from "./planner-page.ts";
import { tabThrough } from "./tab-through.ts";

// The planner in the hands of people: who undo, who have no mouse, who hear the page, who drop the wrong file.

const fieldOf = (page: Page) => page.locator("#set-new-patients");

pageTest("steps are undone and done again, and a drag of a slider is one step", async ({ open }) => {
  const { page } = await open(linkTo(smallService));
  await firstAnswer(page);
  const headline = await page.locator("#headline").innerText();
  expect(await page.locator("#undo").isDisabled()).toBe(true);
  for (let i = 0; i < 3; i++) await page.locator("#slide-new-patients").press("ArrowRight");
  await page.locator("#group-targets > summary").click();
  await page.locator("#set-reading").selectOption("both");
  const last = scenarioOfPage(page);
  expect(last).toMatchObject({ newPatientsPerYear: 15, reading: "both" });

  await page.locator("#undo").click();
  expect(scenarioOfPage(page)).toEqual({ ...smallService, newPatientsPerYear: 15 });
  await page.locator("#undo").click();
  expect(scenarioOfPage(page)).toEqual(smallService);
  await expect.poll(() => fieldOf(page).inputValue()).toBe("12");
  await expect.poll(() => page.locator("#headline").innerText()).toBe(headline);
  expect(await page.locator("#undo").isDisabled()).toBe(true);

  await page.locator("#redo").click();
  await page.locator("#redo").click();
  expect(scenarioOfPage(page)).toEqual(last);
  await expect.poll(() => fieldOf(page).inputValue()).toBe("15");
  expect(await page.locator("#redo").isDisabled()).toBe(true);
});

pageTest(
  "up to three variants stand beside the service, by keyboard, and can be named and removed",
  async ({ open }) => {
    const { page } = await open(linkTo(smallService));
    await firstAnswer(page);
    for (let i = 0; i < 3; i++) await page.locator("#add-variant").press("Enter");
    expect(await page.locator("#add-variant").isDisabled()).toBe(true);
    await page.locator("#variant-name").fill("one post more");
    await page.locator("#variant-name").press("Enter");
    await firstAnswer(page);
    await page.locator("#post-0-wte").fill("1.8");
    await expect
      .poll(() => scenarioOfPage(page).variants)
      .toMatchObject([{}, {}, { name: "one post more", posts: [{ wte: 1.8 }] }]);
    expect(scenarioOfPage(page).posts).toEqual(smallService.posts);
    await page.locator("#remove-variant").click();
    expect(scenarioOfPage(page).variants).toHaveLength(2);
  }
);

pageTest("everything is within reach of the keyboard, can be seen there, and nothing holds it", async ({ open }) => {
  const { page } = await open(linkTo(twoServices));
  await refinedAnswer(page);
  await unfold(page);
  const { stops, missed } = await tabThrough(page, 600);
  expect(stops.length).toBeGreaterThan(100);
  expect.soft(stops.filter(({ isVisible }) => !isVisible)).toEqual([]);
  expect.soft(missed).toEqual([]);
});

pageTest("the card of a number opens and closes by keyboard and gives the focus back", async ({ open }) => {
  const { page } = await open(linkTo(smallService));
  await firstAnswer(page);
  const opener = page.locator("#group-size .card-opener");
  const card = page.getByRole("dialog");
  for (const close of ["Escape", "Enter"]) {
    await opener.focus();
    await page.keyboard.press("Enter");
    expect(await card.isVisible()).toBe(true);
    expect(await card.locator("dt").allInnerTexts()).toEqual(
      expect.arrayContaining(["Value", "Range", "Quality", "Why"])
    );
    expect(await card.locator("li").count()).toBeGreaterThan(0);
    expect(await card.locator(":focus").innerText()).toBe("Close");
    expect(await brokenRules(page)).toEqual([]);
    await page.keyboard.press(close);
    expect(await card.isVisible()).toBe(false);
    expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true);
  }
});

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

pageTest(
  "a screen reader hears landmarks, headings, names, how far it is, and each new answer once",
  async ({ open }) => {
    const { page } = await open(linkTo(twoServices), { listen: listenToLiveRegions });
    const bar = page.getByRole("progressbar");
    await bar.waitFor();
    expect(await page.locator("#progress-label").innerText()).toMatch(/\d/);
    await refinedAnswer(page);
    expect(await bar.count()).toBe(0);
    const heard = await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
    expect(heard).toContain("Finished.");
    expect(heard.length).toBeLessThan(15);
    expect.soft(heard.join("\n"), "the answer itself is heard").toContain(await page.locator("#headline").innerText());

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
  }
);

/** Drops a file somewhere on the page, as the hand does that misses. */
const drop = (page: Page, name: string, text: string): Promise<void> =>
  page.evaluate(
    ([file = "", content = ""]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], file));
      const options = { dataTransfer, bubbles: true, cancelable: true };
      document.querySelector("footer")?.dispatchEvent(new DragEvent("dragover", options));
      document.querySelector("footer")?.dispatchEvent(new DragEvent("drop", options));
    },
    [name, text]
  );

const badFiles = [
  ["two.yaml", "newPatientsPerYear: many\nposts: [{ role: cns, wte: -1 }]\nnurses: 4\n", 3],
  ["not.yaml", "posts: [\n  - :::", 1],
  ["list.yaml", "- 1\n- 2\n", 1],
  ["picture.png", "\u0089PNG\r\n\u001a\n\u0000\u0000", 1],
  ["empty.yaml", "", 1],
  ["large.yaml", `# ${"x".repeat(1_100_000)}\n`, 1],
  ["deep.yaml", `${"[".repeat(5000)}`, 1]
] as const;

pageTest("a file that is no scenario is refused with every reason, and changes nothing", async ({ open }) => {
  const { page } = await open(linkTo(smallService));
  await refinedAnswer(page);
  const before = { address: page.url(), headline: await page.locator("#headline").innerText() };
  const problems = page.getByRole("alert");
  for (const [name, text, least] of badFiles) {
    await drop(page, name, text);
    await problems.filter({ hasText: name }).waitFor();
    expect.soft(await problems.innerText(), name).toMatch(/nothing has changed/i);
    expect.soft(await problems.locator("li").count(), name).toBeGreaterThanOrEqual(least);
    expect.soft({ address: page.url(), headline: await page.locator("#headline").innerText() }).toEqual(before);
  }
  expect(await brokenRules(page)).toEqual([]);
  await drop(page, "good.yaml", "organisation: Own Trust\nnewPatientsPerYear: 20\nposts: []\n");
  await expect
    .poll(() => scenarioOfPage(page))
    .toEqual({ organisation: "Own Trust", newPatientsPerYear: 20, posts: [] });
  expect(await problems.innerText()).toBe("");
});

pageTest("an address that is damaged is said to be, and the page begins anew", async ({ open }) => {
  for (const hash of ["#s=AAAA", "#s=%00", "#nonsense", `#s=${"A".repeat(20_000)}`]) {
    const { page } = await open(`${plannerAddress}${hash}`);
    await page.getByRole("alert").getByText("The address could not be read").waitFor();
    await firstAnswer(page);
  }
});

const hostile = "<img src=x onerror=alert(1)><script>alert(2)</script> 'x\" &lt;";

pageTest("names that would be markup are words, on screen and in what is handed out", async ({ open }) => {
  const scenario = {
    ...twoServices,
    organisation: hostile,
    variants: [{ ...(twoServices.variants as object[])[0], name: hostile }]
  };
  const { page } = await open(linkTo(scenario));
  await refinedAnswer(page);
  await unfold(page);
  expect(await page.locator("#headline").innerText()).toContain("<img src=x onerror=alert(1)>");
  expect(await page.locator("img, script:not(#program), iframe, object").count()).toBe(0);
  expect(await page.evaluate(() => document.querySelectorAll("*").length)).toBeGreaterThan(100);
  await page.locator("#service-1").click();
  expect(await page.locator("#variant-name").inputValue()).toContain("<img src=x");
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await tooWide(page)).toEqual([]);
});
