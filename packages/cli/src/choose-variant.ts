import type { ReadScenario } from "@caseload/reporting";
import type { Arguments } from "./command.ts";
import { didYouMean } from "./did-you-mean.ts";
import { InputError } from "./input-error.ts";

/**
 * The scenario that `--variant` names; the base where it is not given.
 *
 * @param file - the scenario file as it was named
 * @throws InputError where there is no such variant
 */
export function chooseVariant<T extends Pick<ReadScenario, "variant">>(
  { values }: Arguments,
  file: string,
  [base, ...variants]: readonly [T, ...T[]]
): T {
  const name = values.variant;
  if (name === undefined) return base;
  const found = variants.find(({ variant }) => variant === name);
  if (found !== undefined) return found;
  const names = variants.flatMap(({ variant }) => variant ?? []);
  const hint =
    didYouMean(name, names) ||
    (names.length === 0 ? "; it has no variants" : `; it has ${names.map((each) => JSON.stringify(each)).join(", ")}`);
  throw new InputError([`${file}: there is no variant ${JSON.stringify(name)}${hint}`]);
}
