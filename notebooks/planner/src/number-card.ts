import { type Default, defaults, factById, qualities, sources, unknownById } from "caseload";
import { button, element } from "./element.ts";
import type { PayCard } from "./pay-card.ts";
import { quantityWords } from "./quantity-words.ts";

/** A dialog that shows where a number comes from: its value, range, source and quality. */
export class NumberCard {
  readonly dialog: HTMLDialogElement = element("dialog", { id: "card", "aria-labelledby": "card-title" });
  #opener = "";

  constructor() {
    // The browser gives the focus back itself, but not to a button that was drawn anew meanwhile. Until it next draws the
    // page, what has the focus may still be the button in here.
    this.dialog.addEventListener("close", () => {
      const active = document.activeElement;
      const isLost = active === null || active === document.body || this.dialog.contains(active);
      if (isLost && this.#opener !== "") document.getElementById(this.#opener)?.focus({ preventScroll: true });
      this.#opener = "";
    });
  }

  /** A button that opens the card of a default; null where the evidence has none of that id. */
  opener(id: string | null, label = "Where does this come from?"): HTMLButtonElement | null {
    const found = id === null ? undefined : defaults.find((each) => each.id === id);
    if (found === undefined) return null;
    return button("?", () => this.show(found), {
      class: "card-opener",
      "aria-haspopup": "dialog",
      "aria-label": `${found.label}: ${label}`
    });
  }

  /** A button that opens what a cost is made of. */
  costOpener(card: PayCard, id: string): HTMLButtonElement {
    const open = (): void => {
      this.#opener = id;
      this.#open(card);
    };
    return button("?", open, {
      id,
      class: "card-opener",
      "aria-haspopup": "dialog",
      "aria-label": `${card.title}: Where does this come from?`
    });
  }

  /** Shows a default. */
  show(found: Default): void {
    const { label, quality, reason, year, facts, unknowns, id } = found;
    const { value, range } = quantityWords(found);
    this.#open({
      title: label,
      pairs: [
        ["Value", value],
        ["Range", range === "" ? "fixed" : range],
        ["Quality", `${quality}: ${qualities[quality]}`],
        ["Year", year],
        ["Why", reason],
        ["Id", id]
      ],
      sources: [...facts.map(sourceText), ...unknowns.map(openQuestion)]
    });
  }

  /** Escape or the button closes it, and the focus goes back to where it was. */
  #open({ title, pairs, sources: from }: PayCard): void {
    this.dialog.replaceChildren(
      button("Close", () => this.dialog.close(), { autofocus: true, class: "close" }),
      element("h2", { id: "card-title" }, title),
      element("dl", {}, ...pairs.flatMap(([term, text]) => [element("dt", {}, term), element("dd", {}, text)])),
      element("h3", {}, "Sources"),
      element("ul", {}, ...from.map((each) => element("li", {}, each)))
    );
    this.dialog.showModal();
  }
}

function sourceText(id: string): string {
  const fact = factById(id);
  if (fact === undefined) return id;
  const title = sources.find((source) => source.id === fact.source.document)?.title ?? fact.source.document;
  return `${fact.statement} (${title}, ${fact.source.place}; ${fact.quality})`;
}

/** What the documents leave open, and what is done about it. */
function openQuestion(id: string): string {
  const { question, treatment } = unknownById(id);
  return `Not known: ${question} What is done about it: ${treatment} (${id} of the register of open questions)`;
}
