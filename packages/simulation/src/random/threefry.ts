/** Rotations of the eight rounds that repeat, for two words of 32 bits; the authors' own (Random123, threefry.h). */
const rotations = [13, 15, 26, 6, 17, 29, 16, 24] as const;

/** The constant of Threefish's key schedule, cut to 32 bits. */
export const parity = 0x1bd11bda;

/**
 * Threefry-2x32 of Salmon, Moraes, Dror & Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC11 (2011): two words
 * of counter, scrambled under two words of key. The plain form, for making keys and for checking the fast one; words
 * are 32-bit integers of either sign, and come out signed.
 */
export function threefry(
  counter: readonly [number, number],
  key: readonly [number, number],
  rounds: number
): readonly [number, number] {
  const keys = [key[0], key[1], parity ^ key[0] ^ key[1]];
  const keyAt = (i: number): number => keys[i % 3] as number;
  let a = (counter[0] + keyAt(0)) | 0;
  let b = (counter[1] + keyAt(1)) | 0;
  for (let round = 1; round <= rounds; round++) {
    const by = rotations[(round - 1) % 8] as number;
    a = (a + b) | 0;
    b = ((b << by) | (b >>> (32 - by))) ^ a;
    if (round % 4 !== 0) continue;
    const added = round / 4;
    a = (a + keyAt(added)) | 0;
    b = (b + keyAt(added + 1) + added) | 0;
  }
  return [a, b];
}
