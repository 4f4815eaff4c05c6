import type { Followed, Scenario, StoryLine } from "@caseload/simulation";
import { type StoryCast, storyCast } from "./story-cast.ts";
import { dateAt } from "./story-date.ts";
import { momentWords } from "./story-words.ts";

/** What happened on one day of a story. */
export interface StoryEntry {
  /** "2026-05-03". */
  readonly date: string;
  /** Whole days since the diagnosis. */
  readonly day: number;
  /** Sentences without capital and full stop. */
  readonly sentences: readonly string[];
  /** Whether it lies beyond the years observed, and is in no result. */
  readonly afterHorizon: boolean;
}

/** A story in words, day by day. Administration that recurs month by month is left to the table of the work. */
export function tellStory({ lines, diagnosedAt, horizonDays }: Followed, scenario: Scenario): readonly StoryEntry[] {
  const cast = storyCast(scenario);
  const days = new Map<string, StoryEntry>();
  for (const moment of momentsOf(lines.filter((line) => !isRoutine(line, cast)))) {
    const sentences = momentWords(moment, cast);
    const [{ time }] = moment;
    if (sentences.length === 0) continue;
    const { iso: date } = dateAt(scenario.startDate, time);
    const before = days.get(date);
    days.set(date, {
      date,
      day: Math.floor(time) - Math.floor(diagnosedAt),
      sentences: [...(before?.sentences ?? []), ...sentences],
      afterHorizon: time > horizonDays
    });
  }
  return [...days.values()];
}

/** Lines that belong to one instant, together. */
function momentsOf(lines: readonly StoryLine[]): readonly (readonly [StoryLine, ...StoryLine[]])[] {
  const moments: [StoryLine, ...StoryLine[]][] = [];
  for (const line of lines) {
    const last = moments.at(-1);
    if (last !== undefined && last[0].time === line.time) last.push(line);
    else moments.push([line]);
  }
  return moments;
}

/** Work that recurs at an interval and serves no Standard; what is lost of it at a death is told all the same. */
function isRoutine(line: StoryLine, cast: StoryCast): boolean {
  if (!("source" in line) || line.what === "lost") return false;
  const { standards, triggers } = cast.task(line.source);
  return standards.length === 0 && triggers.every((trigger) => "everyDays" in trigger);
}
