import { type Fact, factById, type Preset, sources } from "caseload";
import { conflictsOf, factsBeside, unknownsOf } from "./said-of.ts";

/** What a part of a scenario is called in plain words. */
const partNames: Readonly<Record<string, string>> = {
  organisation: "Name",
  nation: "Nation",
  population: "People in its area",
  newPatientsPerYear: "New people a year",
  posts: "Posts",
  sites: "Places",
  meetings: "Meetings",
  switches: "How the work is done",
  caseload: "People on the caseload"
};

/** What a document says of a service: in words, with its place, and where the scenario holds it. */
export function known({ given, scenario }: Preset): HTMLElement {
  return listOf(
    given.map(({ path, facts, place }) => {
      const statements = facts.flatMap((id) => factById(id)?.statement ?? []);
      const qualities = [...new Set(facts.flatMap((id) => factById(id)?.quality ?? []))];
      const value = scenario[path];
      const words = statements.length > 0 ? statements.join(" ") : typeof value === "string" ? `${value}.` : "";
      const [part = path] = path.split(/[.[]/);
      const item = document.createElement("li");
      const source = Object.assign(document.createElement("p"), { className: "note" });
      source.append(
        `${placeWords(place)}${qualities.length === 0 ? "" : ` (${qualities.join(", ")})`}; in the scenario: `,
        Object.assign(document.createElement("code"), { textContent: path })
      );
      item.append(
        Object.assign(document.createElement("strong"), { textContent: `${partNames[part] ?? part}: ` }),
        words,
        source
      );
      return item;
    })
  );
}

/** What the documents also say of it, in facts that no scenario holds; empty where there is nothing. */
export function alsoSaid(preset: Preset): HTMLElement {
  return folded("What the documents also say of it, which no scenario holds", factsBeside(preset).map(factText));
}

/** Passages that contradict each other here, and what is done about it. */
export function contradictions(preset: Preset): HTMLElement {
  return folded(
    "Where the documents contradict each other here",
    conflictsOf(preset).map(
      ({ id, title, sides, treatment }) =>
        `${title} (${id}). ${sides.map(({ says, place }) => `“${says}” (${placeWords(place)})`).join(" ")} ${treatment}`
    )
  );
}

/** Why the open values are open: what nobody knows, and what is done about it where a scenario says nothing. */
export function notKnown(preset: Preset): HTMLElement {
  return folded(
    "What nobody knows, and what is done about it elsewhere",
    unknownsOf(preset).map(({ id, question, treatment }) => `${question} ${treatment} (${id})`)
  );
}

/** Facts with document and place. */
export const factList = (facts: readonly Fact[]): HTMLUListElement =>
  listOf(facts.map((fact) => entry(factText(fact))));

function factText({ statement, source, quality }: Fact): string {
  const title = sources.find(({ id }) => id === source.document)?.title ?? source.document;
  return `${statement} (${title}, ${source.place}; ${quality})`;
}

/** "000:1062; 001:152" names documents by their numbers, with lines of them. */
function placeWords(places: string): string {
  return places
    .split(/[;,] /)
    .map((place) => {
      const [document = "", line] = place.split(":");
      const source = sources.find(({ shorthand }) => shorthand === document);
      if (source === undefined || line === undefined) return place;
      return `${source.title}, line${line.includes("-") ? "s" : ""} ${line.replace("-", " to ")}`;
    })
    .join("; ");
}

function folded(title: string, texts: readonly string[]): HTMLElement {
  if (texts.length === 0) return document.createElement("div");
  const element = document.createElement("details");
  element.append(
    Object.assign(document.createElement("summary"), { textContent: `${title} (${texts.length})` }),
    listOf(texts.map(entry))
  );
  return element;
}

function entry(words: string): HTMLLIElement {
  return Object.assign(document.createElement("li"), { textContent: words });
}

function listOf(items: readonly HTMLLIElement[]): HTMLUListElement {
  const list = document.createElement("ul");
  list.append(...items);
  return list;
}
