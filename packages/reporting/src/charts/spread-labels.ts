/**
 * Places for labels near where they belong, so far apart that none lies on another, within two ends where there is room.
 *
 * @param wanted - in pixels, in any order
 * @returns a place for each, in the order given
 */
export function apart(
  wanted: readonly number[],
  distance: number,
  [from, to]: readonly [number, number]
): readonly number[] {
  const order = [...wanted.keys()].sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
  const places = [...wanted];
  let lowest = from;
  for (const index of order) {
    const place = Math.max(wanted[index] ?? 0, lowest);
    places[index] = place;
    lowest = place + distance;
  }
  // What was pushed beyond the end goes back, and pushes the others before it.
  let highest = to;
  for (const index of [...order].reverse()) {
    const place = Math.min(places[index] ?? 0, highest);
    places[index] = place;
    highest = place - distance;
  }
  return places;
}
