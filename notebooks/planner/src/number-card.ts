import { type Default, defaults, factById, qualities, sources, unknownById } from "caseload";
import { button, element } from "./element.ts";
import { quantityWords } from "./quantity-words.ts";

/** A dialog that shows where a number comes from: its value, range, source and quality. */
export class NumberCard {
  readonly dialog: HTMLDialogElement = element("dialog", { id: "card", "aria-labelledby": "card-title" });

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

  /** Shows a default; Escape or the button closes it, and the focus goes back to where it was. */
  show(found: Default): void {
    const { label, quality, reason, year, facts, unknowns, id } = found;
    const { value, range } = quantityWords(found);
    this.dialog.replaceChildren(
      button("Close", () => this.dialog.close(), { autofocus: true, class: "close" }),
      element("h2", { id: "card-title" }, label),
      element(
        "dl",
        {},
        ...pair("Value", value),
        ...pair("Range", range === "" ? "fixed" : range),
        ...pair("Quality", `${quality}: ${qualities[quality]}`),
        ...pair("Year", year),
        ...pair("Why", reason),
        ...pair("Id", id)
      ),
      element("h3", {}, "Sources"),
      element(
        "ul",
        {},
        ...facts.map((fact) => element("li", {}, sourceText(fact))),
        ...unknowns.map((each) => element("li", {}, openQuestion(each)))
      )
    );
    this.dialog.showModal();
  }
}

const pair = (term: string, text: string): readonly HTMLElement[] => [element("dt", {}, term), element("dd", {}, text)];

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
