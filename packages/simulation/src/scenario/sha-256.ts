/** First 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2). */
const roundConstants = fractionsOfRoots(64, 3);
/** The same of the square roots of the first 8 primes (FIPS 180-4, 5.3.3). */
const startingHash = fractionsOfRoots(8, 2);

/**
 * SHA-256 of a text in UTF-8, as 64 hexadecimal digits. FIPS 180-4 (2015), section 6.2. Written out here because
 * neither Node's nor the browser's own is at hand in a package that runs in both.
 */
export function sha256(text: string): string {
  const bytes = padded(utf8(text));
  const view = new DataView(bytes.buffer);
  const hash = Uint32Array.from(startingHash);
  const schedule = new Uint32Array(64);
  for (let block = 0; block < bytes.length; block += 64) {
    for (let t = 0; t < 16; t++) schedule[t] = view.getUint32(block + 4 * t);
    for (let t = 16; t < 64; t++) {
      const two = word(schedule, t - 2);
      const fifteen = word(schedule, t - 15);
      const small1 = rotate(two, 17) ^ rotate(two, 19) ^ (two >>> 10);
      const small0 = rotate(fifteen, 7) ^ rotate(fifteen, 18) ^ (fifteen >>> 3);
      schedule[t] = (small1 + word(schedule, t - 7) + small0 + word(schedule, t - 16)) | 0;
    }
    mix(hash, schedule);
  }
  return [...hash].map((part) => part.toString(16).padStart(8, "0")).join("");
}

function mix(hash: Uint32Array, schedule: Uint32Array): void {
  const [h0, h1, h2, h3, h4, h5, h6, h7] = Array.from({ length: 8 }, (_, i) => word(hash, i)) as Eight;
  let [a, b, c, d, e, f, g, h] = [h0, h1, h2, h3, h4, h5, h6, h7];
  for (let t = 0; t < 64; t++) {
    const big1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const choice = (e & f) ^ (~e & g);
    const first = (h + big1 + choice + word(roundConstants, t) + word(schedule, t)) | 0;
    const big0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + big0 + majority) | 0];
  }
  for (const [i, part] of [a, b, c, d, e, f, g, h].entries()) hash[i] = (word(hash, i) + part) | 0;
}

type Eight = [number, number, number, number, number, number, number, number];

const word = (words: Uint32Array, index: number): number => words[index] ?? 0;

const rotate = (x: number, bits: number): number => (x >>> bits) | (x << (32 - bits));

/** The message, a 1 bit, zeros, and its length in bits in the last 8 bytes of a block (FIPS 180-4, 5.1.1). */
function padded(message: readonly number[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(64 * Math.ceil((message.length + 9) / 64));
  bytes.set(message);
  bytes[message.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setUint32(bytes.length - 8, Math.floor(message.length / 0x20000000));
  view.setUint32(bytes.length - 4, (message.length * 8) >>> 0);
  return bytes;
}

/** UTF-8 bytes of a text; a half of a surrogate pair becomes U+FFFD, as everywhere else. */
export function utf8(text: string): number[] {
  const bytes: number[] = [];
  for (const character of text) {
    const read = character.codePointAt(0) ?? 0;
    const point = read >= 0xd800 && read <= 0xdfff ? 0xfffd : read;
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), 0x80 | (point & 0x3f));
    else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 0x3f), 0x80 | (point & 0x3f));
    else {
      bytes.push(0xf0 | (point >> 18), 0x80 | ((point >> 12) & 0x3f));
      bytes.push(0x80 | ((point >> 6) & 0x3f), 0x80 | (point & 0x3f));
    }
  }
  return bytes;
}

/**
 * The first 32 bits of the fractional part of the `degree`-th root of each of the first primes, in whole numbers: the
 * root of p x 2^(32 degree) rounded down, less the whole part.
 */
function fractionsOfRoots(count: number, degree: 2 | 3): Uint32Array {
  const fractions: number[] = [];
  for (let candidate = 2; fractions.length < count; candidate++) {
    if (isPrime(candidate))
      fractions.push(Number(wholeRoot(BigInt(candidate) << BigInt(32 * degree), degree) & 0xffffffffn));
  }
  return Uint32Array.from(fractions);
}

function isPrime(number: number): boolean {
  for (let divisor = 2; divisor * divisor <= number; divisor++) if (number % divisor === 0) return false;
  return true;
}

/** The largest whole number whose power is at most `of`, by bisection. */
function wholeRoot(of: bigint, degree: 2 | 3): bigint {
  let low = 0n;
  let high = 1n << 40n;
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    const power = degree === 2 ? middle * middle : middle * middle * middle;
    if (power <= of) low = middle;
    else high = middle;
  }
  return low;
}
