import type { Scenario } from "@caseload/simulation";
import type { SoughtRole } from "../establishment.ts";
import { shown } from "../explain-line.ts";
import { percent } from "../percent.ts";
import type { MonthJudged } from "./months-met.ts";
import type { Recruitment } from "./recruitment.ts";
import { soughtRoles } from "./staffed-by.ts";

/** Pieces of work that wait for staff. */
export interface Backlog {
  readonly onFirstDay: number;
  readonly atEnd: number;
}

/** What the date hangs on. */
export interface MetFromGrounds {
  readonly scenario: Scenario;
  readonly recruitment: Recruitment;
  /** Null where the warm-up is shorter than a week. */
  readonly backlog: Backlog | null;
  readonly months: readonly MonthJudged[];
  /** The month from which on the Standards are met, from 1; null where there is none. */
  readonly from: number | null;
  readonly lastFailing: MonthJudged | null;
}

export const noDays = "a service that is always open has no days on which a post could begin";

export const noneInReach = "no number of posts meets any of the Standards";

/** Why the Standards are met no sooner, or not at all, each reason with its numbers. */
export function becauseOf(grounds: MetFromGrounds): readonly string[] {
  return [
    ...postsWords(grounds),
    ...vacanciesWords(grounds),
    ...backlogWords(grounds.backlog),
    ...failingWords(grounds),
    ...tooFewWords(grounds)
  ];
}

const nameOf: Readonly<Record<SoughtRole, string>> = { cns: "CNS", supportWorker: "support worker" };

function postsWords({ scenario: { staff, posts }, recruitment }: MetFromGrounds): readonly string[] {
  const { advertised, planned, continues } = recruitment;
  const roles = soughtRoles.filter((role) => advertised[role] > 0);
  const wte = (of: Recruitment["advertised"]): string =>
    soughtRoles
      .filter((role) => of[role] > 0)
      .map((role) => `${shown(of[role])} WTE of ${nameOf[role]}`)
      .join(" and ");
  const learning = roles
    .map((role) => ({ role, months: staff.rampMonths[role]?.value ?? 0 }))
    .filter(({ months }) => months > 0)
    .map(({ role, months }) => `a ${nameOf[role]} ${counted(months, "month")}`);
  const isPreempted = posts.some(
    ({ role, protection }) => protection === "preempted" && soughtRoles.some((sought) => sought === role)
  );
  return [
    roles.length > 0
      ? `${wte(advertised)} advertised on the first day, with ${counted(staff.recruitmentWeeks.value, "week")} from advert to first day at work`
      : "no post is missing",
    ...(learning.length > 0 ? [`until somebody new does all of the work it takes ${learning.join(" and ")}`] : []),
    ...(planned.cns + planned.supportWorker > 0 ? [`${wte(planned)} begins later, as planned`] : []),
    ...(continues ? ["posts for a term are taken to be continued"] : []),
    ...(isPreempted ? ["pre-empted posts stay so, and give what primary patients leave"] : [])
  ];
}

function vacanciesWords({ scenario: { staff }, recruitment: { advertised } }: MetFromGrounds): readonly string[] {
  if (staff.time.kind === "alwaysOpen") return [];
  if (staff.fidelity === "headroom") return ["vacancies and leavers are left out, as staff time is by headroom"];
  const leaving = soughtRoles
    .map((role) => ({ role, share: staff.leaversPerYear[role]?.value ?? 0 }))
    .filter(({ role, share }) => share > 0 && (role === "cns" || advertised[role] > 0))
    .map(({ role, share }) => `${percent(share)} of a ${nameOf[role]}'s posts`);
  return [
    `${percent(staff.vacancyShare.value)} of the posts in place stand vacant when the warm-up begins`,
    ...(leaving.length > 0 ? [`${leaving.join(" and ")} are left in a year and recruited to again`] : [])
  ];
}

function backlogWords(backlog: Backlog | null): readonly string[] {
  if (backlog === null) return [];
  const { onFirstDay, atEnd } = backlog;
  return [
    `${counted(Math.round(onFirstDay), "piece")} of work waiting on the first day, ${shown(Math.round(atEnd))} in the last week`
  ];
}

/** What fails in the last month that stands in the way. */
function failingWords({ from, lastFailing }: MetFromGrounds): readonly string[] {
  if (lastFailing === null) return [];
  const { month, verdict, failsFirst } = lastFailing;
  const standards = failsFirst.map((id) => id.replace("standard-", "Standard ")).join(", ");
  if (from !== null) return standards === "" ? [] : [`reached last: ${standards}`];
  const what = standards === "" ? "" : `, where ${standards} fails first`;
  return [`month ${month} ${verdict === "cannot tell" ? "cannot be told" : "does not meet"} still${what}`];
}

function tooFewWords({ from, months }: MetFromGrounds): readonly string[] {
  const untold = months.filter(({ month, tooFew }) => tooFew && (from === null || month > from)).length;
  if (untold === 0) return [];
  const since = from === null ? "" : " after it";
  return [`in ${counted(untold, "month")}${since} too little falls due to tell`];
}

const counted = (number: number, noun: string): string => `${shown(number)} ${noun}${number === 1 ? "" : "s"}`;
