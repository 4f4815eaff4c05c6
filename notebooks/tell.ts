import { failed, told } from "./page-state.ts";

const place = (): HTMLElement => {
  const found = document.querySelector<HTMLElement>("#answer");
  if (found === null) throw new RangeError("invalid notebook; without an element #answer");
  return found;
};

/** Puts the answer where the page begins, a paragraph for each sentence or element; screen readers hear it politely. */
export function tell(...words: readonly (string | Node)[]): void {
  place().replaceChildren(...words.map((each) => paragraph(each)));
  told();
}

/** Puts there why there is no answer: everything that is wrong with the scenario. */
export function tellProblems(problems: readonly string[]): void {
  const list = document.createElement("ul");
  list.append(
    ...problems.map((problem) => {
      const item = document.createElement("li");
      item.textContent = problem;
      return item;
    })
  );
  place().replaceChildren(paragraph("These settings have no answer:"), list);
  failed();
}

function paragraph(words: string | Node): HTMLElement {
  const element = document.createElement("p");
  element.append(words);
  return element;
}
