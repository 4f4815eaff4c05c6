import { element } from "./element.ts";

/**
 * What is wrong, in sentences. A file or an address that was refused stays named until something else is asked for: the
 * answer that comes meanwhile, to what was there before, says nothing about it.
 */
export class ProblemsList {
  readonly #root: HTMLElement;
  #isRefusal = false;

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  /** What keeps a scenario from being worked out; nothing where there are no problems. */
  show(problems: readonly string[], what: string): void {
    this.#isRefusal = false;
    this.#root.replaceChildren(
      ...(problems.length === 0
        ? []
        : [element("p", {}, what), element("ul", {}, ...problems.map((each) => element("li", {}, each)))])
    );
  }

  /** What is wrong with something that was not taken; nothing where there are no problems. */
  refuse(problems: readonly string[], what: string): void {
    this.show(problems, what);
    this.#isRefusal = true;
  }

  /** Something else is asked for. */
  asked(): void {
    this.#isRefusal = false;
  }

  answered(): void {
    if (!this.#isRefusal) this.show([], "");
  }
}
