import { allIndicators, type IndicatorRow, type Scenario, windowsOfStandard } from "@caseload/simulation";
import { countedText, numberText } from "./number-format.ts";

const ofStandard = /^standard-(\d+)$/;

/** Rows of the Standards for the whole service, in their order. */
export const standardRows = (rows: readonly IndicatorRow[]): readonly IndicatorRow[] =>
  rows.filter(({ id, year, tier, task }) => ofStandard.test(id) && year === null && tier === null && task === null);

/** The Standard that is furthest below its target, in points, the first of equals; null where none is below. */
export function furthestFromTarget(rows: readonly IndicatorRow[]): IndicatorRow | null {
  const below = standardRows(rows).filter((row) => gapOf(row) > 0);
  return below.reduce<IndicatorRow | null>(
    (worst, row) => (worst !== null && gapOf(worst) >= gapOf(row) ? worst : row),
    null
  );
}

const gapOf = ({ mean, target }: IndicatorRow): number => (mean === null || target === null ? 0 : target - mean);

/** "Standard 7 (team review)", from its label. */
export function standardName({ label }: Pick<IndicatorRow, "label">): string {
  const [standard, title] = label.split(": ");
  return title === undefined ? label : `${standard} (${title})`;
}

/** "14 days", "1 or 14 days"; empty where no window is watched. */
export function windowText(scenario: Scenario, { id }: Pick<IndicatorRow, "id">): string {
  const number = Number(ofStandard.exec(id)?.[1] ?? 0);
  const windows = number === 0 ? [] : windowsOfStandard(scenario, number);
  const [only] = windows;
  if (only === undefined) return "";
  return windows.length === 1
    ? countedText(only, numberText, "day", "days")
    : `${windows.map(numberText).join(" or ")} days`;
}

/** Standards by their ids: "Standard 7 (team review)". */
export const standardNames = (ids: readonly string[]): readonly string[] =>
  ids.map((id) => standardName({ label: allIndicators.find((each) => each.id === id)?.label ?? id }));
