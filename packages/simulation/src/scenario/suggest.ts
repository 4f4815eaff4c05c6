/**
 * The word most like a misspelt one, or null when none is near: at most a third of its letters (and at least one)
 * put in, left out, exchanged or swapped with their neighbour. Letter case, "-", "_" and spaces do not count.
 */
export function suggest(written: string, words: Iterable<string>): string | null {
  if (written.length > longest) return null;
  const wanted = folded(written);
  let best: string | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const word of words) {
    const candidate = folded(word);
    const allowed = Math.max(1, Math.floor(Math.max(wanted.length, candidate.length) / 3));
    if (Math.abs(wanted.length - candidate.length) > allowed) continue;
    const distance = editDistance(wanted, candidate);
    if (distance <= allowed && distance < bestDistance) {
      best = word;
      bestDistance = distance;
    }
  }
  return best;
}

/** A word longer than this is no misspelling of anything here, and comparing it would cost time. */
const longest = 60;

const folded = (word: string): string => word.toLowerCase().replace(/[-_\s]/g, "");

/**
 * Damerau-Levenshtein distance in the form "optimal string alignment": insertions, deletions, exchanges, and swaps of
 * neighbours, none inside another. Damerau (1964), Communications of the ACM 7(3), 171-176.
 */
export function editDistance(from: string, to: string): number {
  let twoBack: number[] = [];
  let oneBack = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1];
      let distance = Math.min((oneBack[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (oneBack[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) {
        distance = Math.min(distance, (twoBack[j - 2] ?? 0) + 1);
      }
      row.push(distance);
    }
    twoBack = oneBack;
    oneBack = row;
  }
  return oneBack[to.length] ?? 0;
}
