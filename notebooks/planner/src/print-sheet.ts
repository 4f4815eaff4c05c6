import { type Section, version } from "caseload";
import { chartSvg, sectionHtml } from "caseload/charts";
import type { Known, Part, View } from "./view-model.ts";

/** Pixels of a printed picture: it is scaled to the sheet. */
const pictureWidth = 700;

/** Two sheets of A4: the answer and its methods; what the posts in place achieve, what it hangs on and how to redo it. */
export function printSheet({ answered: [{ scenario, hash }] }: Known, view: View, document: Document): string {
  const part = (id: Part["id"]): Part | undefined => view.parts.find((each) => each.id === id);
  const chart = (id: Part["id"], at: number): string => {
    const found = part(id)?.charts[at];
    return found === undefined
      ? ""
      : `<figure><figcaption>${escaped(found.title)}</figcaption>${chartSvg(found, document, { width: pictureWidth })}</figure>`;
  };
  const tables = (id: Part["id"], title: RegExp, most: number): string =>
    (part(id)?.working ?? [])
      .filter((section) => title.test(section.title))
      .slice(0, most)
      .map((section) => sectionHtml(tablesOf(section), 3))
      .join("");
  return `<section class="sheet"><h1>${escaped(scenario.organisation)}: how many nurses?</h1>
<p class="lead">${escaped(view.headline)}</p><p>${escaped(view.stage)}</p>
${chart("posts", 0)}
${tables("posts", /^Posts required/, 1)}</section>
<section class="sheet"><h2>What the posts in place achieve</h2><p>${escaped(part("achieved")?.words ?? "")}</p>
${chart("achieved", 0)}${chart("driver", 0)}
<h2>How to redo it</h2><p>Caseload ${escaped(version)}, seed ${scenario.seed}, scenario ${escaped(hash.slice(0, 12))}, prices of ${escaped(scenario.priceYear)}. The scenario file that the page hands out gives the same figures on the command line: <code>caseload posts scenario.yaml</code> and <code>caseload simulate scenario.yaml</code>.</p>
<p>${view.assumptions.length} numbers come from the evidence and not from the service; the page shows each with its range, source and quality. ${escaped(view.warnings.slice(0, 3).join(". "))}</p></section>`;
}

/** A sheet has room for tables alone. */
const tablesOf = ({ title, blocks }: Section): Section => ({
  title,
  blocks: blocks.filter(({ kind }) => kind === "table")
});

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
