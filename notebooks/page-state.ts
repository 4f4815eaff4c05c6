/**
 * Whether what the page shows belongs to its settings: `working`, `done` or `failed`, on the element `#answer`. It is
 * `done` only when nothing is being worked out and the answer has been told since the last change and since the last piece
 * of work was finished: so whatever a notebook asks has to reach its answer.
 */
export type PageState = "working" | "done" | "failed";

/** Charts and tables are drawn in the same turn as the answer is told; `done` waits until they stand. */
const settleMs = 120;

let pending = 0;
let isTold = false;
let timer: ReturnType<typeof setTimeout> | undefined;

const show = (state: PageState): void => {
  const place = document.querySelector<HTMLElement>("#answer");
  if (place !== null) place.dataset.state = state;
};

/** A setting was changed: what the page shows is old from now on. */
export function changed(): void {
  isTold = false;
  clearTimeout(timer);
  show("working");
}

/** Something is being worked out. */
export function began(): void {
  pending++;
  clearTimeout(timer);
  show("working");
}

/** It is finished, or not wanted any more. */
export function ended(): void {
  pending--;
  isTold = false;
  clearTimeout(timer);
}

/** The answer stands on the page. */
export function told(): void {
  isTold = true;
  settle();
}

/** The settings have no answer, and the page says why. */
export function failed(): void {
  isTold = false;
  clearTimeout(timer);
  show("failed");
}

function settle(): void {
  clearTimeout(timer);
  if (pending === 0 && isTold) timer = setTimeout(() => show("done"), settleMs);
}
