import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Axe {
  readonly run: (options: object) => Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly nodes: readonly { readonly target: readonly string[]; readonly html: string }[];
    }[];
  }>;
}

/** What axe-core finds broken on a page as it is now, by all its rules: the rule, where, and the markup there. */
export async function brokenRules(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as { axe: Axe };
    const { violations } = await checker.run({ resultTypes: ["violations"] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, html }) => `${id}: ${target.join(" ")}: ${html.slice(0, 160)}`)
    );
  });
}

/**
 * What sticks out of the window on the right, unless something around it scrolls sideways by itself; and words that a
 * picture cuts off.
 */
export const tooWide = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      element !== document.body &&
      element !== document.documentElement &&
      (["auto", "scroll"].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const width = document.documentElement.clientWidth;
    const sticksOut = [...document.body.querySelectorAll("*")].filter((element) => {
      const { right, width: own, height } = element.getBoundingClientRect();
      return own > 1 && height > 1 && right > width + 1 && !scrolls(element.parentElement);
    });
    const cutOff = [...document.querySelectorAll("svg text")].filter((text) => {
      const own = text.getBoundingClientRect();
      const picture = text.closest("svg")?.getBoundingClientRect() ?? own;
      return own.width > 1 && (own.left < picture.left - 1 || own.right > picture.right + 1);
    });
    const scrolled = document.documentElement.scrollWidth - width;
    return [
      ...(scrolled > 0 ? [`the page is ${scrolled} pixels wider than its window`] : []),
      ...sticksOut.map((element) => element.outerHTML.slice(0, 160)),
      ...cutOff.map((text) => `cut off: ${text.textContent}`)
    ];
  });
