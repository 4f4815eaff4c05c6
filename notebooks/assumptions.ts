import { type Default, defaultById, factById, qualities, sources, unknownById } from "caseload";
import { quantityWords } from "./planner/src/quantity-words.ts";

/**
 * The assumptions that a notebook rests on most, then those that its scenario uses beside them: each with value, range and
 * how good it is, and with its reason and sources on demand.
 *
 * @param ids - of defaults, in the order of their weight
 * @param others - of all defaults that the scenario used; those of `ids` are not repeated
 * @throws RangeError for an id that the evidence does not have
 */
export function assumptions(ids: readonly string[], others: readonly string[] = []): HTMLElement {
  const root = document.createElement("div");
  root.append(listOf(ids));
  const rest = others.filter((id) => !ids.includes(id) && defaultById(id) !== undefined);
  if (rest.length > 0) {
    const more = document.createElement("details");
    more.append(
      Object.assign(document.createElement("summary"), {
        textContent: `All others that the scenario uses (${rest.length})`
      }),
      listOf(rest)
    );
    root.append(more);
  }
  return root;
}

function listOf(ids: readonly string[]): HTMLUListElement {
  const list = Object.assign(document.createElement("ul"), { className: "assumptions" });
  list.append(
    ...ids.map((id) => {
      const found = defaultById(id);
      if (found === undefined) throw new RangeError(`invalid assumption; not in the evidence: ${id}`);
      return entry(found);
    })
  );
  return list;
}

function entry(assumption: Default): HTMLLIElement {
  const { label, quality, reason } = assumption;
  const { value, range } = quantityWords(assumption);
  const item = document.createElement("li");
  const card = document.createElement("details");
  const summary = document.createElement("summary");
  summary.append(
    Object.assign(document.createElement("strong"), { textContent: label }),
    `: ${value}${range === "" ? "" : `; between ${range.replace(" to ", " and ")}`}. Quality: ${quality}.`
  );
  const list = document.createElement("ul");
  list.append(
    ...originsOf(assumption).map((text) => Object.assign(document.createElement("li"), { textContent: text }))
  );
  card.append(summary, paragraph(reason), paragraph(`Quality: ${quality}: ${qualities[quality]}`), "Sources:", list);
  item.append(card);
  return item;
}

const paragraph = (words: string): HTMLElement => Object.assign(document.createElement("p"), { textContent: words });

/** What it rests on: facts with document and place, and entries of the register of what is not known. */
function originsOf({ facts, unknowns }: Default): readonly string[] {
  const read = facts.flatMap((id) => {
    const fact = factById(id);
    if (fact === undefined) return [];
    const title = sources.find((source) => source.id === fact.source.document)?.title ?? fact.source.document;
    return [`${fact.statement} (${title}, ${fact.source.place}; ${fact.quality})`];
  });
  return [
    ...read,
    ...unknowns.map((id) => {
      const { question, treatment } = unknownById(id);
      return `Not known: ${question} What is done about it: ${treatment} (${id})`;
    })
  ];
}
