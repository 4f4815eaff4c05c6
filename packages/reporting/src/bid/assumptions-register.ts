import { type Default, defaults, factById, type Quality, qualities, sourceById } from "@caseload/evidence";
import type { Scenario } from "@caseload/simulation";
import { rangeText } from "../number-format.ts";
import { type Cell, type Table, textColumn } from "../table.ts";
import { formatOf, quantityText } from "./quantity-words.ts";

/** The defaults that a bid rests on, a table for each quality, best first, each with what it rests on. */
export function assumptionsRegister(
  ids: readonly string[],
  scenario: Pick<Scenario, "contactsPerPersonYear"> | null = null
): readonly Table[] {
  const used = asUsed(ids, scenario);
  const known = Object.keys(qualities) as readonly Quality[];
  return known.flatMap((quality) => {
    const alike = used.filter((entry) => entry.quality === quality);
    return alike.length === 0 ? [] : [registerOf(quality, alike)];
  });
}

/** Defaults with the numbers that were used: the contact rate is inferred, and not the one that stands by default. */
export const asUsed = (
  ids: readonly string[],
  scenario: Pick<Scenario, "contactsPerPersonYear"> | null
): readonly Default[] =>
  defaults
    .filter(({ id }) => ids.includes(id))
    .map((entry) => {
      const rate = scenario?.contactsPerPersonYear;
      if (entry.id !== "contacts-per-person-year" || rate === undefined || rate.value === entry.value) return entry;
      return { ...entry, value: rate.value, label: `${entry.label}, as inferred` };
    });

const registerOf = (quality: Quality, alike: readonly Default[]): Table => ({
  title: `Quality: ${quality}`,
  columns: [
    textColumn("assumption", "assumption (id)"),
    textColumn("value", "value (range)"),
    textColumn("source", "rests on")
  ],
  rows: alike.map((entry): Cell[] => [`${entry.label} (${entry.id})`, valueText(entry), sourceText(entry)])
});

/** "5.3 % of working time (4.3 % to 6.2 %)". */
function valueText({ value, low, high, unit }: Default): string {
  const range = low === high ? "" : ` (${rangeText(low, high, formatOf(unit))})`;
  return `${quantityText(value, unit)}${range}`;
}

/** "Title (publisher, year): fact-id, fact-id"; the reason where no fact stands behind it. */
export function sourceText({ facts, reason }: Default): string {
  const ids = [...new Set(facts.map((id) => factById(id).source.document))];
  if (ids.length === 0) return `No source: ${reason}`;
  return ids
    .map((id) => {
      const { title, publisher, year } = sourceById(id);
      const own = facts.filter((fact) => factById(fact).source.document === id);
      return `${title} (${[publisher, year].filter((part) => part !== "").join(", ")}): ${own.join(", ")}`;
    })
    .join("; ");
}
