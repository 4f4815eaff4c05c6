import { exp } from "../arithmetic/exponential.ts";
import { log } from "../arithmetic/logarithm.ts";
import { heights, safeBelow, steps, tailFrom } from "./exponential-layers.ts";
import { normalScore } from "./normal-score.ts";
import { parity, threefry } from "./threefry.ts";

/** Marks the keys of this project among those that other uses of the generator could make. */
const purposeOfKeys = 0x5bc0de;
const two32 = 4294967296;
const two24th = 1 / 16777216;
const two52nd = 1 / 4503599627370496;

/**
 * Random numbers by name: each is a function of (seed, replication, person, stream, occurrence) and of nothing else, so
 * that it is the same whatever was drawn before it, or by whom.
 *
 * Threefry-2x32 (Salmon, Moraes, Dror & Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3", SC11) with 13 rounds,
 * at which no statistical flaw is known; its authors' 20 have a margin, and the key, made of seed and replication, has
 * them.
 *
 * In every draw `person` and `occurrence` are whole numbers in [0, 2^24) and `stream` in [0, 2^16). This is not checked:
 * larger ones wrap, so that person 2^24 draws what person 0 drew; streams never mix.
 *
 * A draw leaves its two words in `word0` and `word1`. What needs more of them (a rejection) calls `again`, which draws
 * under the same names with another key.
 */
export class KeyedDraws {
  /** The two words of the last draw, as signed 32-bit integers. */
  word0 = 0;
  word1 = 0;
  /** After `exponential`: a uniform in [0, 1) of 24 bits, independent of it, such as to choose a kind. */
  spare = 0;
  private readonly key0: number = 0;
  private readonly key1: number = 0;
  private readonly key2: number = 0;
  private counter0 = 0;
  private counter1 = 0;
  private attempt = 0;

  /**
   * @param seed a whole number from 0 to 2^53 - 1
   * @param replication a whole number from 0 to 2^32 - 1
   * @throws RangeError for a seed or replication that is not
   */
  constructor(seed: number, replication: number) {
    if (!(Number.isSafeInteger(seed) && seed >= 0)) {
      throw new RangeError(`invalid seed; not a whole number from 0 to 2^53 - 1: ${seed}`);
    }
    if (!(Number.isInteger(replication) && replication >= 0 && replication < two32)) {
      throw new RangeError(`invalid replication; not a whole number from 0 to 2^32 - 1: ${replication}`);
    }
    const ofSeed = [seed | 0, Math.floor(seed / two32) | 0] as const;
    [this.key0, this.key1] = threefry([replication | 0, purposeOfKeys], ofSeed, 20);
    this.key2 = parity ^ this.key0 ^ this.key1;
  }

  /** Draws `word0` and `word1`. */
  draw(person: number, stream: number, occurrence: number): void {
    this.counter0 = (person & 0xffffff) | ((stream >>> 8) << 24);
    this.counter1 = (occurrence & 0xffffff) | (stream << 24);
    this.attempt = 0;
    this.#scramble(this.counter0, this.counter1, 0);
  }

  /** Draws two more words under the names of the last draw. */
  again(): void {
    this.attempt += 1;
    this.#scramble(this.counter0, this.counter1, this.attempt);
  }

  /** The last draw as a uniform in the open interval (0, 1): the middles of 2^52 equal parts. */
  asUniform(): number {
    return ((this.word0 >>> 0) * 1048576 + (this.word1 >>> 12) + 0.5) * two52nd;
  }

  /** A uniform in the open interval (0, 1), of 52 bits. */
  uniform(person: number, stream: number, occurrence: number): number {
    this.draw(person, stream, occurrence);
    return this.asUniform();
  }

  /** A standard normal by inversion: it rises with the uniform of the same names. */
  normal(person: number, stream: number, occurrence: number): number {
    this.draw(person, stream, occurrence);
    return normalScore(this.asUniform());
  }

  /**
   * An exponential of mean 1 by the ziggurat of Marsaglia & Tsang (2000), Journal of Statistical Software 5(8): a layer
   * from 8 bits of `word1`, a place in it from `word0`. The other 24 bits are left in `spare`.
   */
  exponential(person: number, stream: number, occurrence: number): number {
    const counter0 = (person & 0xffffff) | ((stream >>> 8) << 24);
    const counter1 = (occurrence & 0xffffff) | (stream << 24);
    this.#scramble(counter0, counter1, 0);
    const layer = this.word1 & 255;
    const magnitude = this.word0 >>> 0;
    this.spare = (this.word1 >>> 8) * two24th;
    if (magnitude < (safeBelow[layer] as number)) return (magnitude + 0.5) * (steps[layer] as number);
    // The names are kept only where they are needed again.
    this.counter0 = counter0;
    this.counter1 = counter1;
    this.attempt = 0;
    // The sign tells engines that it is a number, or they would box every draw for the sake of these.
    return +this.#exponentialAtEdge();
  }

  /** One in a hundred: the place drawn may lie above the curve, or in the tail. */
  #exponentialAtEdge(): number {
    for (;;) {
      const layer = this.word1 & 255;
      const magnitude = this.word0 >>> 0;
      const x = (magnitude + 0.5) * (steps[layer] as number);
      this.spare = (this.word1 >>> 8) * two24th;
      if (magnitude < (safeBelow[layer] as number)) return x;
      this.again();
      const u = this.asUniform();
      if (layer === 0) return x < tailFrom ? x : tailFrom - log(u);
      const low = heights[layer] as number;
      if (low + u * ((heights[layer - 1] as number) - low) < exp(-x)) return x;
      this.again();
    }
  }

  /**
   * Threefry-2x32, 13 rounds, written out. Each addition is cut to 32 bits at once, or engines would add in floating
   * point, which is four times slower.
   */
  #scramble(counter0: number, counter1: number, attempt: number): void {
    const key0 = this.key0 ^ attempt;
    const key1 = this.key1 | 0;
    // The parity of the other two keys, so it takes the same change.
    const key2 = this.key2 ^ attempt;
    let a = (counter0 + key0) | 0;
    let b = (counter1 + key1) | 0;
    a = (a + b) | 0;
    b = ((b << 13) | (b >>> 19)) ^ a;
    a = (a + b) | 0;
    b = ((b << 15) | (b >>> 17)) ^ a;
    a = (a + b) | 0;
    b = ((b << 26) | (b >>> 6)) ^ a;
    a = (a + b) | 0;
    b = ((b << 6) | (b >>> 26)) ^ a;
    a = (a + key1) | 0;
    b = (b + ((key2 + 1) | 0)) | 0;
    a = (a + b) | 0;
    b = ((b << 17) | (b >>> 15)) ^ a;
    a = (a + b) | 0;
    b = ((b << 29) | (b >>> 3)) ^ a;
    a = (a + b) | 0;
    b = ((b << 16) | (b >>> 16)) ^ a;
    a = (a + b) | 0;
    b = ((b << 24) | (b >>> 8)) ^ a;
    a = (a + key2) | 0;
    b = (b + ((key0 + 2) | 0)) | 0;
    a = (a + b) | 0;
    b = ((b << 13) | (b >>> 19)) ^ a;
    a = (a + b) | 0;
    b = ((b << 15) | (b >>> 17)) ^ a;
    a = (a + b) | 0;
    b = ((b << 26) | (b >>> 6)) ^ a;
    a = (a + b) | 0;
    b = ((b << 6) | (b >>> 26)) ^ a;
    a = (a + key0) | 0;
    b = (b + ((key1 + 3) | 0)) | 0;
    a = (a + b) | 0;
    this.word0 = a;
    this.word1 = ((b << 17) | (b >>> 15)) ^ a;
  }
}
