import type { Block } from "../report.ts";
import type { StressItem } from "../stress-item.ts";
import { type Table, textColumn } from "../table.ts";

const gap = /^\[To be written by a person: (.*)\]$/;

/** Stands for tables and what is long. */
const inFull = "In full: the report of its own.";

/** More than this is left to the report of its own. */
const longest = 900;

/** Items that a section of the bid tells in full. */
const inThisDocument: Readonly<Record<string, string>> = {
  "2.5.3": "Economic case, Commercial case.",
  // Where each number comes from, by its place in the file: nothing for readers of a bid.
  "3.2": inFull,
  "3.4": "Assumptions register."
};

/** Marks of a table that is not here. */
const footnote = /^\([a-z]\) /;

/** The items of STRESS-DES (Monks et al. 2019), each as far as the model itself can fill it, and what a person must add. */
export const stressTable = (items: readonly StressItem[]): Table => ({
  title: "STRESS-DES",
  columns: [textColumn("item", "item"), textColumn("title", "what"), textColumn("text", "filled in")],
  rows: items.map(({ item, title, blocks }) => [
    item,
    title,
    [...new Set([...(item in inThisDocument ? [inThisDocument[item] ?? ""] : blocks.map(textOf)), ...missing(blocks)])]
      .filter((text) => text !== "")
      .join(" ")
  ])
});

const missing = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => {
    const what = block.kind === "words" ? gap.exec(block.text)?.[1] : undefined;
    return what === undefined ? [] : [`A person must write: ${what}.`];
  });

/** Words as they stand, lists in a sentence; tables and what is long stand in the report of `caseload stress`. */
function textOf(block: Block): string {
  switch (block.kind) {
    case "words":
      return gap.test(block.text) || footnote.test(block.text) ? "" : shortened(block.text);
    case "list":
      return block.items.length === 0
        ? ""
        : shortened(`${block.items.map((item) => item.replace(/\.$/, "")).join("; ")}.`);
    case "table":
      return inFull;
  }
}

const shortened = (text: string): string => (text.length <= longest ? text : inFull);
