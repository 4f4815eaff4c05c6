/** How good a number is, best first. A reader of a report sees this word beside every figure. */
export type Quality =
  | "audit"
  | "survey"
  | "published"
  | "policy"
  | "case study"
  | "staff estimate"
  | "cited"
  | "derived"
  | "assumption"
  | "general knowledge";

/** Where a number was read: a document (a key of `data/sources.json`) and the place in it. */
export interface Source {
  /** Key of a document in `data/sources.json`. */
  readonly document: string;
  /** Line, section, table or address within the document. */
  readonly place: string;
}

/** A document that facts were read from. */
export interface SourceDocument {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** Year of publication or of the data, or what is known of it. */
  readonly year: string;
  /** "000" to "004", the number by which places such as "000:974" name one of the five source documents. */
  readonly shorthand?: string;
  /** Public web address, where the whole of it is known. */
  readonly address?: string;
}
