import { statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { Page } from "playwright";
import { expect } from "vitest";
import { parse } from "yaml";
import { textOf } from "../../planner/src/scenario-text.ts";
import { viewOf } from "../../planner/src/view-model.ts";
import { longestTask, pageTest } from "./page-test.ts";
import { knownInNode, shownInNode, shownOnPage } from "./planner-in-node.ts";
import {
  firstAnswer,
  handedOut,
  linkTo,
  plannerAddress,
  plannerFile,
  refinedAnswer,
  scenarioOfPage,
  smallService,
  twoServices,
  unfold
} from "./planner-page.ts";

// The planner from file://, by double click: what it answers, what it hands out and what it takes back.

pageTest("the file is small enough to be sent", () => {
  expect(statSync(plannerFile).size).toBeLessThanOrEqual(1_500_000);
});

pageTest("it answers again when a slider is moved by keyboard while it still computes", async ({ open }) => {
  const { page } = await open(plannerAddress);
  await firstAnswer(page);
  expect(await page.locator("#headline").innerText()).toMatch(/\d/);
  expect(await page.locator("#stage").innerText()).not.toBe("");

  await page.locator("main[data-state=refining]").waitFor();
  const before = scenarioOfPage(page);
  const began = performance.now();
  await page.locator("#slide-new-patients").press("ArrowRight");
  expect(await page.locator("#set-new-patients").inputValue()).toBe("75");
  await firstAnswer(page);
  process.stdout.write(`answer after a change while it computes: ${Math.round(performance.now() - began)} ms\n`);
  expect(scenarioOfPage(page)).toEqual({ ...before, newPatientsPerYear: 75 });
});

pageTest("it never blocks: while it simulates, it is drawn and can be used", async ({ open }) => {
  const { page } = await open(plannerAddress);
  await page.locator("main[data-state=refining]").waitFor();
  const state = page.locator("main");
  // a page that is held up until the simulation ends would draw nothing until then
  await page.evaluate(async () => {
    for (let frames = 0; frames < 100; frames++) await new Promise(requestAnimationFrame);
  });
  await page.locator("#group-money > summary").click();
  expect(await page.locator("#set-budget").isVisible()).toBe(true);
  expect(await state.getAttribute("data-state")).toBe("refining");
  expect(await page.getByRole("progressbar").count()).toBe(1);
  process.stdout.write(`longest task while it simulates: ${Math.round(await longestTask(page))} ms\n`);
});

pageTest("every word, digit and picture is what Node makes of the same scenario", async ({ open }) => {
  // on a coarse screen a browser draws lines half a pixel off, which Node does not
  const { page } = await open(linkTo(twoServices), { deviceScaleFactor: 2 });
  await firstAnswer(page);
  await page.locator("#slide-new-patients").press("ArrowRight");
  await expect.poll(() => scenarioOfPage(page).newPatientsPerYear).toBe(9);
  const scenario = scenarioOfPage(page);
  const known = await knownInNode(scenario);
  await refinedAnswer(page);
  await unfold(page);
  const shown = await shownOnPage(page);
  expect(shown.parts.flatMap(({ charts }) => charts).length).toBeGreaterThan(8);
  expect(shown).toEqual(shownInNode(known, shown));

  for (const { name, text } of viewOf(known).files) {
    const { name: given, bytes } = await handedOut(page, `#download-${name.replace(".", "-")}`);
    expect(given).toBe(name);
    expect(bytes.toString("utf8")).toBe(text());
  }
});

/** The words and numbers of the answer, without the pictures, whose width hangs on the window. */
async function told(page: Page): Promise<unknown> {
  await refinedAnswer(page);
  await unfold(page);
  const { headline, stage, parts } = await shownOnPage(page);
  return { headline, stage, parts: parts.map(({ words, working }) => ({ words, working })) };
}

pageTest("the scenario goes out as a file and as an address, and comes back the same", async ({ open }) => {
  const { page } = await open(linkTo(smallService));
  await page.locator("#set-new-patients").fill("9");
  await page.locator("#set-organisation").fill("Own Trust");
  await expect
    .poll(() => scenarioOfPage(page))
    .toEqual({ ...smallService, newPatientsPerYear: 9, organisation: "Own Trust" });
  const before = await told(page);
  const { name, bytes } = await handedOut(page, "#download-scenario");
  expect(name).toBe("scenario.yaml");
  expect(parse(bytes.toString("utf8"))).toEqual(scenarioOfPage(page));

  const { page: fromFile } = await open(plannerAddress);
  await fromFile.locator("#file").setInputFiles({ name, mimeType: "application/yaml", buffer: bytes });
  await expect.poll(() => scenarioOfPage(fromFile)).toEqual(scenarioOfPage(page));
  expect(await told(fromFile)).toEqual(before);

  const { page: fromLink } = await open(page.url());
  expect(await told(fromLink)).toEqual(before);
});

pageTest("a picture goes out as SVG that stands alone and as PNG that shows something", async ({ open }) => {
  const { page } = await open(linkTo(smallService));
  await refinedAnswer(page);
  const svg = await handedOut(page, "#chart-coverage button[aria-label^='Download SVG']");
  expect(svg.name).toBe("coverage.svg");
  const png = await handedOut(page, "#chart-coverage button[aria-label^='Download PNG']");
  expect(png.name).toBe("coverage.png");

  const { page: empty } = await open("about:blank");
  const read = await empty.evaluate(
    async ({ xml, png64 }) => {
      const parsed = new DOMParser().parseFromString(xml, "image/svg+xml");
      const look = async (address: string) => {
        const image = new Image();
        image.src = address;
        await image.decode();
        const canvas = Object.assign(document.createElement("canvas"), {
          width: image.naturalWidth,
          height: image.naturalHeight
        });
        const context = canvas.getContext("2d");
        context?.drawImage(image, 0, 0);
        const { data } = context?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
        const seen = new Set<string>();
        for (let i = 0; i < data.length; i += 4) seen.add([data[i], data[i + 1], data[i + 2], data[i + 3]].join());
        return { width: canvas.width, colours: seen.size, corner: [...data.slice(0, 4)] };
      };
      return {
        root: parsed.documentElement.localName,
        isBroken: parsed.querySelector("parsererror") !== null,
        refersTo: [...parsed.querySelectorAll("[href], image, use, style, script")].length,
        svg: await look(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(xml)}`),
        png: await look(`data:image/png;base64,${png64}`)
      };
    },
    { xml: svg.bytes.toString("utf8"), png64: png.bytes.toString("base64") }
  );
  expect(read).toMatchObject({ root: "svg", isBroken: false, refersTo: 0 });
  for (const picture of [read.svg, read.png]) {
    expect(picture.corner).toEqual([255, 255, 255, 255]);
    expect(picture.colours).toBeGreaterThan(10);
  }
  expect(read.png.width).toBe(2 * read.svg.width);
});

pageTest("a scenario of the examples comes to what the file says", async ({ open }) => {
  const { page } = await open(linkTo(smallService));
  const file = new URL("../../../examples/first-bid.yaml", import.meta.url);
  const text = await readFile(file, "utf8");
  await page
    .locator("#file")
    .setInputFiles({ name: "first-bid.yaml", mimeType: "application/yaml", buffer: Buffer.from(text) });
  await expect.poll(() => scenarioOfPage(page)).toEqual(parse(text));
  await firstAnswer(page);
  expect(parse(textOf(scenarioOfPage(page)))).toEqual(parse(text));
});
