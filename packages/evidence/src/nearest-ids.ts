/** How many suggestions a message can carry and still be read. */
const suggestions = 3;

/** No id is as long as this; longer text is no misspelling, and comparing it letter by letter would take for ever. */
const longest = 100;

/**
 * The ids most like a misspelt one, nearest first; at most three, none when nothing is alike.
 *
 * Nearness is the Levenshtein distance: how many letters must be put in, left out or exchanged. An id further
 * away than a third of its length (two letters at least) is no misspelling and is not offered; one that
 * contains what was written is always near.
 */
export function nearestIds(written: string, ids: readonly string[]): string[] {
  if (written.length > longest) return [];
  const wanted = written.toLowerCase();
  return ids
    .map((id) => ({ id, distance: editDistance(wanted, id.toLowerCase()) }))
    .filter(({ id, distance }) => isNear(wanted, id.toLowerCase(), distance))
    .sort((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1))
    .slice(0, suggestions)
    .map(({ id }) => id);
}

function isNear(wanted: string, id: string, distance: number): boolean {
  const allowed = Math.max(2, Math.floor(Math.max(wanted.length, id.length) / 3));
  return distance <= allowed || (wanted.length > 2 && id.includes(wanted));
}

/** Levenshtein distance, keeping one row of the table at a time. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
