import { type Followed, follow, type Reading, type Scenario } from "@caseload/simulation";
import { countedText, countText, peopleText } from "./number-format.ts";
import { list, type Report, section, tableBlock, words } from "./report.ts";
import type { SimulationDocument } from "./simulation-document.ts";
import { dateAt } from "./story-date.ts";
import { type StoryWork, storyTable, storyWork } from "./story-table.ts";
import { type StoryEntry, tellStory } from "./tell-story.ts";

/** One person's story, told. Plain data, for `--json` too. */
export interface ToldStory {
  readonly patient: number;
  readonly reading: Reading;
  readonly replication: number;
  readonly diagnosed: string;
  /** ISO date; null where the person is alive at the end of the story. */
  readonly died: string | null;
  readonly lines: readonly StoryEntry[];
  readonly work: readonly StoryWork[];
}

/** The replication that a story is from: the first. */
const replication = 0;

/**
 * Follows one person of the first replication from diagnosis to death, in the first reading of the scenario.
 *
 * @param patient - people diagnosed from the start date on are 1, 2, 3 … in the order of diagnosis
 * @returns how many are diagnosed in the years observed instead, where they are fewer
 */
export function followPatient(scenario: Scenario, patient: number): ToldStory | number {
  const [reading = "strict"] = scenario.readings;
  const followed = follow(scenario, reading, { seed: scenario.seed, replication, patient });
  return typeof followed === "number" ? followed : toldStory(followed, scenario, reading);
}

/** What simulation says, with a story: at the end of the text, and as `result.story`. CSV has no place for it. */
export function withStory(document: SimulationDocument, story: ToldStory): SimulationDocument {
  const { report, envelope, rows } = document;
  const { headline, sections } = storyReport(story);
  return {
    report: {
      ...report,
      sections: [...report.sections, ...section(`The story of patient ${story.patient}`, words(headline)), ...sections]
    },
    envelope: { ...envelope, result: { ...(envelope.result as Readonly<Record<string, unknown>>), story } },
    rows
  };
}

/** A story that was followed, in words. */
export function toldStory(followed: Followed, scenario: Scenario, reading: Reading): ToldStory {
  const { patient, diagnosedAt, diesAt, untilDays, lines } = followed;
  return {
    patient,
    reading,
    replication,
    diagnosed: dateAt(scenario.startDate, diagnosedAt).iso,
    died: diesAt <= untilDays ? dateAt(scenario.startDate, diesAt).iso : null,
    lines: tellStory(followed, scenario),
    work: storyWork(lines, scenario)
  };
}

/** A story as a person reads it: year by year, with what became of the work. */
export function storyReport(story: ToldStory): Report {
  const years = [...new Set(story.lines.map(({ date }) => date.slice(0, 4)))];
  return {
    headline: storyHeadline(story),
    sections: [
      ...section("", words(howToRead(story))),
      ...years.flatMap((year) => section(year, list(entriesOf(story, year)))),
      ...section("What became of the work", tableBlock(storyTable(story.work)))
    ]
  };
}

function storyHeadline({ patient, diagnosed, died, work }: ToldStory): string {
  const total = (count: (of: StoryWork) => number): number => work.reduce((sum, of) => sum + count(of), 0);
  const calledFor = total((of) => of.calledFor);
  const inTime = total((of) => of.inTime);
  const late = total((of) => of.late);
  return (
    `Patient ${patient} was diagnosed on ${longDate(diagnosed)} and ${endText(diagnosed, died)}; of ` +
    `${countedText(calledFor, peopleText, "piece", "pieces")} of work called for, done in time: ${countText(inTime)}, ` +
    `late: ${countText(late)}, not done: ${countText(calledFor - inTime - late)}.`
  );
}

function endText(diagnosed: string, died: string | null): string {
  if (died === null) return "is alive at the end of the story";
  const years = (Date.parse(died) - Date.parse(diagnosed)) / millisecondsPerYear;
  return `died on ${longDate(died)}, ${years < 1 ? "within a year" : `after ${years.toFixed(1)} years`}`;
}

const millisecondsPerYear = 365.25 * 86_400_000;

const howToRead = ({ reading }: ToldStory): string =>
  `One made-up life of the first replication, by chance, in the ${reading} reading; another seed tells others. ` +
  "Days count from the diagnosis. Administration that recurs by the month is in the table alone. Whatever staff do, the " +
  "person's course stays the same.";

function entriesOf({ lines }: ToldStory, year: string): readonly string[] {
  const own = lines.filter(({ date }) => date.startsWith(year));
  const firstAfter = lines.find(({ afterHorizon }) => afterHorizon);
  return own.flatMap((entry) => [
    ...(entry === firstAfter ? ["Here the years observed end; what follows is in no result."] : []),
    `${dateAt(entry.date, 0).text}, day ${peopleText(entry.day)}: ${entry.sentences.map(capital).join(". ")}.`
  ]);
}

const longDate = (iso: string): string => `${dateAt(iso, 0).text} ${iso.slice(0, 4)}`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
