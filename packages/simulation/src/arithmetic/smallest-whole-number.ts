/**
 * The smallest whole number, at least `least`, from which a condition holds; the condition must stay true once it is
 * true. The search starts at a guess, doubles its steps and then halves the bracket, so a good guess costs few calls.
 * @throws RangeError where it does not hold up to 2^53
 */
export function smallestWholeNumber(holds: (n: number) => boolean, guess: number, least = 0): number {
  const start = Math.max(least, Math.min(Math.floor(guess), Number.MAX_SAFE_INTEGER));
  let high = start;
  let low = start - 1;
  if (holds(start)) {
    for (let step = 1; low >= least && holds(low); step *= 2) {
      high = low;
      low = Math.max(least - 1, low - step);
    }
  } else {
    low = start;
    high = start + 1;
    for (let step = 2; !holds(high); step *= 2) {
      if (high >= Number.MAX_SAFE_INTEGER) throw new RangeError("invalid condition; never true");
      low = high;
      high = Math.min(high + step, Number.MAX_SAFE_INTEGER);
    }
  }
  // Fails at low (or low is below the least), holds at high.
  while (high - low > 1) {
    const middle = low + Math.floor((high - low) / 2);
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}
