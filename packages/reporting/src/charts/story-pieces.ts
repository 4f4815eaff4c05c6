import type { Followed, Scenario, StoryLine } from "@caseload/simulation";
import { storyCast } from "../story-cast.ts";
import { eventWords } from "../story-words.ts";

/** What became of a piece of work. */
export type Fate = "in time" | "late" | "gave way" | "lost" | "not given" | "open";

/** A piece of work of a story. */
export interface Piece {
  /** Days from the start date. */
  readonly from: number;
  readonly to: number;
  readonly fate: Fate;
}

/** Work of one task in a story, by when it arose. */
export interface PiecesOfTask {
  readonly label: string;
  readonly pieces: readonly Piece[];
}

/** Something that happened to the person; several times, as a rule. */
export interface Happening {
  readonly label: string;
  readonly times: readonly number[];
}

/** A time in which the person had a named nurse. */
export interface Named {
  readonly from: number;
  readonly to: number;
}

/** What became of each piece of work, task by task in the order of the catalogue; the oldest that is open ends first. */
export function piecesOf({ lines, untilDays, diesAt }: Followed, scenario: Scenario): readonly PiecesOfTask[] {
  const cast = storyCast(scenario);
  const end = Math.min(untilDays, diesAt);
  return scenario.tasks.flatMap(({ id, label, windowDays }): PiecesOfTask[] => {
    const own = lines.filter((line) => "source" in line && cast.task(line.source).id === id);
    const pieces: Piece[] = [];
    const open: number[] = [];
    const ends = (to: number, fate: Fate): void => {
      const from = open.shift();
      if (from !== undefined) pieces.push({ from, to, fate });
    };
    for (const line of own) {
      if (line.what === "arose") open.push(line.time);
      if (line.what === "done") ends(line.time, windowDays === null || line.inTime ? "in time" : "late");
      if (line.what === "superseded") ends(line.time, "gave way");
      if (line.what === "lost") ends(line.time, "lost");
      if (line.what === "withheld") pieces.push({ from: line.time, to: line.time, fate: "not given" });
    }
    for (const from of open) pieces.push({ from, to: Math.max(from, end), fate: "open" });
    return pieces.length === 0 ? [] : [{ label, pieces: [...pieces].sort((a, b) => a.from - b.from) }];
  });
}

/** What happened to the person, by kind, the diagnosis and the death left out. */
export function happenings({ lines }: Followed): readonly Happening[] {
  const timesOf = (is: (line: StoryLine) => boolean): readonly number[] => lines.filter(is).map(({ time }) => time);
  const events = eventWords.map((label, event) => ({
    label: label.charAt(0).toUpperCase() + label.slice(1),
    times: event === 0 ? [] : timesOf((line) => line.what === "event" && line.event === event)
  }));
  const needs = [
    { label: "Needs change", times: timesOf(({ what }) => what === "tierChanged") },
    {
      label: "An assessment finds other needs",
      times: timesOf((line) => line.what === "tierLearnt" && line.tier !== line.before)
    }
  ];
  return [...events, ...needs].filter(({ times }) => times.length > 0);
}

/** When the person had a named CNS. */
export function namedTimes({ lines, untilDays, diesAt }: Followed): readonly Named[] {
  const end = Math.min(untilDays, diesAt);
  const times: Named[] = [];
  let from: number | null = null;
  for (const line of lines) {
    if (line.what === "named" && line.as === "cns") from ??= line.time;
    if (line.what === "unnamed" && from !== null) {
      times.push({ from, to: line.time });
      from = null;
    }
  }
  return from === null ? times : [...times, { from, to: end }];
}
