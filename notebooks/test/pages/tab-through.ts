import type { Page } from "playwright";

export interface Stop {
  /** What has the focus: its tag, id or first words. */
  readonly name: string;
  /** Whether the focus can be seen: an outline or shadow of its own, inside the window, not covered. */
  readonly isVisible: boolean;
}

interface Walk {
  readonly stops: readonly Stop[];
  /** What can be tabbed to and was not. */
  readonly missed: readonly string[];
}

/**
 * Presses Tab from the beginning of a page until it leaves the page or begins anew.
 *
 * @throws Error where after that many presses it did neither: the keyboard is trapped
 */
export async function tabThrough(page: Page, most = 400): Promise<Walk> {
  await page.evaluate(() => {
    // what had the focus last is where a browser goes on from, even after it has lost it
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.blur();
    document.body.removeAttribute("tabindex");
    getSelection()?.removeAllRanges();
    scrollTo(0, 0);
    Object.assign(globalThis, { tabbed: new Set<Element>() });
  });
  const stops: Stop[] = [];
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(seenFocus);
    if (stop === null) return { stops, missed: await page.evaluate(notTabbed) };
    stops.push(stop);
  }
  throw new Error(`the keyboard does not get out: ${stops.slice(-5).map(({ name }) => name)}`);
}

/** Runs in the page: what has the focus now; null where nothing has or where it had it before. */
function seenFocus(): Stop | null {
  const { tabbed } = globalThis as unknown as { tabbed: Set<Element> };
  const element = document.activeElement;
  if (element === null || element === document.body || tabbed.has(element)) return null;
  tabbed.add(element);
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const clamp = (value: number, most: number): number => Math.min(Math.max(value, 1), most - 1);
  const x = (clamp(left, innerWidth) + clamp(right, innerWidth)) / 2;
  const y = (clamp(top, innerHeight) + clamp(bottom, innerHeight)) / 2;
  const inWindow = right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
  const onTop = document.elementFromPoint(x, y);
  const isMarked = (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== "none";
  const isCovered = onTop === null || !(element.contains(onTop) || onTop.contains(element) || onTop.closest("label"));
  const words = element.getAttribute("aria-label") ?? element.textContent?.trim().slice(0, 40) ?? "";
  return {
    name: `${element.localName}${element.id === "" ? "" : `#${element.id}`} ${words}`.trim(),
    isVisible: isMarked && inWindow && !isCovered
  };
}

/** Runs in the page. */
function notTabbed(): string[] {
  const { tabbed } = globalThis as unknown as { tabbed: Set<Element> };
  const focusable = "a[href], button, input, select, textarea, summary, [tabindex], [contenteditable]";
  const groups = new Set([...tabbed].map((element) => element.getAttribute("name")));
  return [...document.querySelectorAll<HTMLElement>(focusable)]
    .filter((element) => {
      if (element.tabIndex < 0 || element.matches(":disabled") || tabbed.has(element)) return false;
      if (!element.checkVisibility({ visibilityProperty: true })) return false;
      return !(element.matches("input[type=radio]") && groups.has(element.getAttribute("name")));
    })
    .map((element) => element.outerHTML.slice(0, 160));
}
