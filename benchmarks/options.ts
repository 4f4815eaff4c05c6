/** The number after `--name`, or the default; `true` switches are read with `flag`. */
export function option(name: string, otherwise: number): number {
  const at = process.argv.indexOf(`--${name}`);
  if (at === -1) return otherwise;
  const value = Number(process.argv[at + 1]);
  if (!(Number.isInteger(value) && value >= 1)) {
    console.error(`--${name}: expected a whole number from 1, got ${process.argv[at + 1] ?? "nothing"}`);
    process.exit(2);
  }
  return value;
}

export const flag = (name: string): boolean => process.argv.includes(`--${name}`);
