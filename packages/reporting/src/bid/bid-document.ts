import type { Chart } from "../charts/chart.ts";
import type { Block } from "../report.ts";

/** A piece of a bid: what any report holds, a picture, or words that stand out. */
export type BidBlock =
  | Block
  /** `hasTable`: its table is there to be read too, where pictures stand without theirs. */
  | { readonly kind: "chart"; readonly chart: Chart; readonly hasTable?: true }
  /** What a person must still write: shown so that nobody overlooks it, never invented. */
  | { readonly kind: "prompt"; readonly text: string }
  /** What a reader must not miss: a claim that is not supported, a number that is not known. */
  | { readonly kind: "caution"; readonly text: string };

export interface BidSection {
  /** Unique in the document; letters, digits and hyphens: what the contents link to. */
  readonly id: string;
  readonly title: string;
  /** 1 for one of the cases, 2 for a part of it. */
  readonly level: 1 | 2;
  readonly blocks: readonly BidBlock[];
}

/** A case for funding as a person reads it, as plain data: Word, HTML and Markdown are made of it. Nothing is escaped. */
export interface BidDocument {
  readonly title: string;
  readonly organisation: string;
  /** Null where nobody is named yet. */
  readonly author: string | null;
  /** ISO date: the only date in the document. */
  readonly date: string;
  /** The answer in a sentence or three. */
  readonly headline: string;
  readonly sections: readonly BidSection[];
  /** Stands at the foot of each page: version, hash of the scenario, seed. */
  readonly footer: string;
  /** Whether it has contents; a form of two pages has none. */
  readonly hasContents: boolean;
}

export const prompt = (text: string): BidBlock => ({ kind: "prompt", text });
export const caution = (text: string): BidBlock => ({ kind: "caution", text });
export const picture = (chart: Chart | null, shown: { readonly hasTable?: true } = {}): readonly BidBlock[] =>
  chart === null ? [] : [{ kind: "chart", chart, ...shown }];
