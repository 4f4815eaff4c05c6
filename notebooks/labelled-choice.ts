import { changed } from "./page-state.ts";
import { dispatchInput, type ValueElement, valueElement } from "./value-element.ts";

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface LabelledChoiceOptions {
  readonly label: string;
  readonly choices: readonly Choice[];
  /** Defaults to the first. */
  readonly value?: string;
  readonly note?: string;
}

let made = 0;

/** A list of which one is chosen, labelled, for a word that `view` gives to a notebook. */
export function labelledChoice({ label, choices, value, note }: LabelledChoiceOptions): ValueElement<string> {
  const id = `choice-${++made}`;
  const root = document.createElement("div");
  root.className = "setting";
  const name = document.createElement("label");
  name.htmlFor = id;
  name.textContent = label;
  const list = document.createElement("select");
  list.id = id;
  list.append(...choices.map((each) => new Option(each.label, each.value, false, each.value === value)));
  root.append(name, list);
  if (note !== undefined) {
    const small = Object.assign(document.createElement("p"), {
      id: `${id}-note`,
      className: "note",
      textContent: note
    });
    list.setAttribute("aria-describedby", small.id);
    root.append(small);
  }
  list.addEventListener("input", (event) => {
    event.stopPropagation();
    changed();
    dispatchInput(root);
  });
  return valueElement(root, () => list.value);
}
