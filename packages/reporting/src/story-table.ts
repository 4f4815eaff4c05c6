import type { Scenario, StoryLine } from "@caseload/simulation";
import { storyCast } from "./story-cast.ts";
import { type Cell, column, type Table, textColumn } from "./table.ts";

/** What became of the work of one task in a story. */
export interface StoryWork {
  readonly task: string;
  readonly label: string;
  readonly calledFor: number;
  readonly inTime: number;
  readonly late: number;
  /** Gave way to later work of its kind. */
  readonly superseded: number;
  readonly lost: number;
  readonly withheld: number;
  /** Neither of these by the end of the story. */
  readonly open: number;
}

/** What became of all the work of a story, task by task, in the order of the catalogue. */
export function storyWork(lines: readonly StoryLine[], scenario: Scenario): readonly StoryWork[] {
  const cast = storyCast(scenario);
  return scenario.tasks.flatMap(({ id, label, windowDays }) => {
    const own = lines.filter((line) => "source" in line && cast.task(line.source).id === id);
    const count = (is: (line: StoryLine) => boolean): number => own.filter(is).length;
    const calledFor = count(({ what }) => what === "arose");
    const withheld = count(({ what }) => what === "withheld");
    if (calledFor + withheld === 0) return [];
    const inTime = count((line) => line.what === "done" && (windowDays === null || line.inTime));
    const late = count((line) => line.what === "done" && windowDays !== null && !line.inTime);
    const superseded = count(({ what }) => what === "superseded");
    const lost = count(({ what }) => what === "lost");
    const open = calledFor - inTime - late - superseded - lost;
    return [{ task: id, label, calledFor, inTime, late, superseded, lost, withheld, open }];
  });
}

/** The work of a story as a table. */
export const storyTable = (work: readonly StoryWork[]): Table => ({
  title: "",
  columns: [
    textColumn("task", "task"),
    column("calledFor", "called for", "", "people"),
    column("inTime", "in time", "", "people"),
    column("late", "late", "", "people"),
    column("superseded", "gave way", "", "people"),
    column("lost", "lost", "", "people"),
    column("open", "open", "", "people")
  ],
  rows: work.map(({ label, calledFor, inTime, late, superseded, lost, open }): Cell[] => [
    label,
    calledFor,
    inTime,
    late,
    superseded,
    lost,
    open
  ])
});
