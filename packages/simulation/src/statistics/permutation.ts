/**
 * A random order of the whole numbers below n, each order equally likely: Fisher & Yates, as in Knuth (1998), The Art of
 * Computer Programming 2, 3.4.2, algorithm P.
 * @param uniform a uniform in [0, 1) for each of 1, 2 … n - 1
 */
export function permutation(n: number, uniform: (index: number) => number): Uint32Array {
  const order = Uint32Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(uniform(i) * (i + 1));
    const held = order[i] as number;
    order[i] = order[j] as number;
    order[j] = held;
  }
  return order;
}
