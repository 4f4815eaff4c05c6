import type { Reading, Scenario } from "@caseload/simulation";
import { driftSentence } from "./drift-sentence.ts";
import { findRow } from "./find-row.ts";
import { beside, roundPercentText } from "./indicator-format.ts";
import { peopleText, percentText } from "./number-format.ts";
import { postsInPlace } from "./posts-in-place.ts";
import { comesToTheSame, distinctReadings } from "./same-reading.ts";
import type { Simulated, SimulatedReading } from "./simulated.ts";
import { furthestFromTarget, standardName, standardRows, windowText } from "./standard-gap.ts";

/** A reading at the beginning of a sentence. */
const inReading: Readonly<Record<Reading, string>> = {
  strict: "In the strict reading",
  delegated: "With support workers under a CNS's oversight"
};

/** What the posts in place achieve and which Standard is furthest from its target: a sentence for each reading. */
export function simulationHeadline({ scenario, readings: [first, ...others] }: Simulated): string {
  const posts = postsInPlace(scenario);
  const where = first.reading === "delegated" ? " under a CNS's oversight" : "";
  const start = `With ${posts}${where}, ${achieved(first, ` at ${scenario.organisation}`)}; ${furthest(first, scenario)}.`;
  return [
    start,
    ...others.map((other) =>
      comesToTheSame(first, other)
        ? `The ${other.reading} reading comes to the same.`
        : `${inReading[other.reading]}, ${achieved(other, "")}; ${furthest(other, scenario)}.`
    ),
    driftSentence(distinctReadings([first, ...others])),
    ...partial([first, ...others])
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

function achieved({ rows }: SimulatedReading, where: string): string {
  const reach = findRow(rows, "reach")?.mean ?? null;
  if (reach === null) return `no work falls due${where}`;
  return `${roundPercentText(reach)} of people${where} have all their due work done in time`;
}

function furthest({ rows }: SimulatedReading, scenario: Scenario): string {
  const row = furthestFromTarget(rows);
  if (row === null || row.mean === null || row.target === null) {
    return standardRows(rows).some(({ mean }) => mean !== null)
      ? "every Standard reaches its target on average"
      : "no Standard has an occasion";
  }
  const window = windowText(scenario, row);
  const within = window === "" ? "" : ` within ${window}`;
  return (
    `furthest from its target is ${standardName(row)}: ${beside(row.mean, row.target)}${within}, ` +
    `wanted ${percentText(row.target)}`
  );
}

/** "Interrupted: of 100 replications asked for, 37 finished (strict reading)." */
export const partial = (readings: readonly SimulatedReading[]): readonly string[] =>
  readings
    .filter(({ complete }) => !complete)
    .map(
      ({ reading, asked, replications }) =>
        `Interrupted: of ${peopleText(asked)} replications asked for, ${peopleText(replications)} finished (${reading} reading).`
    );
