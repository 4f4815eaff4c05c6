import { log } from "../arithmetic/logarithm.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { isSurvivalProblem } from "../survival/survival.ts";
import { survivalOf } from "../survival/survival-of.ts";
import { countedSurvival } from "./counted-survival.ts";
import { type Draft, defaultQuantity, derivedQuantity, givenQuantity } from "./draft.ts";
import { survivalKeys } from "./file-survival.ts";
import type { Path } from "./path.ts";
import type { QuantityInput } from "./quantity-input.ts";
import { tableOf } from "./resolve-inflow.ts";
import { checkShares } from "./resolve-tiers.ts";
import { parseSurvivalRows } from "./rows-survival.ts";
import type { Inflow, SurvivalSpecification } from "./scenario.ts";
import { suggest } from "./suggest.ts";
import { survivalLawOf } from "./survival-law.ts";

type SimpleLaw = "exponential" | "weibull" | "logNormal" | "logLogistic" | "gamma";

/** What may be written under `survival` or in one component of a mixture. */
interface SurvivalInput {
  readonly distribution?: SimpleLaw | "mixture" | "table" | "never" | undefined;
  readonly meanYears?: QuantityInput | undefined;
  readonly medianYears?: QuantityInput | undefined;
  readonly points?: readonly { readonly years: number; readonly alive: number }[] | undefined;
  readonly shape?: number | undefined;
  readonly scaleYears?: number | undefined;
  readonly components?: readonly (SurvivalInput & { readonly share: number })[] | undefined;
  readonly rows?: readonly { readonly years: number; readonly alive: number }[] | undefined;
  readonly file?: string | undefined;
}

/** The survival, with every number; a law that cannot be had is an issue. */
export function resolveSurvival(draft: Draft, inflow: Inflow): SurvivalSpecification {
  const path: Path = ["survival"];
  const given = draft.content.survival;
  if (given === undefined) return countedSurvival(draft, inflow) ?? defaultSurvival(draft);
  const specification = typeof given === "string" ? ofWord(draft, path, given) : specificationOf(draft, path, given);
  if (specification === null) return defaultSurvival(draft);
  const law = survivalOf(survivalLawOf(specification));
  if (isSurvivalProblem(law)) draft.report("conflict", path, `a survival that exists (${law.problem})`);
  else if (law.mean === Number.POSITIVE_INFINITY && specification.law !== "never") {
    draft.report("conflict", path, "a survival with a finite mean, or the distribution never");
  }
  return specification;
}

function defaultSurvival(draft: Draft): SurvivalSpecification {
  const meanYears = defaultQuantity(draft, "survival-mean-years");
  return { law: "weibull", meanYears, medianYears: defaultQuantity(draft, "survival-median-years") };
}

/** One word in the file: a survival alternative, or a preset with a survival. An alternative may name a preset. */
function ofWord(draft: Draft, path: Path, id: string): SurvivalSpecification | null {
  const { survivalAlternatives, presets } = draft.evidence;
  const alternative = survivalAlternatives.find((each) => each.id === id);
  if (typeof alternative?.survival === "string") return ofWord(draft, path, alternative.survival);
  const withSurvival = presets.filter(({ scenario }) => scenario.survival !== undefined);
  const given = alternative?.survival ?? withSurvival.find((each) => each.id === id)?.scenario.survival;
  if (given === undefined) {
    const words = survivalAlternatives.map((each) => each.id);
    const ids = withSurvival.map((each) => each.id);
    const wanted = `a group of keys, ${words.join(", ")}, or a preset with a survival of its own (${ids.join(", ")})`;
    draft.report("unknownWord", path, wanted, id, suggest(id, [...words, ...ids]));
    return null;
  }
  const ofThatWord: Draft = {
    ...draft,
    originOf: (inFile) => ({ from: "preset", preset: id, path: inFile.join(".") })
  };
  return specificationOf(ofThatWord, path, survivalKeys.parse(given));
}

function specificationOf(draft: Draft, path: Path, given: SurvivalInput): SurvivalSpecification | null {
  const law = given.distribution ?? lawImpliedBy(given);
  refuseUnusedKeys(draft, path, law, given);
  switch (law) {
    case "never":
      return { law };
    case "exponential":
      return { law, meanYears: exponentialMean(draft, path, given) };
    case "mixture":
      return mixture(draft, path, given);
    case "table":
      return { law, rows: tableRows(draft, path, given) };
    default:
      return twoParameters(draft, path, law, given);
  }
}

function lawImpliedBy(given: SurvivalInput): SimpleLaw | "mixture" | "table" {
  if (given.components !== undefined) return "mixture";
  return given.rows !== undefined || given.file !== undefined ? "table" : "weibull";
}

const keysOfLaw: Readonly<Record<string, readonly string[]>> = {
  exponential: ["meanYears", "medianYears"],
  mixture: ["components"],
  table: ["rows", "file"],
  never: []
};
const keysOfTwoParameters = ["meanYears", "medianYears", "points", "shape", "scaleYears"];

function refuseUnusedKeys(draft: Draft, path: Path, law: string, given: SurvivalInput): void {
  const used = ["distribution", "share", ...(keysOfLaw[law] ?? keysOfTwoParameters)];
  for (const key of Object.keys(given)) {
    if (used.includes(key)) continue;
    draft.report("conflict", [...path, key], `no ${key}, which ${law} does not use`);
  }
}

const unit = "years";

function years(draft: Draft, path: Path, given: QuantityInput): Quantity {
  return givenQuantity(draft, path, given, "years", unit);
}

/** mean = median / log 2. */
function exponentialMean(draft: Draft, path: Path, { meanYears, medianYears }: SurvivalInput): Quantity {
  if (meanYears !== undefined && medianYears !== undefined) {
    draft.report("conflict", path, "the mean or the median of an exponential survival, not both");
  }
  if (meanYears !== undefined) return years(draft, [...path, "meanYears"], meanYears);
  if (medianYears === undefined) return defaultQuantity(draft, "survival-mean-years");
  const median = years(draft, [...path, "medianYears"], medianYears);
  const logTwo = log(2);
  const how = `median of ${median.value} years / log 2, as the hazard is constant`;
  return derivedQuantity(how, unit, median.value / logTwo, median.low / logTwo, median.high / logTwo);
}

function mixture(draft: Draft, path: Path, { components }: SurvivalInput): SurvivalSpecification | null {
  const here: Path = [...path, "components"];
  if (components === undefined) {
    draft.report("missing", here, "the components of the mixture");
    return null;
  }
  checkShares(
    draft,
    here,
    components.map(({ share }) => share)
  );
  const parts = components.map((component, index) => {
    const { share } = component;
    const survival = specificationOf(draft, [...here, index], component);
    return survival === null ? null : { share, survival };
  });
  return { law: "mixture", components: parts.filter((part) => part !== null) };
}

function tableRows(draft: Draft, path: Path, { rows, file }: SurvivalInput) {
  if (rows !== undefined && file !== undefined)
    draft.report("conflict", [...path, "file"], "rows or a file, not both", file);
  if (rows !== undefined) return rows;
  if (file === undefined) {
    draft.report("missing", [...path, "rows"], "the rows of the table, or a file");
    return [];
  }
  const table = tableOf(draft, [...path, "file"], file);
  if (table === null) return [];
  const result = parseSurvivalRows(table);
  if (!result.ok) {
    draft.addIssues(result.issues);
    return [];
  }
  for (const { code, path: column, text } of result.warnings) draft.warn(code, column, text);
  return result.data;
}

function twoParameters(
  draft: Draft,
  path: Path,
  law: "weibull" | "logNormal" | "logLogistic" | "gamma",
  { meanYears, medianYears, points, shape, scaleYears }: SurvivalInput
): SurvivalSpecification {
  const byMoments = meanYears !== undefined || medianYears !== undefined;
  const byParameters = shape !== undefined || scaleYears !== undefined;
  if (Number(byMoments) + Number(byParameters) + Number(points !== undefined) > 1) {
    draft.report("conflict", path, "mean and median, or two points, or shape and scale: one of these");
  }
  if (points !== undefined) return { law, points };
  if (byParameters) {
    if (shape === undefined) draft.report("missing", [...path, "shape"], "the shape that goes with scaleYears");
    if (scaleYears === undefined)
      draft.report("missing", [...path, "scaleYears"], "the scale that goes with the shape");
    return { law, shape: shape ?? 1, scaleYears: scaleYears ?? 1 };
  }
  const usualMean = defaultQuantity(draft, "survival-mean-years");
  const usualMedian = defaultQuantity(draft, "survival-median-years");
  if (meanYears === undefined && medianYears === undefined)
    return { law, meanYears: usualMean, medianYears: usualMedian };
  const mean = meanYears === undefined ? null : years(draft, [...path, "meanYears"], meanYears);
  const median = medianYears === undefined ? null : years(draft, [...path, "medianYears"], medianYears);
  // One of the two alone keeps the shape of the default law: their ratio.
  const ratio = usualMean.value / usualMedian.value;
  if (mean === null && median !== null) return { law, meanYears: scaled(median, ratio, "mean"), medianYears: median };
  if (median === null && mean !== null) return { law, meanYears: mean, medianYears: scaled(mean, 1 / ratio, "median") };
  return { law, meanYears: mean ?? usualMean, medianYears: median ?? usualMedian };
}

function scaled(given: Quantity, factor: number, what: string): Quantity {
  const how = `${what} from the other of the two, with the shape of the default survival`;
  return derivedQuantity(how, unit, given.value * factor, given.low * factor, given.high * factor);
}
