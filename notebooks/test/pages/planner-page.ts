import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Download, Page } from "playwright";
import { hashOf, scenarioOf } from "../../planner/src/link.ts";
import type { ScenarioObject } from "../../planner/src/scenario-object.ts";

export const plannerFile = join(import.meta.dirname, "..", "..", "planner", "dist", "caseload-planner.html");
if (!existsSync(plannerFile)) throw new Error(`no planner at ${plannerFile}; make it with: npm run planner`);

/** The planner as somebody has it who double-clicked it. */
export const plannerAddress = pathToFileURL(plannerFile).href;

/** A made-up service that is simulated within seconds. */
export const smallService: ScenarioObject = {
  organisation: "Made-up Trust",
  reading: "strict",
  newPatientsPerYear: 8,
  years: 1,
  posts: [{ role: "cns", wte: 0.8 }],
  search: { step: 0.5 },
  seed: 3
};

/** The same beside a variant, in both readings. */
export const twoServices: ScenarioObject = {
  ...smallService,
  reading: "both",
  variants: [{ name: "with support", addPosts: [{ role: "supportWorker", wte: 0.5 }] }]
};

/** A link to a scenario. */
export const linkTo = (scenario: ScenarioObject): string => `${plannerAddress}#${hashOf(scenario)}`;

/** The scenario that the page's own address holds. */
export function scenarioOfPage(page: Page): ScenarioObject {
  const scenario = scenarioOf(new URL(page.url()).hash);
  if (scenario === null) throw new Error(`no scenario in the address: ${page.url()}`);
  return scenario;
}

/** Until there is a first answer to what is set now. */
export const firstAnswer = (page: Page): Promise<void> =>
  page.locator("main:is([data-state=coarse], [data-state=refining], [data-state=refined])").waitFor();

/** Until the answer is as sure as it gets. */
export const refinedAnswer = (page: Page): Promise<void> =>
  page.locator("main[data-state=refined]").waitFor({ timeout: 150_000 });

/** Unfolds all that is folded, and what that holds. */
export async function unfold(page: Page): Promise<void> {
  while (
    await page.evaluate(async () => {
      const closed = [...document.querySelectorAll<HTMLDetailsElement>("details:not([open])")];
      for (const details of closed) details.open = true;
      // what is made on unfolding is made when the browser tells of it
      await new Promise((resolve) => setTimeout(resolve));
      await new Promise(requestAnimationFrame);
      return closed.length > 0;
    })
  );
}

/** The bytes of a file that a button hands out. */
export async function handedOut(
  page: Page,
  button: string
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(button).first().click()]);
  return { name: download.suggestedFilename(), bytes: await bytesOf(download) };
}

/** The bytes of a file that the page hands out. */
export async function bytesOf(download: Download): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
