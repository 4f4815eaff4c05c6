import { join } from "node:path";
import { chromium } from "playwright";
import type { TestProject } from "vitest/node";
import { chromiumPath } from "./installed-browsers.ts";
import { serveFolder } from "./serve-folder.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the one browser of all page tests listens. */
    readonly browserAddress: string;
    /** Where the built notebooks are served, without a slash at the end. */
    readonly notebooksAddress: string;
  }
}

const root = join(import.meta.dirname, "..", "..", "..");

/** Starts one browser and one server of the built notebooks for all files of tests; ends both after the last. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const server = await serveFolder(join(root, "notebooks", "dist"));
  const browser = await chromium.launchServer({
    executablePath: chromiumPath,
    args: ["--no-sandbox", "--disable-gpu"]
  });
  provide("browserAddress", browser.wsEndpoint());
  provide("notebooksAddress", server.address);
  return async () => {
    await browser.close();
    await server.close();
  };
}
