import { daysPerYear } from "../../engine/year.ts";
import { dayNumber } from "../../scenario/day-number.ts";
import type { Post, Scenario } from "../../scenario/scenario.ts";

/** The part of each year in which a post is there, from 0 to 1; the first year first. */
export function yearsInPost(
  post: Post,
  { startDate, years }: Pick<Scenario, "startDate" | "years">
): readonly number[] {
  const start = dayNumber(startDate);
  return Array.from({ length: years }, (_, year) => {
    const from = start + year * daysPerYear;
    const to = from + daysPerYear;
    const first = post.startDate === null ? from : Math.max(from, dayNumber(post.startDate));
    const last = post.endDate === null ? to : Math.min(to, dayNumber(post.endDate));
    return Math.max(0, last - first) / daysPerYear;
  });
}

/**
 * WTE that a role's posts have for this service in each year, the first first: WTE x share of its time for the service x
 * part of the year in which the post is there. Vacancies do not lower it.
 */
export function postsByYear(scenario: Scenario, role: string): readonly number[] {
  const posts = scenario.posts
    .filter((post) => post.role === role)
    .map((post) => ({ wte: post.wte * post.sbcShare.value, parts: yearsInPost(post, scenario) }));
  return Array.from({ length: scenario.years }, (_, year) =>
    posts.reduce((sum, { wte, parts }) => sum + wte * (parts[year] ?? 0), 0)
  );
}
