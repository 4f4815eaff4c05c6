import { suggest } from "@caseload/simulation";
import type { Rurality, ServiceModel, TrustRow } from "./trust.ts";

/** Words of a column and the ways in which people write them, as patterns on lower-case text; the first that fits counts. */
interface WordList<Word extends string> {
  readonly words: readonly Word[];
  readonly patterns: readonly (readonly [RegExp, Word])[];
}

const serviceModels: WordList<ServiceModel> = {
  words: ["dedicated", "combined", "primaryCover", "none", "unknown"],
  patterns: [
    [/^(unknown|unsure|not sure|not known)$/, "unknown"],
    [/^(none|no|no (service|cns|post|nurse|provision)s?|nobody)\b/, "none"],
    [
      /^primary ?cover|cover(ed)? by primary|^primary( breast)?( cancer)?( care)? (nurse|cns|team)|^primary$/,
      "primaryCover"
    ],
    [/^(combined|mixed|joint|shared)\b|primary and secondary|secondary and primary/, "combined"],
    [/^dedicated|^(sbc|mbc|secondary|metastatic)\b|^specialist$/, "dedicated"]
  ]
};

const completeness: WordList<NonNullable<TrustRow["dataCompleteness"]>> = {
  words: ["full", "partial", "none"],
  patterns: [
    [/^(full|fully|complete|yes|y|all|in full|100 ?%)$/, "full"],
    [/^(partial|partially|partly|part|in part|some|incomplete)$/, "partial"],
    [/^(none|no|n|nothing|no data|not (at all|counted|collected|recorded)|0 ?%)$/, "none"]
  ]
};

const ruralities: WordList<Rurality> = {
  words: ["urban", "mixed", "rural"],
  patterns: [
    [
      /^(mixed|both|urban\/rural|rural\/urban|urban and rural|rural and urban|intermediate|urban with significant rural.*)$/,
      "mixed"
    ],
    [/^((mainly|largely|mostly|predominantly) )?(rural|remote)\b/, "rural"],
    [/^((mainly|largely|mostly|predominantly) )?(urban|city|metropolitan)\b/, "urban"]
  ]
};

/** What a word of a column means, and what else could have been meant where it means nothing. */
export type WordCell<Word extends string> =
  | { readonly is: "word"; readonly word: Word }
  | { readonly is: "other"; readonly wanted: string; readonly suggestion: string | null };

const read =
  <Word extends string>({ words, patterns }: WordList<Word>) =>
  (text: string): WordCell<Word> => {
    const lower = text.toLowerCase();
    const exact = words.find((word) => word.toLowerCase() === lower);
    const found = exact ?? patterns.find(([pattern]) => pattern.test(lower))?.[1];
    return found === undefined
      ? { is: "other", wanted: words.join(", "), suggestion: suggest(text, words) }
      : { is: "word", word: found };
  };

/** Who looks after people, in the words of the survey or in free ones. */
export const readServiceModel = read(serviceModels);

/** Whether people are counted: in full, in part, or not. */
export const readCompleteness = read(completeness);

/** Whether people live in towns. */
export const readRurality = read(ruralities);
