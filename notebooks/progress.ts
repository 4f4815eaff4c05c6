import type { Question } from "./question.ts";

const doing: Readonly<Record<Question["ask"], string>> = {
  posts: "Counting posts",
  oversight: "Working out what oversight may take",
  simulate: "Simulating the service",
  compare: "Simulating the variants on the same people",
  find: "Looking for the posts that meet the Standards"
};

interface Work {
  readonly ask: Question["ask"];
  readonly done: number;
  readonly atMost: number | null;
}

/** The line at the foot of the page that says what is being worked out, and how far it is. */
export class Progress {
  readonly #works = new Map<number, Work>();

  show(id: number, ask: Question["ask"], done: number, atMost: number | null): void {
    this.#works.set(id, { ask, done, atMost });
    this.#draw();
  }

  end(id: number): void {
    this.#works.delete(id);
    this.#draw();
  }

  #draw(): void {
    const line = document.querySelector<HTMLElement>("#progress");
    const bar = line?.querySelector("progress");
    const label = line?.querySelector("label");
    if (line == null || bar == null || label == null) return;
    const works = [...this.#works.values()];
    line.hidden = works.length === 0;
    const names = [...new Set(works.map(({ ask }) => doing[ask]))].join("; ");
    // Screen readers hear the line whenever its words change: they name the work and leave the numbers to the bar.
    if (label.textContent !== names) label.textContent = names;
    const counted = works.filter(({ atMost }) => atMost !== null);
    if (counted.length === 0) {
      bar.removeAttribute("value");
      return;
    }
    bar.max = counted.reduce((sum, { atMost }) => sum + (atMost ?? 0), 0);
    bar.value = counted.reduce((sum, { done }) => sum + done, 0);
  }
}
