import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright";
import { test as base, expect, inject } from "vitest";
import { refusingProxy } from "./refusing-proxy.ts";

export interface OpenOptions extends BrowserContextOptions {
  /** The one origin that may be asked; none by default. */
  readonly origin?: string;
  /** Runs in the page before anything of its own. */
  readonly listen?: () => void;
  /** Whether it misbehaves on purpose, so that the test looks at the lists itself. */
  readonly isProvoked?: boolean;
}

export interface OpenedPage {
  readonly page: Page;
  /** Every address asked for that is not the page itself, of its origin, nor made inside the page. */
  readonly left: string[];
  /** What reached the network, asked by page, worker, frame or beacon alike; nothing was let through. */
  readonly throughProxy: string[];
  /** Everything that the page said on the console, threw, or asked in a dialog. */
  readonly said: string[];
}

export type Open = (address: string, options?: OpenOptions) => Promise<OpenedPage>;

const madeInside = /^(?:blob|data|about):/;

/** Opens a page in a context of its own behind a proxy that refuses everything. */
export async function openIn(
  browser: Browser,
  address: string,
  { origin, listen, isProvoked = false, ...options }: OpenOptions
) {
  const proxy = await refusingProxy();
  const own = origin === undefined ? {} : { bypass: new URL(origin).host };
  const context = await browser.newContext({ ...options, proxy: { server: proxy.address, ...own } });
  const left: string[] = [];
  const said: string[] = [];
  const [itself] = address.split("#");
  context.on("request", (request) => {
    const [url = ""] = request.url().split("#");
    const isOwn = url === itself || madeInside.test(url) || (origin !== undefined && url.startsWith(`${origin}/`));
    if (!isOwn) left.push(url);
  });
  context.on("console", (message) => said.push(`${message.type()}: ${message.text()}`));
  context.on("weberror", (error) => said.push(String(error.error())));
  context.on("dialog", async (dialog) => {
    said.push(dialog.message());
    await dialog.dismiss();
  });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { longTasks: tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: "longtask", buffered: true });
  });
  if (listen !== undefined) await page.addInitScript(listen);
  await page.goto(address);
  const close = async (): Promise<void> => {
    await context.close();
    await proxy.close();
  };
  return { opened: { page, left, said, throughProxy: proxy.asked }, isProvoked, close };
}

/**
 * A test that opens pages in the browser that all share, each in a context of its own. When it ends, whichever its claim was,
 * it fails if a page asked anybody for anything or said anything.
 */
export const pageTest = base
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads in this pattern which fixtures are asked for
  .extend("browser", { scope: "file" }, async ({}, { onCleanup }) => {
    const browser = await chromium.connect(inject("browserAddress"));
    onCleanup(() => browser.close());
    return browser;
  })
  .extend("open", async ({ browser }, { onCleanup }) => {
    const all: Awaited<ReturnType<typeof openIn>>[] = [];
    onCleanup(async () => {
      for (const { opened, isProvoked, close } of all) {
        await close();
        if (isProvoked) continue;
        const { left, said, throughProxy } = opened;
        expect.soft({ left, said, throughProxy }).toEqual({ left: [], said: [], throughProxy: [] });
      }
    });
    const open: Open = async (address, options = {}) => {
      const one = await openIn(browser, address, options);
      all.push(one);
      return one.opened;
    };
    return open;
  });

/** Milliseconds of the longest task that held the page up so far; 0 where none took more than 50. */
export const longestTask = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, ...(globalThis as unknown as { longTasks: number[] }).longTasks));
