import { defaults, type Table } from "caseload";
import { type Chart, sectionHtml } from "caseload/charts";
import { element } from "./element.ts";
import { placeIn, refocus, unfold } from "./keep-place.ts";
import type { NumberCard } from "./number-card.ts";
import type { PayCard } from "./pay-card.ts";
import { picture } from "./picture.ts";
import { quantityWords } from "./quantity-words.ts";
import type { Part, View } from "./view-model.ts";

/** The parts of an answer on the page; only what has changed is drawn anew, so that nothing jumps while it is read. */
export class Results {
  readonly root: HTMLElement = element("div", { id: "results" });
  readonly #parts = new Map<string, { readonly root: HTMLElement; readonly key: string }>();
  readonly #card: NumberCard;

  constructor(card: NumberCard) {
    this.#card = card;
  }

  show({ parts, assumptions, warnings }: View): void {
    const room = this.root.clientWidth;
    const wanted: HTMLElement[] = [
      ...parts.map((part) => this.#kept(part.id, keyOf(part, room), () => partOf(part, room, this.#card))),
      this.#kept("assumptions", assumptions.join(), () => this.#assumptions(assumptions)),
      ...(warnings.length === 0 ? [] : [this.#kept("warnings", warnings.join("\n"), () => warningsOf(warnings))])
    ];
    for (const [at, section] of wanted.entries()) {
      if (this.root.children[at] !== section) this.root.insertBefore(section, this.root.children[at] ?? null);
    }
    while (this.root.children.length > wanted.length) this.root.lastElementChild?.remove();
  }

  /** The section that is there already where its content is the same. */
  #kept(id: string, key: string, make: () => HTMLElement): HTMLElement {
    const before = this.#parts.get(id);
    if (before?.key === key) return before.root;
    const root = make();
    this.#parts.set(id, { root, key });
    if (before !== undefined) {
      const place = placeIn(before.root);
      unfold(root, place);
      before.root.replaceWith(root);
      refocus(place);
    }
    return root;
  }

  #assumptions(ids: readonly string[]): HTMLElement {
    const items = ids.flatMap((id) => {
      const found = defaults.find((each) => each.id === id);
      if (found === undefined) return [];
      const { value, range } = quantityWords(found);
      return [
        element(
          "li",
          {},
          `${found.label}: ${value}${range === "" ? "" : ` (${range})`}; ${found.quality} `,
          this.#card.opener(id)
        )
      ];
    });
    return element(
      "section",
      { id: "part-assumptions", "aria-labelledby": "title-assumptions" },
      element("h2", { id: "title-assumptions" }, "What was assumed"),
      element(
        "p",
        {},
        `${items.length} numbers that the scenario does not say are taken from the evidence. Each opens its card.`
      ),
      element(
        "details",
        { id: "all-assumptions" },
        element("summary", {}, "Show them"),
        element("ul", { class: "assumptions" }, ...items)
      )
    );
  }
}

/** Tells whether a part has to be drawn anew. */
const keyOf = ({ words, pending, working, charts, table, prices }: Part, room: number): string =>
  JSON.stringify([
    words,
    pending,
    working,
    table,
    prices,
    charts.map(({ id, title, alt, table }) => [id, title, alt, table]),
    room
  ]);

function partOf(
  { id, title, words, charts, table, prices, working, pending }: Part,
  room: number,
  card: NumberCard
): HTMLElement {
  const details = element(
    "details",
    { id: `working-${id}` },
    element("summary", {}, `The figures: ${title.replace("?", "").toLowerCase()}`)
  );
  details.addEventListener(
    "toggle",
    () => {
      const inside = element("div");
      inside.innerHTML = working.map((section) => sectionHtml(section, 3)).join("\n");
      details.append(inside);
    },
    { once: true }
  );
  return element(
    "section",
    { id: `part-${id}`, "aria-labelledby": `title-${id}` },
    element("h2", { id: `title-${id}` }, title),
    words === "" ? null : element("p", { class: "lead" }, words),
    table === undefined ? null : tableOf(table, id, prices ?? [], card),
    pending === "" ? null : element("p", { class: "pending" }, pending),
    ...shown(charts, id, room),
    working.length === 0 ? null : details
  );
}

/** A table, in which each cost opens what it is made of. */
function tableOf(table: Table, part: Part["id"], prices: readonly PayCard[], card: NumberCard): HTMLElement {
  const root = element("div");
  root.innerHTML = sectionHtml({ title: "", blocks: [{ kind: "table", table }] }, 3);
  const at = table.columns.findIndex(({ key }) => key === "cost");
  for (const [row, price] of prices.entries()) {
    const cell = root.querySelectorAll("tbody tr")[row]?.children[at];
    if (cell !== undefined && cell.textContent !== "") cell.append(" ", card.costOpener(price, `price-${part}-${row}`));
  }
  return root;
}

/** The first two pictures at once; the others on demand. */
function shown(charts: readonly Chart[], id: string, room: number): readonly HTMLElement[] {
  const [first, second, ...others] = charts;
  const drawn = [first, second].flatMap((chart) => (chart === undefined ? [] : [picture(chart, room)]));
  if (others.length === 0) return drawn;
  const more = element("details", { id: `more-${id}` }, element("summary", {}, `${others.length} more pictures`));
  more.addEventListener("toggle", () => more.append(...others.map((chart) => picture(chart, room))), { once: true });
  return [...drawn, more];
}

const warningsOf = (warnings: readonly string[]): HTMLElement =>
  element(
    "section",
    { id: "part-warnings", "aria-labelledby": "title-warnings" },
    element("h2", { id: "title-warnings" }, "Warnings"),
    element("ul", {}, ...warnings.map((each) => element("li", {}, each)))
  );
