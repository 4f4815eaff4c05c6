import type { Reading, Scenario } from "@caseload/simulation";
import type { ExplainLine } from "../answer.ts";
import { availableHoursLine } from "../available-hours.ts";
import { soughtRoles } from "../by-simulation/staffed-by.ts";
import { caseloadLine } from "../caseload-line.ts";
import { defaultsOf } from "../default-ids.ts";
import type { Establishment, SoughtRole } from "../establishment.ts";
import { line, shown } from "../explain-line.ts";
import { clinicalHoursLine, dutiesTerm, dutyLines, roleLabel } from "../explain-workload.ts";
import { quantileLabel } from "../load-answer.ts";
import { rememberedStays } from "../stay.ts";
import { type LoadService, loadService, tidy } from "./load-service.ts";
import type { LaidTrust, PooledScenario } from "./pooled-scenario.ts";
import { sum } from "./sum-of-swings.ts";
import type { Trust } from "./trust.ts";

/** What sharing posts does by the load method: WTE, and the lines that lead there. */
export interface PoolArithmetic {
  /** Posts of each trust alone, in the order of the trusts. */
  readonly services: readonly LoadService[];
  readonly pool: LoadService;
  /** Sum over the trusts, each up to the next step. */
  readonly alone: Establishment;
  readonly shared: Establishment;
  /** WTE that the pool needs for travel beyond that of the trusts today. */
  readonly travel: number;
  readonly explain: readonly ExplainLine[];
}

/** Trusts of a pool that each get a line; of more, their sum is told. */
const mostLines = 12;

/**
 * What trusts need that share their posts, against the sum of each alone. Each alone staffs for the caseload that it does not
 * exceed most of the time, and rounds up to posts that can be advertised; together they do so once, and the margins of
 * several small caseloads are larger than that of their sum: the deviation of a Poisson number is its square root. Travel to
 * the trusts at which nobody is based takes some of it back.
 *
 * @returns null where the load method has no answer
 */
export function poolArithmetic(
  laid: readonly LaidTrust[],
  { scenario, hub }: PooledScenario,
  base: Scenario,
  reading: Reading
): PoolArithmetic | null {
  const stayOf = rememberedStays();
  const pool = loadService(scenario, base, reading, stayOf);
  const trusts = laid.flatMap(({ trust, scenario: own }): readonly Served[] => {
    const service = loadService(own, base, reading, stayOf);
    return service === null ? [] : [{ trust, service }];
  });
  if (pool === null || trusts.length < laid.length) return null;
  const services = trusts.map(({ service }) => service);
  const alone = {
    cns: tidy(sum(services.map(({ posts }) => posts.cns))),
    supportWorker: tidy(sum(services.map(({ posts }) => posts.supportWorker)))
  };
  const roles = soughtRoles.filter((role) => alone[role] > 0 || pool.posts[role] > 0);
  return {
    services,
    pool,
    alone,
    shared: pool.posts,
    travel: travelPosts(services, pool),
    explain: [
      availableHoursLine(scenario.staff.time),
      clinicalHoursLine(pool.groundwork),
      ...roles.flatMap((role) => aloneLines(trusts, role, alone[role])),
      caseloadLine(pool.groundwork),
      line(quantileLabel(pool.groundwork), `${shown(pool.staffedFor)} people`, pool.staffedFor, "people"),
      marginLine(services, pool),
      ...travelLines(services, pool, hub),
      ...roles.map((role) => postsLine("Posts shared", pool, role))
    ]
  };
}

interface Served {
  readonly trust: Trust;
  readonly service: LoadService;
}

/** A line for each trust whose size may be told, one for the others together, and the sum. */
function aloneLines(trusts: readonly Served[], role: SoughtRole, total: number): ExplainLine[] {
  const told = trusts.filter(({ trust }) => trust.newPatientsPerYear.value !== null);
  const others = trusts.filter(({ trust }) => trust.newPatientsPerYear.value === null);
  const postsOf = (some: readonly Served[]): number => tidy(sum(some.map(({ service }) => service.posts[role])));
  const [first] = trusts;
  const what = first === undefined ? role : roleLabel(first.service.groundwork, role);
  const lines =
    told.length <= mostLines
      ? told.map(({ trust, service }) =>
          postsLine(
            `${trust.name} alone, ${shown(service.groundwork.caseload.caseload)} people on average${sizeMarks[trust.sizedBy] ?? ""}`,
            service,
            role
          )
        )
      : [line(`Posts of a ${what}, each alone`, `sum over ${told.length} trusts`, postsOf(told), "WTE")];
  if (others.length > 0) {
    const label = `Posts of a ${what}, trusts without a best guess, alone`;
    lines.push(
      line(
        label,
        `sum over ${others.length} trusts, by what is protected, counted or estimated`,
        postsOf(others),
        "WTE"
      )
    );
  }
  if (lines.length === 1) return lines;
  const terms = lines.map(({ value }) => shown(value)).join(" + ");
  return [...lines, line(`Posts of a ${what}, each alone, together`, terms, total, "WTE")];
}

/** What kind of number the people of a trust are, where nobody counted them. */
const sizeMarks: Readonly<Partial<Record<Trust["sizedBy"], string>>> = {
  population: " (an estimate)",
  breastActivity: " (by proxy)"
};

/** "466.2 people × 21.17 hours ÷ 1,427 hours, up to the next 0.1". */
function postsLine(
  label: string,
  { groundwork, workload, staffedFor, unrounded, posts }: LoadService,
  role: SoughtRole
) {
  const duties = dutyLines(groundwork, role, unrounded.supportWorker);
  const hours = workload.hours.get(role) ?? 0;
  const { step } = groundwork.scenario.search;
  return line(
    `${label}: ${roleLabel(groundwork, role)}`,
    `${shown(staffedFor)} people × ${shown(hours)} hours ÷ ${shown(groundwork.clinicalHours)}` +
      `${dutiesTerm(groundwork, duties)}, up to the next ${shown(step)}`,
    posts[role],
    "WTE"
  );
}

/** By how many people the margins of the trusts are together larger than the margin of the pool. */
function marginLine(services: readonly LoadService[], { staffedFor }: LoadService): ExplainLine {
  const each = sum(services.map((service) => service.staffedFor));
  return line(
    "People that each alone has to be ready for beyond those of the pool",
    `${shown(each)} − ${shown(staffedFor)}`,
    each - staffedFor,
    "people"
  );
}

/** What travel takes in a pool beyond what it takes today, in two lines. */
function travelLines(services: readonly LoadService[], pool: LoadService, hub: Trust): ExplainLine[] {
  const { staffedFor, groundwork } = pool;
  const today = averageOf(services, travelMinutes);
  const shared = travelMinutes(pool);
  const times = timesTravelled(pool);
  return [
    line(
      `Travel for a task done in person, from ${hub.name}, beyond that of today, on average over all people`,
      `${shown(shared)} − ${shown(today)}`,
      shared - today,
      "minutes",
      defaultsOf(groundwork.scenario.sites.map(({ travelMinutes: minutes }) => minutes))
    ),
    line(
      "Posts for that travel",
      `${shown(staffedFor)} people × ${shown(times)} times a year × ${shown(shared - today)} minutes ÷ 60 ÷ ${shown(groundwork.clinicalHours)}`,
      travelPosts(services, pool),
      "WTE"
    )
  ];
}

/** Posts that travel takes in a pool beyond what it takes today. */
function travelPosts(services: readonly LoadService[], pool: LoadService): number {
  const more = travelMinutes(pool) - averageOf(services, travelMinutes);
  return (pool.staffedFor * timesTravelled(pool) * more) / 60 / pool.groundwork.clinicalHours;
}

/** Minutes of travel for a task that travels, on average over the people. */
const travelMinutes = ({ groundwork }: LoadService): number =>
  sum(groundwork.scenario.sites.map(({ hub, share, travelMinutes: minutes }) => (hub ? 0 : share * minutes.value)));

/** Tasks that travel, of whoever of this service does them, per person-year. */
const timesTravelled = ({ workload }: LoadService): number =>
  sum(
    workload.tasks.map(({ task, external, timesPerPersonYear }) => (task.travels && !external ? timesPerPersonYear : 0))
  );

/** Over the people on the caseloads. */
function averageOf(services: readonly LoadService[], of: (service: LoadService) => number): number {
  const people = ({ groundwork }: LoadService): number => groundwork.caseload.caseload;
  const all = sum(services.map(people));
  return all > 0 ? sum(services.map((service) => people(service) * of(service))) / all : 0;
}
