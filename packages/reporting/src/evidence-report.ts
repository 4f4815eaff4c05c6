import { facts } from "@caseload/evidence";
import { type EvidenceEntry, evidenceEntries } from "./evidence-entry.ts";
import { countText } from "./number-format.ts";
import { list, type Report, section, tableBlock, words } from "./report.ts";
import { type Cell, column, type Table, textColumn } from "./table.ts";

/** How many entries there are of each kind, and facts of each topic. */
export function evidenceTopics(): Table {
  const counts = new Map<string, number>();
  const count = (name: string): unknown => counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const { kind } of evidenceEntries()) count(kind);
  for (const { topic } of facts) count(`fact about ${topic}`);
  return {
    title: "",
    columns: [textColumn("kind", "kind"), column("entries", "entries", "", "people")],
    rows: [...counts].map(([name, entries]): Cell[] => [name, entries])
  };
}

/** What there is to be asked for. */
export function topicsReport(): Report {
  return {
    headline: `${evidenceEntries().length} entries of evidence, each with its source and how good it is.`,
    sections: section(
      "",
      tableBlock(evidenceTopics()),
      words("`caseload evidence <id>` shows a card, `caseload evidence <words>` searches.")
    )
  };
}

/** Entries found, as a table: id, kind and what each says. */
export function evidenceTable(entries: readonly EvidenceEntry[]): Table {
  return {
    title: "",
    columns: [textColumn("id", "id"), textColumn("kind", "kind"), textColumn("says", "says")],
    rows: entries.map((e): Cell[] => [e.id, e.kind, e.title])
  };
}

/** Entries with all their fields, a row a field. */
export function evidenceFields(entries: readonly EvidenceEntry[]): Table {
  return {
    title: "",
    columns: [
      textColumn("id", "id"),
      textColumn("kind", "kind"),
      textColumn("field", "field"),
      textColumn("value", "value")
    ],
    rows: entries.flatMap((e) =>
      [["says", e.title] as const, ...e.fields].map(([label, value]): Cell[] => [e.id, e.kind, label, value])
    )
  };
}

const cardsAtMost = 3;
const shownAtMost = 40;

/** What was found: cards where they are few, else a list. */
export function evidenceReport(question: string, entries: readonly EvidenceEntry[]): Report {
  if (entries.length <= cardsAtMost) {
    const [only] = entries;
    const one = entries.length === 1 && only !== undefined;
    return {
      headline: one ? only.title : matching(question, entries),
      sections: entries.flatMap((e) =>
        section(
          `${e.kind} ${e.id}`,
          words(one ? "" : e.title),
          list(e.fields.map(([label, value]) => `${label}: ${value}`))
        )
      )
    };
  }
  const left = entries.length - shownAtMost;
  return {
    headline: matching(question, entries),
    sections: section(
      "",
      tableBlock(evidenceTable(entries.slice(0, shownAtMost))),
      words(left > 0 ? `${left} more; add a word to find fewer, or --csv to see all.` : "")
    )
  };
}

function matching(question: string, entries: readonly EvidenceEntry[]): string {
  const count = countText(entries.length);
  return `${count.charAt(0).toUpperCase()}${count.slice(1)} entries match "${question}".`;
}
