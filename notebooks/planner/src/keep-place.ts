/** What a reader has unfolded and where the keyboard is, in a part of the page that is about to be drawn anew. */
export interface Place {
  readonly unfolded: ReadonlySet<string>;
  /** The id of what holds the focus or is nearest around it, and how many things that take it come before; null elsewhere. */
  readonly focused: { readonly id: string; readonly at: number } | null;
}

const focusable = "summary, button, a[href], input, select, [tabindex='0']";

/** Where a reader is in a part of the page. */
export function placeIn(root: HTMLElement): Place {
  const ids = [...root.querySelectorAll("details[open]")].map(({ id }) => id).filter((id) => id !== "");
  const active = document.activeElement;
  const around = active !== null && root.contains(active) ? active.closest("[id]") : null;
  return {
    unfolded: new Set(ids),
    focused:
      active === null || around === null
        ? null
        : { id: around.id, at: [...around.querySelectorAll(focusable)].indexOf(active) }
  };
}

/** Unfolds the same again, with what is made on unfolding, so that nothing below moves. */
export function unfold(root: HTMLElement, { unfolded }: Place): void {
  const isToOpen = ({ id, open }: HTMLDetailsElement): boolean => !open && unfolded.has(id);
  for (let next = [...root.querySelectorAll("details")].find(isToOpen); next !== undefined; ) {
    next.open = true;
    // the browser's own comes later; what listens does so once
    next.dispatchEvent(new Event("toggle"));
    next = [...root.querySelectorAll("details")].find(isToOpen);
  }
}

/** Gives the focus back, once the part stands on the page. */
export function refocus({ focused }: Place): void {
  if (focused === null) return;
  const around = document.getElementById(focused.id);
  const found = focused.at < 0 ? around : around?.querySelectorAll<HTMLElement>(focusable)[focused.at];
  found?.focus({ preventScroll: true });
}
