// The command of every JavaScript peer: `<program> <a|b> <seed> <n>` prints one line of JSON.

/**
 * @param models - `a(seed, customers)` gives the mean wait, `b(seed)` the outputs of one replication
 */
export async function run({ a, b }) {
  const [model, seed, n] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])];
  if (!((model === "a" || model === "b") && Number.isInteger(seed) && n >= 1)) {
    console.error("usage: <a|b> <seed> <n>");
    process.exit(2);
  }
  const began = performance.now();
  const runs = [];
  if (model === "a") runs.push({ wait: await a(seed, n) });
  else for (let i = 0; i < n; i++) runs.push(await b(1000 * seed + i));
  const seconds = (performance.now() - began) / 1000;
  const events = model === "a" ? 2 * n : runs.reduce((sum, { events }) => sum + events, 0);
  const outputs = Object.fromEntries(Object.keys(runs[0]).map((name) => [name, summary(runs.map((r) => r[name]))]));
  console.log(JSON.stringify({ model, seed, n, seconds, events, outputs }));
}

function summary(values) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  if (values.length === 1) return { mean };
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, sd: Math.sqrt(squares / (values.length - 1)) };
}
