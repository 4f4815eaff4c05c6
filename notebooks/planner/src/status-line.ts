import { element } from "./element.ts";
import type { Stage } from "./questions.ts";

const words: Readonly<Record<Stage, string>> = {
  "first look": "A first look at the posts in place",
  simulation: "Simulating the posts in place, again and again",
  posts: "Looking for the posts that meet the Standards"
};

/** What the page is doing, in words that a screen reader hears and a bar that moves. */
export class StatusLine {
  readonly #status: HTMLElement;
  readonly #bar: HTMLElement;
  readonly #filled = element("span", { class: "filled" });
  readonly #label = element("span", { id: "progress-label" });
  #said = "";

  constructor(status: HTMLElement, place: HTMLElement) {
    this.#status = status;
    this.#bar = element(
      "div",
      {
        id: "progress",
        role: "progressbar",
        "aria-labelledby": "progress-label",
        "aria-valuemin": 0,
        "aria-valuemax": 100
      },
      this.#filled
    );
    place.append(this.#label, this.#bar);
    place.hidden = true;
  }

  /** Says something once; the same words again are not repeated. */
  say(text: string): void {
    if (text === this.#said) return;
    this.#said = text;
    this.#status.textContent = text;
  }

  /** How far a stage is; where nobody knows how long it takes, the bar moves and tells no share. */
  progress(stage: Stage, done: number, atMost: number | null): void {
    const place = this.#bar.parentElement;
    if (place !== null) place.hidden = false;
    this.say(`${words[stage]}.`);
    this.#label.textContent = `${words[stage]}: ${done}${atMost === null ? "" : ` of at most ${atMost}`} replications`;
    if (atMost === null) {
      this.#bar.removeAttribute("aria-valuenow");
      this.#bar.classList.add("unknown");
      this.#filled.style.width = "";
    } else {
      const percent = atMost === 0 ? 100 : Math.round((100 * done) / atMost);
      this.#bar.setAttribute("aria-valuenow", `${percent}`);
      this.#bar.classList.remove("unknown");
      this.#filled.style.width = `${percent}%`;
    }
  }

  /** Nothing is being done any more. */
  end(text: string): void {
    const place = this.#bar.parentElement;
    if (place !== null) place.hidden = true;
    this.say(text);
  }
}
