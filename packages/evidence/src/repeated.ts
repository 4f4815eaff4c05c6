/** Those of some words that occur more than once, each named once. */
export function repeated(words: readonly string[]): string[] {
  return [...new Set(words.filter((word, position) => words.indexOf(word) !== position))];
}
