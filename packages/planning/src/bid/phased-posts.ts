import { daysLater, type Post, type Scenario } from "@caseload/simulation";

const daysPerWeek = 7;

/**
 * The posts of an option with those that the service does not have yet beginning when they are filled: advertised on one
 * day, taken up after the scenario's weeks of recruitment. Posts with a start date of their own keep it.
 *
 * A post is in place where the service has the very same one; of posts that differ only in size, the smaller size is in
 * place and the rest is new. What the option gives up is not there from the first day.
 *
 * @param option - the service as the option has it
 * @param inPlace - the posts of the service today
 * @param advertDate - ISO date
 */
export function phasedPosts(option: Scenario, inPlace: readonly Post[], advertDate: string): readonly Post[] {
  const firstDay = daysLater(advertDate, Math.ceil(option.staff.recruitmentWeeks.value * daysPerWeek));
  const begun = (post: Post): Post => (post.startDate === null ? { ...post, startDate: firstDay } : post);
  const left = [...inPlace];
  const take = (is: (other: Post) => boolean): Post | undefined => {
    const index = left.findIndex(is);
    return index < 0 ? undefined : left.splice(index, 1)[0];
  };
  const there = option.posts.map((post) => take((other) => isSame(post, other)));
  return option.posts.flatMap((post, index) => {
    if (there[index] !== undefined) return [post];
    const smaller = take((other) => isSame({ ...post, wte: other.wte, heads: other.heads }, other));
    if (smaller === undefined) return [begun(post)];
    if (smaller.wte >= post.wte) return [post];
    const [wte, heads] = [rounded(post.wte - smaller.wte), Math.max(1, post.heads - smaller.heads)];
    return [smaller, begun({ ...post, wte, heads: Math.max(heads, Math.ceil(wte)) })];
  });
}

const isSame = (one: Post, other: Post): boolean =>
  one.role === other.role &&
  one.band === other.band &&
  one.wte === other.wte &&
  one.heads === other.heads &&
  one.sbcShare.value === other.sbcShare.value &&
  one.protection === other.protection &&
  one.site === other.site &&
  one.startDate === other.startDate &&
  one.endDate === other.endDate;

/** Posts are told in hundredths at the finest; what lies far below is rounding. */
const rounded = (wte: number): number => Math.round(wte * 1e6) / 1e6;
