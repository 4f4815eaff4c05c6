import { expect, test } from "vitest";
import { threefry } from "../../src/random/threefry.ts";

/** Known answers of the authors' own library, Random123 (tests/kat_vectors): rounds, counter, key, words. */
const known: readonly (readonly [number, string, string, string])[] = [
  [13, "00000000 00000000", "00000000 00000000", "9d1c5ec6 8bd50731"],
  [13, "ffffffff ffffffff", "ffffffff ffffffff", "fd36d048 2d17272c"],
  [13, "243f6a88 85a308d3", "13198a2e 03707344", "ba3e4725 f27d669e"],
  [20, "00000000 00000000", "00000000 00000000", "6b200159 99ba4efe"],
  [20, "ffffffff ffffffff", "ffffffff ffffffff", "1cb996fc bb002be7"],
  [20, "243f6a88 85a308d3", "13198a2e 03707344", "c4923a9c 483df7a0"]
];

const wordsOf = (hex: string): [number, number] => hex.split(" ").map((word) => Number.parseInt(word, 16) | 0) as never;

test("Threefry-2x32 gives the published answers", () => {
  for (const [rounds, counter, key, words] of known) {
    expect(threefry(wordsOf(counter), wordsOf(key), rounds)).toEqual(wordsOf(words));
  }
});
