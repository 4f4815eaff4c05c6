import { daysLater, type Post, type Scenario } from "@caseload/simulation";
import type { Establishment, SoughtRole } from "../establishment.ts";
import { thereOn } from "../gap.ts";
import { soughtRoles, staffedBy } from "./staffed-by.ts";

/** A service that recruits what it lacks. */
export interface Recruitment {
  /** The service with its posts in place, and those advertised on the first day beginning when they are filled. */
  readonly scenario: Scenario;
  /** Whole-time equivalents there on the first day, by their share of time for secondary breast cancer. */
  readonly inPlace: Establishment;
  /** Whole-time equivalents that begin later as the scenario has it. */
  readonly planned: Establishment;
  /** Whole-time equivalents advertised on the first day. */
  readonly advertised: Establishment;
  /** Whether a post ends after the first day: it is taken to be continued. */
  readonly continues: boolean;
}

const daysPerWeek = 7;

/**
 * Advertises on the first day what an establishment has more than the posts there are: in place then, or to begin later.
 * All of these stay as they are, part-time, combined or pre-empted, and those for a term are continued; the new ones are
 * dedicated, and somebody takes them up when the recruitment is over (`staff.recruitmentWeeks`).
 */
export function recruited(scenario: Scenario, establishment: Establishment): Recruitment {
  const { startDate, staff, search } = scenario;
  const goesOn = ({ role, endDate }: Post): boolean => isSought(role) && (endDate === null || endDate > startDate);
  const staying = scenario.posts.filter(goesOn);
  const inPlace = wteOf(staying.filter((post) => thereOn(startDate, post)));
  const planned = wteOf(staying.filter((post) => !thereOn(startDate, post)));
  const missing = (role: SoughtRole): number =>
    Math.max(0, rounded(establishment[role] - inPlace[role] - planned[role]));
  const advertised = { cns: missing("cns"), supportWorker: missing("supportWorker") };
  const { roles, posts } = staffedBy({ ...scenario, search: { ...search, keepPostsInPlace: false } }, advertised);
  const firstDay = daysLater(startDate, Math.ceil(staff.recruitmentWeeks.value * daysPerWeek));
  const added = posts.filter(({ role }) => isSought(role)).map((post) => ({ ...post, startDate: firstDay }));
  return {
    scenario: {
      ...scenario,
      roles,
      posts: [...scenario.posts.map((post) => (goesOn(post) ? { ...post, endDate: null } : post)), ...added]
    },
    inPlace,
    planned,
    advertised,
    continues: staying.some(({ endDate }) => endDate !== null)
  };
}

const isSought = (role: string): role is SoughtRole => soughtRoles.some((sought) => sought === role);

function wteOf(posts: readonly Post[]): Establishment {
  const ofRole = (role: SoughtRole): number =>
    posts.filter((post) => post.role === role).reduce((sum, { wte, sbcShare }) => sum + wte * sbcShare.value, 0);
  return { cns: ofRole("cns"), supportWorker: ofRole("supportWorker") };
}

/** Posts are told in hundredths at the finest; what lies far below is rounding. */
const rounded = (wte: number): number => Math.round(wte * 1e6) / 1e6;
