/** The rungs of CNSs beside so many support workers, of which some have been asked about. */
export interface Column {
  /** Whether a rung meets the Standards. */
  readonly ask: (rung: number) => Promise<boolean>;
  /** What has been answered, by rung. */
  readonly known: ReadonlyMap<number, boolean>;
  readonly last: number;
}

/**
 * The lowest rung that meets, with the rung below seen to fail (but for the first) and every larger rung that was asked
 * about seen to meet; null where the last fails. Found by doubling strides from a guess and halving between what fails
 * and what meets; where all larger rungs do meet, it is the lowest of all that meet.
 */
export async function lowestRung({ ask, known, last }: Column, guess: number): Promise<number | null> {
  let stride = 1;
  for (;;) {
    const fails = highestFailing(known);
    const meets = lowestMeetingAbove(known, fails);
    if (fails === last) return null;
    if (meets === fails + 1) return meets;
    if (known.size === 0) await ask(within(guess, last));
    else if (meets !== null && fails >= 0) await ask(Math.floor((fails + meets) / 2));
    else {
      await ask(meets === null ? Math.min(fails + stride, last) : Math.max(0, meets - stride));
      stride *= 2;
    }
  }
}

/** -1 where none is known to. */
function highestFailing(known: ReadonlyMap<number, boolean>): number {
  let highest = -1;
  for (const [rung, meets] of known) if (!meets) highest = Math.max(highest, rung);
  return highest;
}

function lowestMeetingAbove(known: ReadonlyMap<number, boolean>, floor: number): number | null {
  let lowest: number | null = null;
  for (const [rung, meets] of known) {
    if (meets && rung > floor && (lowest === null || rung < lowest)) lowest = rung;
  }
  return lowest;
}

const within = (rung: number, last: number): number => Math.min(last, Math.max(0, Math.round(rung)));
