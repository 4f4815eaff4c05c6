import { factById, type Preset, sources } from "caseload";

/** What a document says of a service: in words with its place, and where the scenario holds it. */
export function known({ given, scenario }: Preset): HTMLElement {
  return listOf(
    given.map(({ path, facts, place }) => {
      const statements = facts.flatMap((id) => {
        const fact = factById(id);
        return fact === undefined ? [] : [`${fact.statement} (${fact.quality})`];
      });
      const value = scenario[path];
      const words = statements.length > 0 ? statements.join(" ") : typeof value === "string" ? value : "";
      const item = entry(`${words === "" ? "" : `${words} `}`);
      item.append(`${placeWords(place)}: `, Object.assign(document.createElement("code"), { textContent: path }));
      return item;
    })
  );
}

/** What it leaves open, and why that is not filled. */
export const leftOpen = ({ open }: Preset): HTMLElement =>
  listOf(open.map(({ what, why }) => entry(`${what}: ${why}`)));

/** "000:1064" names a document by its number, and a line of it. */
function placeWords(place: string): string {
  const [document = "", line] = place.split(":");
  const source = sources.find(({ shorthand }) => shorthand === document);
  return source === undefined || line === undefined
    ? place
    : `${source.title}, line ${place.slice(document.length + 1)}`;
}

function entry(words: string): HTMLLIElement {
  return Object.assign(document.createElement("li"), { textContent: words });
}

function listOf(items: readonly HTMLLIElement[]): HTMLUListElement {
  const list = document.createElement("ul");
  list.append(...items);
  return list;
}
