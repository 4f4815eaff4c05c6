import { eventOrder, type Scenario, type WarmUp, type WarmUpOfSeries } from "@caseload/simulation";
import { countedText, numberText, peopleText } from "./number-format.ts";
import { list, words } from "./report.ts";
import { simulationEffort } from "./simulation-effort.ts";
import { type StressItem, toBeWritten } from "./stress-item.ts";
import { version } from "./version.ts";

/** What a short run said of the warm-up. */
export interface WarmUpSeen {
  readonly warmUp: WarmUp;
  readonly replications: number;
}

const days = (count: number): string => countedText(count, numberText, "day", "days");

/** 4 to 6: how it is run, on what, and where the code is. */
export const stressExperiment = (scenario: Scenario, hash: string, seen: WarmUpSeen): readonly StressItem[] => [
  {
    item: "4.1",
    title: "Initialisation",
    blocks: [
      words(
        `Starting caseload: ${scenario.startingCaseload.from}. Observation begins on ${scenario.startDate}, after a warm-up of ${days(scenario.warmUpDays)} that is simulated and not counted.`
      ),
      words(
        `MSER-5 on the mean of ${peopleText(seen.replications)} replications, by week: ${seriesText("people on the caseload", seen.warmUp.caseload)}; ${seriesText("work waiting", seen.warmUp.waiting)}. A caseload drifts over years by chance, which MSER-5 can take for a beginning.`
      )
    ]
  },
  {
    item: "4.2",
    title: "Run length",
    blocks: [
      words(`${countedText(scenario.years, numberText, "year", "years")} observed in each replication, of 365.25 days.`)
    ]
  },
  { item: "4.3", title: "Estimation approach", blocks: [words(estimation())] },
  {
    item: "5.1",
    title: "Software or programming language",
    blocks: [
      words(
        `Caseload ${version} (TypeScript, run by Node.js 20.19 or later, or in a browser). The engine is its own; its arithmetic gives the same bits on every supported engine.`
      )
    ]
  },
  {
    item: "5.2",
    title: "Random sampling",
    blocks: [
      words(
        `Threefry-2x32 with 13 rounds (Salmon, Moraes, Dror & Shaw 2011), keyed by seed, replication, person, purpose and occurrence: no stream to run out of step, so that variants meet the same people. Seed ${scenario.seed}.`
      )
    ]
  },
  {
    item: "5.3",
    title: "Model execution",
    blocks: [
      words("Event by event, from a calendar. What is due at one instant happens in this order:"),
      list(eventOrder)
    ]
  },
  {
    item: "5.4",
    title: "System specification",
    blocks: [
      words("No result hangs on the machine or the number of workers."),
      toBeWritten("the machine, and how long the run took on it")
    ]
  },
  {
    item: "6.1",
    title: "Computer model sharing statement",
    blocks: [
      words(
        `Caseload is free software (MIT licence). The run is made again with version ${version}, the scenario file (hash ${hash}) and the seed.`
      ),
      toBeWritten("where the scenario file and its tables are kept, who may have them, and who assured the analysis")
    ]
  }
];

function seriesText(what: string, { mser5, covered }: WarmUpOfSeries): string {
  if (mser5 === null) return `${what}: too short a series to tell`;
  if (!mser5.accepted) return `${what}: it does not settle in the time observed (growth, or a growing backlog)`;
  const weeks = countedText(mser5.truncation, numberText, "week", "weeks");
  return `${what}: the first ${weeks} are to be left out, which the warm-up ${covered === true ? "covers" : "does not cover"}`;
}

function estimation(): string {
  const { precision, replicationsLeast, replicationsMost } = simulationEffort;
  return (
    `Independent replications, unless a number is asked for: from ${replicationsLeast} on, until 95 % intervals of what is ` +
    `watched are within ${numberText(precision.ofShares * 100)} points for shares and ${numberText(precision.relative * 100)} % of ` +
    `the mean for the rest, and stay so; ${replicationsMost} at most. Variants run as many as their base.`
  );
}
