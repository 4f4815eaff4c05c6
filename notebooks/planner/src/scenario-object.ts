/** A scenario file as a plain object, in the keys of the scenario language. */
export type ScenarioObject = { readonly [key: string]: unknown };

/** Keys and places in lists that lead to a value. */
export type Path = readonly (string | number)[];

/** What stands at a path; undefined where nothing does. */
export function valueAt(object: unknown, path: Path): unknown {
  let value = object;
  for (const key of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value;
}

/** The same object but for the value at a path; undefined removes the key, and what is then empty goes with it. */
export function withValue(object: ScenarioObject, path: Path, value: unknown): ScenarioObject {
  const [key, ...rest] = path;
  if (key === undefined) return object;
  const inner = rest.length === 0 ? value : withValue(objectAt(object, key), rest, value);
  const { [key]: _, ...others } = object;
  if (inner === undefined || (rest.length > 0 && isEmpty(inner))) return others;
  return key in object ? { ...object, [key]: inner } : { ...others, [key]: inner };
}

function objectAt(object: ScenarioObject, key: string | number): ScenarioObject {
  const value = object[key];
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as ScenarioObject) : {};
}

const isEmpty = (value: unknown): boolean =>
  typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;

/** The variants that the scenario holds beside itself. */
export function variantsOf({ variants }: ScenarioObject): readonly ScenarioObject[] {
  return Array.isArray(variants) ? variants.filter((each) => typeof each === "object" && each !== null) : [];
}

/** Where a key of the scenario (service 0) or of one of its variants (1, 2, 3) stands. */
export const pathIn = (service: number, path: Path): Path =>
  service === 0 ? path : ["variants", service - 1, ...path];

/** The same scenario but for a value of one of its services; lists of variants stay lists. */
export function withServiceValue(object: ScenarioObject, service: number, path: Path, value: unknown): ScenarioObject {
  if (service === 0) return withValue(object, path, value);
  const variants = variantsOf(object).map((variant, i) =>
    i === service - 1 ? withValue(variant, path, value) : variant
  );
  return { ...object, variants };
}

/** The same scenario with one more variant, which changes nothing yet. */
export function withVariant(object: ScenarioObject, variant: ScenarioObject): ScenarioObject {
  return { ...object, variants: [...variantsOf(object), variant] };
}

/** The same scenario without one of its variants (1, 2, 3). */
export function withoutVariant(object: ScenarioObject, service: number): ScenarioObject {
  const variants = variantsOf(object).filter((_, i) => i !== service - 1);
  return withValue(object, ["variants"], variants.length === 0 ? undefined : variants);
}
