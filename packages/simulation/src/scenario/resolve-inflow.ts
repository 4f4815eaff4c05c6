import type { Quantity } from "../quantity/quantity.ts";
import { type Draft, defaultQuantity, derivedQuantity, givenQuantity, quantityOr } from "./draft.ts";
import type { Path } from "./path.ts";
import type { QuantityInput } from "./quantity-input.ts";
import { parseMonthlyCounts } from "./rows-monthly-counts.ts";
import type { Inflow } from "./scenario.ts";

const unit = "people a year";

/** Half-width of a 95 % interval in standard deviations of a normal law. */
const ninetyFivePerCent = 1.959964;

/** How far the mean of a month profile may be from 1 before it is refused; within that it is scaled. */
const profileTolerance = 0.005;

/** New diagnoses: exactly one source of size, made wider where the count is not complete. */
export function resolveInflow(draft: Draft): Inflow {
  const { inflow = {}, dataCompleteness = "full" } = draft.content;
  const { newPatientsPerYear, proxy, monthlyCounts } = resolveSize(draft);
  const widened =
    dataCompleteness === "full"
      ? newPatientsPerYear
      : widen(newPatientsPerYear, defaultQuantity(draft, `undercount-${dataCompleteness}`));
  return {
    newPatientsPerYear: widened,
    proxy,
    monthlyCounts,
    monthProfile: resolveProfile(draft, inflow.monthProfile),
    growthPerYear: quantityOr(
      draft,
      ["inflow", "growthPerYear"],
      inflow.growthPerYear,
      "share",
      "inflow-growth-per-year"
    ),
    pastGrowthPerYear: quantityOr(
      draft,
      ["inflow", "pastGrowthPerYear"],
      inflow.pastGrowthPerYear,
      "share",
      "inflow-past-growth-per-year"
    ),
    overdispersionCv: quantityOr(
      draft,
      ["inflow", "overdispersionCv"],
      inflow.overdispersionCv,
      "share",
      "inflow-overdispersion-cv"
    )
  };
}

/** Whether the scenario gives the number of new people, rather than people in a catchment times a rate of the evidence. */
export function isInflowGiven({ content: { newPatientsPerYear, inflow = {} } }: Draft): boolean {
  const given = [newPatientsPerYear, inflow.newPatientsPerYear, inflow.monthlyCounts, inflow.proxy];
  return [...given, inflow.perHundredThousand].some((source) => source !== undefined);
}

type Size = Pick<Inflow, "newPatientsPerYear" | "proxy" | "monthlyCounts">;

function resolveSize(draft: Draft): Size {
  const { newPatientsPerYear, population, inflow = {} } = draft.content;
  const sources: { readonly path: Path; readonly size: () => Size }[] = [];
  const add = (path: Path, size: () => Size): void => void sources.push({ path, size });
  const number = (path: Path, given: QuantityInput) => (): Size => ({
    newPatientsPerYear: givenQuantity(draft, path, given, "perYear", unit),
    proxy: null,
    monthlyCounts: null
  });
  if (newPatientsPerYear !== undefined) add(["newPatientsPerYear"], number(["newPatientsPerYear"], newPatientsPerYear));
  if (inflow.newPatientsPerYear !== undefined) {
    const path = ["inflow", "newPatientsPerYear"];
    add(path, number(path, inflow.newPatientsPerYear));
  }
  if (inflow.population !== undefined) {
    const people = inflow.population;
    add(["inflow", "population"], () => fromPopulation(draft, people));
  }
  if (inflow.monthlyCounts !== undefined) add(["inflow", "monthlyCounts"], () => fromCounts(draft));
  if (inflow.proxy !== undefined) {
    const { of, perYear, note } = inflow.proxy;
    add(["inflow", "proxy"], () => {
      const text = `${of === "breastActivity" ? "breast activity" : of}${note === undefined ? "" : ` (${note})`}`;
      draft.warn("proxy", ["inflow", "proxy"], `the number of new people is not a count of diagnoses: it is ${text}`);
      return { ...number(["inflow", "proxy", "perYear"], perYear)(), proxy: text };
    });
  }
  if (sources.length === 0 && population !== undefined) {
    add(["population"], () => {
      draft.warn("proxy", ["population"], "the number of new people is estimated from the population, not counted");
      return fromPopulation(draft, population);
    });
  }
  const [first, second] = sources;
  if (second !== undefined) {
    const given = sources.map(({ path }) => path.join(".")).join(" and ");
    draft.report("conflict", second.path, `one source of the number of new people, not ${given}`);
  }
  if (first !== undefined) return first.size();
  if (!draft.unsure.has("newPatientsPerYear") && !draft.unsure.has("inflow")) {
    draft.report(
      "missing",
      ["newPatientsPerYear"],
      "the number of new people a year (or inflow: population, monthlyCounts or proxy)"
    );
  }
  return { newPatientsPerYear: derivedQuantity("none given", unit, 0), proxy: null, monthlyCounts: null };
}

function fromPopulation(draft: Draft, population: number): Size {
  const path: Path = ["inflow", "perHundredThousand"];
  const given = draft.content.inflow?.perHundredThousand;
  const rate = quantityOr(draft, path, given, "perHundredThousand", "new-patients-per-100k");
  const people = population / 100_000;
  const source = given === undefined ? "default new-patients-per-100k" : "inflow.perHundredThousand";
  return {
    newPatientsPerYear: derivedQuantity(
      `${population} people x ${rate.value} per 100,000 a year (${source})`,
      unit,
      people * rate.value,
      people * rate.low,
      people * rate.high
    ),
    proxy: null,
    monthlyCounts: null
  };
}

function fromCounts(draft: Draft): Size {
  const counts = countsOf(draft);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const perYear = 12 / Math.max(1, counts.length);
  if (counts.length % 12 !== 0) {
    const text = `${counts.length} months of counts stand for a year: the season is not evened out`;
    draft.warn("partYear", ["inflow", "monthlyCounts"], text);
  }
  const margin = ninetyFivePerCent * Math.sqrt(total);
  return {
    newPatientsPerYear: derivedQuantity(
      `${total} people in ${counts.length} months (inflow.monthlyCounts), with the chance of such a count`,
      unit,
      total * perYear,
      Math.max(0, total - margin) * perYear,
      (total + margin) * perYear
    ),
    proxy: null,
    monthlyCounts: counts
  };
}

function countsOf(draft: Draft): readonly number[] {
  const given = draft.content.inflow?.monthlyCounts;
  if (given === undefined || Array.isArray(given)) return given ?? [];
  const { file, column } = given as { readonly file: string; readonly column?: string | undefined };
  const rows = tableOf(draft, ["inflow", "monthlyCounts", "file"], file);
  if (rows === null) return [];
  const result = parseMonthlyCounts(rows, column);
  if (!result.ok) {
    draft.addIssues(result.issues);
    return [];
  }
  for (const { code, path, text } of result.warnings) draft.warn(code, path, text);
  return result.data;
}

/** The rows of a file that the scenario names, or null after an issue. */
export function tableOf(draft: Draft, path: Path, file: string) {
  if (draft.rowsOf === null) {
    draft.report("unreadable", path, "a caller that reads files", file);
    return null;
  }
  const rows = draft.rowsOf(file);
  if ("rows" in rows) return rows;
  draft.addIssues([rows]);
  return null;
}

function resolveProfile(draft: Draft, profile: readonly number[] | undefined): readonly number[] | null {
  if (profile === undefined) return null;
  const mean = profile.reduce((sum, factor) => sum + factor, 0) / profile.length;
  if (!(Math.abs(mean - 1) <= profileTolerance)) {
    draft.report("conflict", ["inflow", "monthProfile"], "twelve factors with mean 1", Number(mean.toPrecision(6)));
    return null;
  }
  return profile.map((factor) => factor / mean);
}

function widen(quantity: Quantity, by: Quantity): Quantity {
  return {
    ...quantity,
    value: quantity.value * by.value,
    low: quantity.low * by.low,
    high: quantity.high * by.high
  };
}
