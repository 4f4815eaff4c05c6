import { type Driver, defaults, factById, type Section, sources, type Table, version } from "caseload";
import { chartSvg, sectionHtml } from "caseload/charts";
import { quantityWords } from "./quantity-words.ts";
import { type Known, type Part, type View, wordsIn } from "./view-model.ts";

/** Pixels of a printed picture: it is scaled to the sheet. */
const pictureWidth = 700;

/** As many assumptions as there is room for, those that move the posts most. */
const mostAssumptions = 6;

/**
 * Two sheets of A4: the answer, what it costs and its methods; then what the posts in place achieve, what is left undone,
 * what the answer hangs on and how to redo it.
 */
export function printSheet(known: Known, view: View, document: Document): string {
  const [{ scenario, hash }] = known.answered;
  const part = (id: Part["id"]): Part | undefined => view.parts.find((each) => each.id === id);
  const chart = (id: Part["id"]): string => {
    const found = part(id)?.charts[0];
    return found === undefined
      ? ""
      : `<figure><figcaption>${escaped(found.title)}</figcaption>${chartSvg(found, document, { width: pictureWidth })}</figure>`;
  };
  const worked = (id: Part["id"], title: RegExp): readonly Section[] =>
    (part(id)?.working ?? []).filter((section) => title.test(section.title));
  const table = (id: Part["id"]): string => {
    const found = part(id)?.table;
    return found === undefined ? "" : tableHtml(found);
  };
  const words = (id: Part["id"]): string => paragraph(part(id)?.words ?? "");
  return `<section class="sheet"><h1>${escaped(scenario.organisation)}: how many nurses?</h1>
<p class="lead">${escaped(view.headline)}</p>${paragraph(`${view.stage} ${wordsIn(worked("driver", /^What it stands on/))[0] ?? ""}`)}
<h2>What it costs</h2>${words("money")}${table("money")}
${words("compared")}${table("compared")}
${chart("posts")}${paragraph(part("posts")?.charts[0]?.key ?? "")}</section>
<section class="sheet"><h2>What the posts in place achieve</h2>${words("achieved")}
${chart("achieved")}
${paragraph(part("undone")?.charts[0]?.title ?? "")}
<h2>What the answer hangs on most</h2>${tableHtml(assumptionsOf(known))}
${paragraph(`Nobody has counted how often people with secondary breast cancer need their nurse: the methods are estimates, none of them a measurement. In all, ${view.assumptions.length} numbers come from the evidence and not from the service; the page shows each with its range, source and quality.`)}
${paragraph(view.warnings.slice(0, 3).map(sentence).join(" "))}
<h2>How to redo it</h2><p>Caseload ${escaped(version)}, seed ${scenario.seed}, scenario ${escaped(hash.slice(0, 12))}, prices of ${escaped(scenario.priceYear)}. The scenario file that the page hands out gives the same figures on the command line: <code>caseload posts scenario.yaml</code> and <code>caseload simulate scenario.yaml</code>.</p></section>`;
}

/** Warnings are told without a full stop. */
const sentence = (words: string): string => (/[.!?]$/.test(words) ? words : `${words}.`);

/** The assumptions that move the posts most, each with what it makes of them, how good it is and where it is from. */
function assumptionsOf({ answered: [{ posts, scenario }] }: Known): Table {
  const [reading = "strict"] = scenario.readings;
  const method = posts.methods.find((each) => each.method === "load" && each.reading === reading);
  const swing = ({ wteAtLow, wteAtHigh }: Driver): number => Math.abs(wteAtHigh - wteAtLow);
  const drivers = [...(method?.drivers ?? [])].sort((a, b) => swing(b) - swing(a)).slice(0, mostAssumptions);
  return {
    title: `Each moved alone over its range (load method, ${reading} reading)`,
    columns: [
      { key: "assumption", label: "assumption", unit: "", kind: "text" },
      { key: "assumed", label: "assumed", unit: "", kind: "text" },
      { key: "range", label: "range", unit: "", kind: "text" },
      { key: "low", label: "posts from", unit: "WTE", kind: "posts" },
      { key: "high", label: "to", unit: "WTE", kind: "posts" },
      { key: "quality", label: "quality", unit: "", kind: "text" },
      { key: "source", label: "source", unit: "", kind: "text" }
    ],
    rows: drivers.map(({ id, label, low, high, unit, wteAtLow, wteAtHigh }) => {
      const found = defaults.find((each) => each.id === id);
      const { value, range } = quantityWords({ value: found?.value ?? low, low, high, unit: found?.unit ?? unit });
      return [
        found?.label ?? label,
        found === undefined ? "as the scenario says" : value,
        range,
        Math.min(wteAtLow, wteAtHigh),
        Math.max(wteAtLow, wteAtHigh),
        found?.quality ?? "",
        found === undefined ? "" : sourceOf(found.facts)
      ];
    })
  };
}

/** The document of the first fact that a number rests on; there may be more on its card. */
function sourceOf([first]: readonly string[]): string {
  if (first === undefined) return "nobody knows it";
  const { document, place } = factById(first).source;
  return `${sources.find(({ id }) => id === document)?.title ?? document}, ${place}`;
}

const tableHtml = (table: Table): string => sectionHtml({ title: "", blocks: [{ kind: "table", table }] }, 3);

const paragraph = (text: string): string => (text.trim() === "" ? "" : `<p>${escaped(text)}</p>`);

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
