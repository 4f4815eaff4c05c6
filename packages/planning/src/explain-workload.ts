import type { ExplainLine } from "./answer.ts";
import { defaultsOf } from "./default-ids.ts";
import { line, shown } from "./explain-line.ts";
import { type Groundwork, meetingHours, supervisionHours } from "./groundwork.ts";
import { nurse, supportWorker, type TaskWork, type Workload } from "./workload.ts";

/** Clinical hours of one post, as a line. */
export function clinicalHoursLine({ scenario, availableHours, clinicalHours }: Groundwork): ExplainLine {
  const { nonClinicalShare: share, delegableShareOfNonClinical: delegable } = scenario.staff;
  return line(
    "Hours of it for patients",
    `${shown(availableHours)} hours × (1 − ${shown(share.value)} × (1 − ${shown(delegable.value)}))`,
    clinicalHours,
    "hours a year",
    defaultsOf(share, delegable)
  );
}

/** A line for each task that a role does, in hours per person-year; for the CNS also what they oversee. */
export function taskLines(workload: Workload, role: string): ExplainLine[] {
  const own = workload.tasks.filter((work) => work.role === role && work.hoursPerPersonYear !== 0);
  const overseen = workload.tasks.filter((work) => role === nurse && work.oversightHoursPerPersonYear !== 0);
  return [
    ...own.map((work) => taskLine(work.task.label, work, work.minutes, work.hoursPerPersonYear)),
    ...overseen.map((work) =>
      taskLine(
        `Oversight: ${work.task.label}`,
        work,
        work.task.oversightMinutes.value,
        work.oversightHoursPerPersonYear
      )
    )
  ];
}

function taskLine(label: string, work: TaskWork, minutes: number, hours: number): ExplainLine {
  const rates = work.rates.filter((rate) => rate !== 0).map(shown);
  const times = rates.length === 1 ? rates.join("") : `(${rates.join(" + ")})`;
  const probability = work.task.probability.value === 1 ? "" : ` × ${shown(work.task.probability.value)}`;
  const { triggers, probability: chance, minutes: length } = work.task;
  return line(
    label,
    `${times} times a year${probability} × ${shown(minutes)} minutes ÷ 60`,
    hours,
    "hours per person-year",
    defaultsOf(triggers, chance, length)
  );
}

/** The sum of some lines, as a line. */
export const totalLine = (label: string, lines: readonly ExplainLine[]): ExplainLine =>
  line(
    label,
    lines.length === 0 ? "0" : lines.map(({ value }) => shown(value)).join(" + "),
    lines.reduce((sum, { value }) => sum + value, 0),
    "hours per person-year"
  );

/** Meetings of a role and, for the CNS, supervision of so many support workers, as lines in hours a year. */
export function dutyLines({ scenario }: Groundwork, role: string, supportWorkers: number): ExplainLine[] {
  const meetings = meetingHours(scenario, role);
  const supervision = role === nurse ? supervisionHours(scenario, supportWorkers) : 0;
  const perWeek = scenario.staff.supervisionHoursPerWeek;
  const lines: ExplainLine[] = [];
  if (meetings > 0) {
    const held = scenario.meetings
      .filter((meeting) => meeting.role === role)
      .map((meeting) => `${meeting.attendees} × ${shown(meeting.hoursPerMeeting)} hours × ${shown(meeting.perYear)}`);
    lines.push(line("Meetings", held.join(" + "), meetings, "hours a year"));
  }
  if (supervision > 0) {
    lines.push(
      line(
        "Supervision of support workers",
        `${shown(supportWorkers)} WTE × ${shown(perWeek.value)} hours × 365 ÷ 7`,
        supervision,
        "hours a year",
        defaultsOf(perWeek)
      )
    );
  }
  return lines;
}

/** " + (10 + 52) ÷ 1,537" for the duties of a role, or nothing. */
export const dutiesTerm = ({ availableHours }: Groundwork, duties: readonly ExplainLine[]): string =>
  duties.length === 0 ? "" : ` + (${duties.map(({ value }) => shown(value)).join(" + ")}) ÷ ${shown(availableHours)}`;

/** How a role is named in an explanation. */
export const roleLabel = ({ scenario }: Groundwork, role: string): string =>
  role === supportWorker
    ? "support worker"
    : role === nurse
      ? "CNS"
      : (scenario.roles.find(({ id }) => id === role)?.label ?? role);
