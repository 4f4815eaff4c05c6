import type { PostsAnswer } from "@caseload/planning";
import type { Post, Scenario } from "@caseload/simulation";
import { isAsChosen } from "./chosen-methods.ts";
import { countedText, postsText } from "./number-format.ts";
import { roleName } from "./role-name.ts";

/** "1.0 CNS post", "no CNS post and 0.5 of a support worker post", "1.0 CNS post (0.2 WTE for …)". */
export function postsInPlace(scenario: Scenario): string {
  const held = postsHeld(scenario);
  const roles = ["cns", ...new Set(held.map(({ role }) => role).filter((role) => role !== "cns"))];
  return joined(roles.map((role) => postsOfRole(role, held, scenario)));
}

/**
 * Posts in place of roles that no method asks for in any reading, which no table shows: "Not held against what is asked
 * for: …" Empty where every role in place is asked for, and where no method answers.
 */
export function notHeldAgainst(answer: PostsAnswer, scenario: Scenario): string {
  const methods = answer.methods.filter((m) => isAsChosen(m, scenario) && m.posts.length > 0);
  const asked = new Set([
    "cns",
    ...methods.flatMap((m) => m.posts.filter((p) => p.wteHigh > 0).map(({ role }) => role))
  ]);
  const inPlace = new Set(methods.flatMap((m) => m.gap.filter((g) => g.wteContracted > 0).map(({ role }) => role)));
  const roles = [...inPlace].filter((role) => !asked.has(role));
  if (roles.length === 0) return "";
  const held = postsHeld(scenario);
  const texts = joined(roles.map((role) => postsOfRole(role, held, scenario)));
  const others = roles.some((role) => role !== "supportWorker");
  const reasons = [
    ...(others ? ["the tasks of the catalogue are given to CNSs and support workers"] : []),
    ...(roles.includes("supportWorker") ? ["the strict reading and the ratio give support workers nothing to do"] : [])
  ];
  return `Not held against what is asked for: ${texts}; ${reasons.join(", and ")}.`;
}

const postsHeld = ({ posts, startDate }: Scenario): readonly Post[] =>
  posts.filter((post) => isHeldAt(post, startDate));

function joined(texts: readonly string[]): string {
  const last = texts.at(-1) ?? "";
  return texts.length < 2 ? last : `${texts.slice(0, -1).join(", ")} and ${last}`;
}

function postsOfRole(role: string, held: readonly Post[], scenario: Scenario): string {
  const posts = held.filter((post) => post.role === role);
  const wte = posts.reduce((total, post) => total + post.wte, 0);
  const forSbc = posts.reduce((total, post) => total + post.wte * post.sbcShare.value, 0);
  const name = roleName(role, scenario);
  if (wte === 0) return `no ${name} post`;
  const count =
    wte < 0.95 ? `${postsText(wte)} of a ${name} post` : countedText(wte, postsText, `${name} post`, `${name} posts`);
  return postsText(forSbc) === postsText(wte)
    ? count
    : `${count} (${postsText(forSbc)} WTE for secondary breast cancer)`;
}

const isHeldAt = (post: Post, date: string): boolean =>
  (post.startDate === null || post.startDate <= date) && (post.endDate === null || post.endDate > date);
