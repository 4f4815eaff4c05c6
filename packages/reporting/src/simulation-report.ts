import type { Scenario } from "@caseload/simulation";
import { assumptionTables } from "./assumption-table.ts";
import { costWords } from "./cost-words.ts";
import { findRow } from "./find-row.ts";
import { countedText, numberText, peopleText, percentText } from "./number-format.ts";
import { placesWords } from "./places-words.ts";
import { list, type Report, section, tableBlock, words } from "./report.ts";
import { roleName } from "./role-name.ts";
import { distinctReadings } from "./same-reading.ts";
import { peopleTable, staffTable } from "./service-table.ts";
import type { Simulated, SimulatedReading } from "./simulated.ts";
import { simulatedYearsTable } from "./simulated-years-table.ts";
import { partial, simulationHeadline } from "./simulation-sentence.ts";
import { standardsTable, togetherWords } from "./standards-table.ts";
import { undoneTable } from "./undone-table.ts";

/** What simulation says of a service, as a person reads it. */
export function simulationReport(simulated: Simulated): Report {
  const { scenario, warnings, assumptions } = simulated;
  const readings = distinctReadings(simulated.readings);
  return {
    headline: simulationHeadline(simulated),
    sections: [
      ...section(
        "The Standards against their targets",
        ...readings.flatMap((reading) => [
          tableBlock(standardsTable(reading, scenario)),
          words(togetherWords(reading, scenario)),
          words(placesWords(reading, scenario))
        ])
      ),
      ...section("Warnings", list([...partial(simulated.readings), ...warnings])),
      ...section(
        "People and their care",
        tableBlock(peopleTable(readings, scenario)),
        words(piecesWords(readings)),
        words(costWords(readings, scenario))
      ),
      ...section("Staff time", tableBlock(staffTable(readings, scenario)), words(idleWords(readings, scenario))),
      ...section(
        "Work done and left undone",
        ...readings.map((reading) => tableBlock(undoneTable(reading, scenario))),
        words(undoneWords)
      ),
      ...section("Year by year", ...readings.map((reading) => tableBlock(simulatedYearsTable(reading)))),
      ...section("What it stands on", words(standsOn(simulated))),
      ...section("What was assumed", ...assumptionTables(assumptions).map(tableBlock))
    ]
  };
}

/** Links the share of people with the share of work, which is the one that `caseload posts` tells; empty where no work falls due. */
function piecesWords(readings: readonly SimulatedReading[]): string {
  const clauses = readings.flatMap(({ reading, rows }) => {
    const [people, work] = ["reach", "work-in-time"].map((id) => findRow(rows, id)?.mean ?? null);
    if (people == null || work == null) return [];
    const which = readings.length > 1 ? ` (${reading} reading)` : "";
    return [
      `${percentText(work)} of pieces of work are done in time, and ${percentText(people)} of people have all of theirs in time${which}`
    ];
  });
  return clauses.length === 0
    ? ""
    : `Two shares not to be confused: ${clauses.join("; ")}. One late piece is enough for a person to miss it. \`caseload posts\` tells the share of pieces.`;
}

/** Says why a role in post has worked no hour, so that its time is not taken for spare time of the service. */
function idleWords(readings: readonly SimulatedReading[], scenario: Scenario): string {
  const inPost = [...new Set(scenario.posts.map(({ role }) => role))];
  return readings
    .flatMap(({ reading, rows }) =>
      inPost
        .filter((role) => isIdle(rows, role))
        .map(
          (role) =>
            `In the ${reading} reading no work is given to a ${roleName(role, scenario)}: the hours in post are paid and not used.`
        )
    )
    .join(" ");
}

const isIdle = (rows: SimulatedReading["rows"], role: string): boolean =>
  findRow(rows, "hours-worked", { role })?.mean === 0 && (findRow(rows, "hours-clinical", { role })?.mean ?? 0) > 0;

const undoneWords =
  "Done at all counts work begun before the end, late or not. What is left undone was superseded, lost at a death, withheld or still waiting; the mean wait is of what was begun, and short where only the urgent is.";

/** Replications, seed, contact rate, and what the intervals are of. */
export function standsOn({ scenario, seed, readings }: Pick<Simulated, "scenario" | "seed" | "readings">): string {
  return (
    `${capital(readings.map(replicationsText).join(" and "))}, of ${countedText(scenario.years, peopleText, "year", "years")} ` +
    `each, with seed ${seed}. People contact the service ${numberText(scenario.contactsPerPersonYear.value)} times a year. ` +
    `Intervals are of chance alone, and hold the mean in 95 of 100 cases; what nobody has measured moves the answer more.`
  );
}

const replicationsText = ({ replications, reading }: SimulatedReading): string =>
  `${countedText(replications, peopleText, "replication", "replications")} in the ${reading} reading`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
