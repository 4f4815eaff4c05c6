import type { StoryLine } from "@caseload/simulation";
import { countedText, peopleText } from "./number-format.ts";
import type { StoryCast } from "./story-cast.ts";
import { dateAt, dueText } from "./story-date.ts";

/** What the events of a course are called, in their order (see `CourseEvent`). */
export const eventWords: readonly string[] = [
  "diagnosis",
  "progression",
  "change of treatment",
  "back after a stable spell",
  "the palliative phase begins",
  "the approaching end of life is recognised"
];

/** What happened at one moment of a story, as sentences without full stop; nothing of lines that say nothing new. */
export function momentWords(moment: readonly StoryLine[], cast: StoryCast): readonly string[] {
  const giveWay = new Set(moment.flatMap((line) => (line.what === "superseded" ? [cast.task(line.source).id] : [])));
  return [
    ...moment.flatMap((line) => lineWords(line, cast)),
    ...listed("called for: ", calledFor(moment, cast, giveWay)),
    ...listed("lost: ", namesOf("lost", moment, cast)),
    ...listed("not given for want of a place: ", namesOf("withheld", moment, cast))
  ];
}

function lineWords(line: StoryLine, cast: StoryCast): readonly string[] {
  const needs = (tier: number): string => cast.tier(tier).toLowerCase();
  switch (line.what) {
    case "diagnosed": {
      const site = cast.site(line.site);
      return [`diagnosed${site === "" ? "" : ` at ${site}`}; needs: ${needs(line.tier)}`];
    }
    case "present":
      return [`on the caseload from the start; needs: ${needs(line.tier)}`];
    case "died":
      return ["died"];
    case "tierChanged":
      return [`needs are now: ${needs(line.to)}; nobody knows yet`];
    case "tierLearnt":
      return line.tier === line.before ? [] : [`the assessment finds needs: ${needs(line.tier)}`];
    case "event":
      return [eventWords[line.event] ?? ""];
    case "named":
      return [
        line.as === "cns"
          ? `${cast.server(line.server)} is now the named CNS`
          : `${cast.server(line.server)} is now the key worker`
      ];
    case "unnamed":
      return ["has no named nurse any more"];
    case "done":
      return [doneWords(line, cast)];
    default:
      return [];
  }
}

function doneWords(
  { source, server, minutes, inTime }: StoryLine & { readonly what: "done" },
  cast: StoryCast
): string {
  const { label, windowDays } = cast.task(source);
  const judged = windowDays === null ? "" : inTime ? ", in time" : ", late";
  return `${label}: done by ${cast.server(server)} in ${countedText(Math.max(1, minutes), peopleText, "minute", "minutes")}${judged}`;
}

/** "Holistic needs assessment (by 3 May, in place of one not done)". */
function calledFor(moment: readonly StoryLine[], cast: StoryCast, giveWay: ReadonlySet<string>): readonly string[] {
  return moment.flatMap((line) => {
    if (line.what !== "arose") return [];
    const { id, label } = cast.task(line.source);
    const { year } = dateAt(cast.startDate, line.time);
    const notes = [
      ...(Number.isFinite(line.dueAt) ? [`by ${dueText(dateAt(cast.startDate, line.dueAt), year)}`] : []),
      ...(giveWay.has(id) ? ["in place of one not done"] : [])
    ];
    return [notes.length === 0 ? label : `${label} (${notes.join(", ")})`];
  });
}

const namesOf = (what: "lost" | "withheld", moment: readonly StoryLine[], cast: StoryCast): readonly string[] =>
  moment.flatMap((line) => (line.what === what ? [cast.task(line.source).label] : []));

/** "lost: a; b (2)", what occurs twice once; nothing for an empty list. */
function listed(before: string, items: readonly string[]): readonly string[] {
  const distinct = [...new Set(items)].map((item) => {
    const count = items.filter((other) => other === item).length;
    return count === 1 ? item : `${item} (${count})`;
  });
  return distinct.length === 0 ? [] : [`${before}${distinct.join("; ")}`];
}
