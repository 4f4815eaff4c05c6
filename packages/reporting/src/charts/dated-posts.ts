import type { Post, Scenario } from "@caseload/simulation";

/** A post with its dates as days from the start date; infinite where it was there before, or has no end. */
export interface DatedPost {
  readonly post: Post;
  /** For this service. */
  readonly wte: number;
  /** Latest day of an advert for its first day; null where it was there before the warm-up. */
  readonly advertAt: number | null;
  readonly startsAt: number;
  /** From when its holder works as a practised colleague does. */
  readonly fullAt: number;
  /** The day after its last. */
  readonly endsAt: number;
}

const millisecondsPerDay = 86_400_000;
const daysPerWeek = 7;
const daysPerMonth = 365.25 / 12;

/** Posts with their dates, in the order of the scenario. Who begins after the warm-up has to be recruited and to learn. */
export function datedPosts({ posts, startDate, warmUpDays, staff }: Scenario): readonly DatedPost[] {
  const start = Date.parse(`${startDate}T00:00:00Z`);
  const dayOf = (date: string): number => (Date.parse(`${date}T00:00:00Z`) - start) / millisecondsPerDay;
  return posts.map((post) => {
    const startsAt = post.startDate === null ? Number.NEGATIVE_INFINITY : dayOf(post.startDate);
    const isNew = startsAt > -warmUpDays;
    const ramp = staff.fidelity === "rostered" ? (staff.rampMonths[post.role]?.value ?? 0) * daysPerMonth : 0;
    return {
      post,
      wte: post.wte * post.sbcShare.value,
      advertAt: isNew && startsAt > 0 ? startsAt - staff.recruitmentWeeks.value * daysPerWeek : null,
      startsAt,
      fullAt: isNew ? startsAt + ramp : startsAt,
      endsAt: post.endDate === null ? Number.POSITIVE_INFINITY : dayOf(post.endDate) + 1
    };
  });
}

/** WTE in post on a day, and in full WTE of practised colleagues; from the day on, or just before it. */
export function wteAt(
  posts: readonly DatedPost[],
  day: number,
  side: "before" | "from" = "from"
): { readonly inPost: number; readonly full: number } {
  const there = posts.filter(({ startsAt, endsAt }) =>
    side === "from" ? startsAt <= day && day < endsAt : startsAt < day && day <= endsAt
  );
  const learnt = ({ startsAt, fullAt }: DatedPost): number =>
    day >= fullAt || fullAt === startsAt ? 1 : (day - startsAt) / (fullAt - startsAt);
  return {
    inPost: there.reduce((sum, { wte }) => sum + wte, 0),
    full: there.reduce((sum, one) => sum + one.wte * learnt(one), 0)
  };
}
