import type { Catalogue } from "./catalogue.ts";
import type { PayPoint, PayStep } from "./pay.ts";
import type { Source } from "./provenance.ts";
import { repeated } from "./repeated.ts";

/** Bands in the order of their pay. */
const bands = ["3", "4", "5", "6", "7", "8a"];
const steps: readonly PayStep[] = ["entry", "intermediate", "top"];

/** What is wrong with pay, on-costs, supplements and hours: gaps, falls, shares outside 0 to 1, unknown documents. */
export function payProblems(catalogue: Catalogue): string[] {
  const { payPoints, onCosts } = catalogue;
  const years = [...new Set(payPoints.map((point) => point.year))];
  const yearsWithOnCosts = new Set(onCosts.map((entry) => entry.year));
  return [
    ...repeated(payPoints.map(nameOf)).map((name) => `pay of ${name} occurs twice`),
    ...repeated(onCosts.map((entry) => entry.year)).map((year) => `on-costs of ${year} occur twice`),
    ...years.filter((year) => !yearsWithOnCosts.has(year)).map((year) => `on-costs of ${year} are missing`),
    ...years.flatMap((year) => yearProblems(payPoints, year)),
    ...rateProblems(catalogue),
    ...highCostAreaProblems(catalogue),
    ...hoursProblems(catalogue),
    ...progressionProblems(catalogue),
    ...sourceProblems(catalogue)
  ];
}

function nameOf(point: PayPoint): string {
  return `band ${point.band}, ${point.step}, ${point.year}`;
}

/** Each band has an entry and a top, from band 5 on an intermediate step too; pay rises with step and with band. */
function yearProblems(payPoints: readonly PayPoint[], year: string): string[] {
  const payOf = (band: string, step: PayStep): number | undefined =>
    payPoints.find((point) => point.year === year && point.band === band && point.step === step)?.basicPounds;
  const missing = bands.flatMap((band, position) =>
    steps
      .filter((step) => (step !== "intermediate" || position >= 2) && payOf(band, step) === undefined)
      .map((step) => `pay of band ${band}, ${step}, ${year} is missing`)
  );
  const inSteps = bands.flatMap((band) =>
    falls(steps.map((step) => [`band ${band}, ${step}, ${year}`, payOf(band, step)]))
  );
  const inBands = steps.flatMap((step) =>
    falls(bands.map((band) => [`band ${band}, ${step}, ${year}`, payOf(band, step)]))
  );
  return [...missing, ...inSteps, ...inBands];
}

/** Those of a row of named amounts that are not above the one before. */
function falls(row: readonly (readonly [string, number | undefined])[]): string[] {
  const present = row.flatMap(([name, pounds]) => (pounds === undefined ? [] : [{ name, pounds }]));
  return present.flatMap(({ name, pounds }, position) => {
    const before = present[position - 1];
    return before !== undefined && pounds <= before.pounds
      ? [`pay of ${name} is not above that of ${before.name}`]
      : [];
  });
}

function rateProblems({ onCosts, highCostAreas }: Catalogue): string[] {
  const rates = [
    ...onCosts.flatMap((entry) => [
      { name: `national insurance of ${entry.year}`, rate: entry.nationalInsuranceRate },
      { name: `pension of the trust in ${entry.year}`, rate: entry.pensionTrustRate },
      { name: `pension of the system in ${entry.year}`, rate: entry.pensionSystemRate },
      { name: `levy of ${entry.year}`, rate: entry.apprenticeshipLevyRate }
    ]),
    ...highCostAreas.map((entry) => ({ name: `supplement ${entry.area}, ${entry.year}`, rate: entry.rate }))
  ];
  return [
    ...rates
      .filter(({ rate }) => !(rate >= 0 && rate < 1))
      .map(({ name, rate }) => `rate of ${name} is no share: ${rate}`),
    ...onCosts
      .filter((entry) => entry.pensionTrustRate > entry.pensionSystemRate)
      .map((entry) => `in ${entry.year} the trust pays more pension than the whole system`),
    ...onCosts
      .filter((entry) => !(entry.nationalInsuranceThresholdPounds >= 0))
      .map((entry) => `threshold of national insurance in ${entry.year} is below 0`)
  ];
}

function highCostAreaProblems({ highCostAreas }: Catalogue): string[] {
  return [
    ...repeated(highCostAreas.map((entry) => `${entry.area}, ${entry.year}`)).map(
      (name) => `supplement ${name} occurs twice`
    ),
    ...highCostAreas
      .filter((entry) => !(entry.minimumPounds > 0 && entry.minimumPounds < entry.maximumPounds))
      .map((entry) => `supplement ${entry.area}, ${entry.year} has limits that do not rise`)
  ];
}

function hoursProblems({ contractHours }: Catalogue): string[] {
  return contractHours.flatMap((entry, position) => {
    const name = `hours of ${entry.nation} from ${entry.from}`;
    const before = contractHours.slice(0, position).filter((other) => other.nation === entry.nation);
    return [
      ...(/^\d{4}-\d{2}-\d{2}$/.test(entry.from) ? [] : [`${name} do not begin on a date`]),
      ...(entry.hoursPerWeek > 0 && entry.hoursPerWeek <= 168 ? [] : [`${name} are no hours of a week`]),
      ...(before.every((other) => other.from < entry.from) ? [] : [`${name} do not come after the ones before`])
    ];
  });
}

/** Each band has its years in each step, whole and above 0; those with an intermediate step have years in it. */
function progressionProblems({ payPoints, payProgressions }: Catalogue): string[] {
  const isYears = (years: number): boolean => Number.isInteger(years) && years > 0;
  return [
    ...repeated(payProgressions.map(({ band }) => band)).map((band) => `progression of band ${band} occurs twice`),
    ...bands
      .filter((band) => payProgressions.every((each) => each.band !== band))
      .map((band) => `progression of band ${band} is missing`),
    ...payProgressions
      .filter(({ yearsAtEntry, yearsAtIntermediate }) => ![yearsAtEntry, yearsAtIntermediate ?? 1].every(isYears))
      .map(({ band }) => `progression of band ${band} has years that are not whole numbers above 0`),
    ...payProgressions
      .filter(
        ({ band, yearsAtIntermediate }) =>
          (yearsAtIntermediate !== null) !==
          payPoints.some((point) => point.band === band && point.step === "intermediate")
      )
      .map(({ band }) => `progression of band ${band} does not go with its steps`)
  ];
}

function sourceProblems(catalogue: Catalogue): string[] {
  const documents = new Set(catalogue.sources.map((document) => document.id));
  const cited: { readonly name: string; readonly source: Source }[] = [
    ...catalogue.payPoints.map((point) => ({ name: `pay of ${nameOf(point)}`, source: point.source })),
    ...catalogue.onCosts.map((entry) => ({ name: `on-costs of ${entry.year}`, source: entry.source })),
    ...catalogue.highCostAreas.map(({ area, year, source }) => ({ name: `supplement ${area}, ${year}`, source })),
    ...catalogue.contractHours.map(({ nation, from, source }) => ({ name: `hours of ${nation} from ${from}`, source })),
    ...catalogue.payProgressions.map(({ band, source }) => ({ name: `progression of band ${band}`, source }))
  ];
  return cited
    .filter(({ source }) => !documents.has(source.document) || source.place.trim() === "")
    .map(
      ({ name, source }) => `${name} cites ${source.document || "nothing"}, ${source.place || "no place"}: not known`
    );
}
