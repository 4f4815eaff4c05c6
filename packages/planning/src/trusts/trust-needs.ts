import type { Scenario } from "@caseload/simulation";
import type { MethodAnswer } from "../answer.ts";
import { soughtRoles } from "../by-simulation/staffed-by.ts";
import type { SoughtRole } from "../establishment.ts";
import type { Need, PostsTold, Swing, TrustGap } from "./comparison.ts";
import { intervalOf } from "./sum-of-swings.ts";
import type { Interval } from "./trust.ts";
import type { SwungAnswer } from "./trust-desk.ts";

/** What the needs of a trust are held against. */
interface Circumstances {
  /** Whether its size has an honest best guess. */
  readonly isSizeKnown: boolean;
  /** WTE weighted by the share of time; null where the posts are not in the file. */
  readonly inPlace: PostsTold | null;
  readonly pension: Scenario["cost"]["pension"];
}

/** Nothing in every role, for a method without an answer. */
const nothing: Interval = { low: 0, value: null, high: 0 };

/** An answer of a method as the need of a trust. */
export function needOf({ answer, swings }: SwungAnswer, circumstances: Circumstances): Need {
  const { method, reading, basis, cannotTell } = answer;
  const asked = { method, reading, ...(basis === undefined ? {} : { basis }) };
  if (cannotTell !== undefined) {
    return {
      ...asked,
      posts: { cns: nothing, supportWorker: nothing },
      used: { cns: 0, supportWorker: 0 },
      costPerYear: nothing,
      costUsed: 0,
      gap: null,
      swings: [],
      cannotTell
    };
  }
  const { isSizeKnown, inPlace } = circumstances;
  const ofRoles = swings.filter(isOfSoughtRole);
  const used = { cns: wteOf(answer, "cns"), supportWorker: wteOf(answer, "supportWorker") };
  const postsOf = (role: SoughtRole): Interval =>
    intervalOf(
      used[role],
      isSizeKnown ? used[role] : null,
      ofRoles.filter((swing) => swing.role === role)
    );
  const posts = { cns: postsOf("cns"), supportWorker: postsOf("supportWorker") };
  return {
    ...asked,
    posts,
    used,
    ...costOf(answer, circumstances),
    gap: inPlace === null ? null : gapTo(posts, inPlace),
    swings: ofRoles,
    cannotTell: null
  };
}

const isOfSoughtRole = (swing: SwungAnswer["swings"][number]): swing is Swing & typeof swing =>
  soughtRoles.some((role) => role === swing.role);

const wteOf = ({ posts }: MethodAnswer, role: SoughtRole): number => posts.find((post) => post.role === role)?.wte ?? 0;

function costOf({ costPerYear }: MethodAnswer, { isSizeKnown, pension }: Circumstances) {
  const { low, base, high } = costPerYear[pension === "system" ? "system" : "trust"];
  return {
    costPerYear: { low: Math.min(low, base), value: isSizeKnown ? base : null, high: Math.max(high, base) },
    costUsed: base
  };
}

/** Posts needed less posts in place, where these are told. */
const gapTo = (posts: Need["posts"], { cns, supportWorker }: PostsTold): TrustGap => ({
  cns: less(posts.cns, cns),
  supportWorker: supportWorker === null ? null : less(posts.supportWorker, supportWorker)
});

/** A need less posts in place. */
export const less = ({ low, value, high }: Interval, wte: number): Interval => ({
  low: low - wte,
  value: value === null ? null : value - wte,
  high: high - wte
});
