import data from "../data/words.json" with { type: "json" };
import { entryById } from "./entry-by-id.ts";

/** One entry of the glossary. */
export interface Word {
  readonly id: string;
  readonly term: string;
  /** In plain English, for a commissioner who has never met the word. */
  readonly meaning: string;
  /** Ids of words to read next; may be empty. */
  readonly seeAlso: readonly string[];
}

/** The glossary, in the order of the alphabet. */
export const words: readonly Word[] = data;

const byId = entryById("word", words);

/**
 * The glossary entry with this id.
 *
 * @throws RangeError with the nearest ids, for an id that does not exist.
 */
export function wordById(id: string): Word {
  return byId(id);
}
