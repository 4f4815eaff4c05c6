import type { Scenario } from "@caseload/simulation";
import { findRow } from "./find-row.ts";
import { countedText, type NumberFormat, numberText, peopleText } from "./number-format.ts";
import type { SimulatedReading } from "./simulated.ts";

/**
 * How many people the cost per person is divided by, and of whom they are a part, so that the division can be done again;
 * empty where no work falls due, or no cost is asked for.
 */
export function costWords(readings: readonly SimulatedReading[], { years }: Pick<Scenario, "years">): string {
  const clauses = readings.flatMap(({ reading, rows }) => {
    const cost = findRow(rows, "cost-per-person-trust") ?? findRow(rows, "cost-per-person-system");
    const reach = findRow(rows, "reach");
    if (cost === undefined || reach === undefined || reach.denominator === 0) return [];
    const which = readings.length > 1 ? ` in the ${reading} reading` : "";
    const due = peopleText(reach.denominator / years);
    return cost.denominator === 0
      ? [`there is nobody to divide by, of ${due} with work due${which}`]
      : [`${countedText(cost.denominator, divisorText, "person", "people")} of ${due} with work due${which}`];
  });
  if (clauses.length === 0) return "";
  const leastDue = Math.min(...readings.map(({ rows }) => (findRow(rows, "reach")?.denominator ?? 0) / years));
  const caseload = readings[0] === undefined ? undefined : findRow(readings[0].rows, "caseload");
  const onADay =
    caseload?.mean == null || caseload.mean > leastDue
      ? ""
      : `, and so are more than the ${peopleText(caseload.mean)} on the caseload on a day`;
  return (
    "The cost per person cared for to the Standards is the year's cost of the posts over the people for whom all work " +
    `that fell due in a year was done in time: ${clauses.join("; ")}. People with work due are counted over a whole ` +
    `year, with those who come and die in it${onADay}.`
  );
}

/** To a tenth: what was divided by, within half of the last digit. */
const divisorText: NumberFormat = (people) => (people < 10 ? numberText(people) : people.toFixed(1));
