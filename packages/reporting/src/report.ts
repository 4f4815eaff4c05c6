import type { Table } from "./table.ts";

/** A piece of a report. */
export type Block =
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "table"; readonly table: Table };

export interface Section {
  /** Empty where the section needs no heading. */
  readonly title: string;
  /** 2 for a part of the section before it; defaults to 1. */
  readonly level?: 1 | 2;
  readonly blocks: readonly Block[];
}

/** What a person reads, as plain data: made once, written as text, Markdown or CSV. Nothing in it is escaped yet. */
export interface Report {
  /** The answer in one sentence. */
  readonly headline: string;
  readonly sections: readonly Section[];
}

export const words = (text: string): Block => ({ kind: "words", text });
export const list = (items: readonly string[]): Block => ({ kind: "list", items });
export const tableBlock = (table: Table): Block => ({ kind: "table", table });

/** A section, or none where it would be empty. */
export function section(title: string, ...blocks: readonly Block[]): readonly Section[] {
  const kept = blocks.filter((block) =>
    block.kind === "words"
      ? block.text !== ""
      : block.kind === "list"
        ? block.items.length > 0
        : block.table.rows.length > 0
  );
  return kept.length === 0 ? [] : [{ title, blocks: kept }];
}
