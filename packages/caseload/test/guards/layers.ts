import type { Import } from "./imports.ts";

/** Low to high, as layers.json at the root has them. */
export interface Layers {
  readonly packages: readonly string[];
  readonly neutral: readonly string[];
  /** Folders of the simulation package. */
  readonly simulation: readonly string[];
  /** Folders of one height that do not import each other. */
  readonly siblings: readonly (readonly string[])[];
}

/** What a path belongs to: the package, and in the simulation package the folder ("" for its index). */
interface Place {
  readonly packageName: string;
  readonly folder: string;
  readonly isTest: boolean;
}

function placeOf(path: string): Place {
  const [, packageName = "", part = "", folder = "", ...rest] = path.split("/");
  return { packageName, folder: rest.length > 0 ? folder : "", isTest: part === "test" };
}

/** The imports that point up, or from one sibling to another, as sentences. Tests may import siblings. */
export function upwardImports(imports: readonly Import[], layers: Layers): readonly string[] {
  return imports.filter((one) => !allowed(one, layers)).map(({ from, to }) => `${from} imports ${to}`);
}

function allowed({ from, to }: Import, layers: Layers): boolean {
  const [here, there] = [placeOf(from), placeOf(to)];
  const height = (name: string): number => layers.packages.indexOf(name);
  // What stands outside the packages stands above them: only tests of the highest may reach for it.
  if (!to.startsWith("packages/")) return here.isTest && here.packageName === layers.packages.at(-1);
  if (height(here.packageName) < 0 || height(there.packageName) < 0) return false;
  if (there.isTest && !here.isTest) return false;
  if (here.packageName !== there.packageName) return height(there.packageName) < height(here.packageName);
  if (here.packageName !== "simulation") return true;
  // The index, and tests of the whole, stand above all folders.
  if (here.folder === "") return true;
  if (there.folder === "") return false;
  if (here.folder === there.folder) return true;
  const [low, high] = [layers.simulation.indexOf(there.folder), layers.simulation.indexOf(here.folder)];
  if (low < 0 || high < 0) return false;
  const areSiblings = layers.siblings.some((group) => group.includes(here.folder) && group.includes(there.folder));
  return areSiblings ? here.isTest : low < high;
}

/** A circle of files that import each other, first file last again; null where there is none. */
export function circleIn(imports: readonly Import[]): readonly string[] | null {
  const next = new Map<string, string[]>();
  for (const { from, to } of imports) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const walk = (file: string, way: readonly string[]): readonly string[] | null => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const to of next.get(file) ?? []) {
      const circle = walk(to, [...way, file]);
      if (circle !== null) return circle;
    }
    done.add(file);
    return null;
  };
  for (const file of next.keys()) {
    const circle = walk(file, []);
    if (circle !== null) return circle;
  }
  return null;
}

/** What package.json says of other packages; only the part that is read here. */
export interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** The packages of the workspace that a package's manifest names though they do not lie below it. */
export function upwardDependencies(packageName: string, manifest: Manifest, layers: Layers): readonly string[] {
  const named = [
    manifest.dependencies,
    manifest.devDependencies,
    manifest.peerDependencies,
    manifest.optionalDependencies
  ].flatMap((list) => Object.keys(list ?? {}));
  const height = (name: string): number => layers.packages.indexOf(name);
  return named
    .map((name) => name.replace(/^@caseload\//, ""))
    .filter((name, i) => name !== named[i] || name === "caseload")
    .filter((name) => height(name) < 0 || height(name) >= height(packageName))
    .map((name) => `${packageName} depends on ${name}`);
}
