import { soughtRoles } from "../by-simulation/staffed-by.ts";
import type { Establishment, SoughtRole } from "../establishment.ts";
import type { ComparedGroup, ComparedTrust, Need, PostsTold, Swing } from "./comparison.ts";
import { isRoleTold } from "./counted-posts.ts";
import { sumIsGuess } from "./sum-is-guess.ts";
import { type AnySwing, intervalOf, reachOfSwings, sum, sumOfSwings } from "./sum-of-swings.ts";
import type { Interval, Trust } from "./trust.ts";
import { less } from "./trust-needs.ts";

/** The alliances, in the order in which the trusts name them, and all trusts together. */
export interface GroupedTrusts {
  /** Empty where no trust has an alliance; trusts without one are a group without a name where others have one. */
  readonly alliances: readonly ComparedGroup[];
  readonly total: ComparedGroup;
}

/**
 * What the trusts add up to. Values are the sums of what their trusts use, so that they reconcile to the row; ends are no
 * sums of ends. An assumption that all trusts share (how long a contact takes) is wrong for all in the same way: its
 * swings add up over the trusts. What is each trust's own (chance, a proxy, a count that is not complete) is too high
 * here and too low there: over the trusts, the root of the sum of squares. All assumptions together, as for one trust:
 * the root of the sum of squares.
 *
 * Trusts without an answer by a method are left out of its sums, and those without posts in the file out of the gaps. A
 * sum over trusts of which none has a best guess has none either: ends alone (`sumIsGuess`).
 */
export function groupTrusts(trusts: readonly ComparedTrust[]): GroupedTrusts {
  const names = [...new Set(trusts.map(({ trust }) => trust.alliance))];
  const isGrouped = names.some((name) => name !== null);
  return {
    alliances: isGrouped
      ? names.map((name) =>
          groupOf(
            name,
            trusts.filter(({ trust }) => trust.alliance === name)
          )
        )
      : [],
    total: groupOf(null, trusts)
  };
}

function groupOf(name: string | null, trusts: readonly ComparedTrust[]): ComparedGroup {
  const isGuess = sumIsGuess(trusts.map(({ trust }) => trust));
  return {
    name,
    trusts: trusts.map(({ trust }) => trust.key),
    newPatientsPerYear: summed(
      trusts.map(({ trust }) => trust.newPatientsUsed),
      trusts.map(({ trust }) => sizeSwings(trust)),
      isGuess
    ),
    caseload: summed(
      trusts.map(({ answer }) => answer.caseloadUsed),
      trusts.map(({ answer }) => answer.caseloadSwings),
      isGuess
    ),
    needs: (trusts[0]?.answer.needs ?? []).map((need) => needOfGroup(need, trusts)),
    inPlace: inPlaceOf(trusts),
    pooling: null
  };
}

/** By how much each factor alone moves the new people a year. */
const sizeSwings = ({ factors, newPatientsUsed }: Trust): readonly AnySwing[] =>
  factors.map(({ id, isShared, low, high }) => ({
    id,
    isShared,
    atLow: newPatientsUsed * (low - 1),
    atHigh: newPatientsUsed * (high - 1)
  }));

function summed(used: readonly number[], swings: readonly (readonly AnySwing[])[], isGuess: boolean): Interval {
  const total = sum(used);
  return intervalOf(total, isGuess ? total : null, sumOfSwings(swings));
}

function inPlaceOf(trusts: readonly ComparedTrust[]): ComparedGroup["inPlace"] {
  const known = trusts.flatMap(({ trust, answer: { inPlace } }) => (inPlace === null ? [] : [{ trust, inPlace }]));
  if (known.length === 0) return null;
  const supported = known.filter(({ trust }) => isRoleTold(trust, "supportWorker"));
  const total = (of: "weighted" | "contracted"): PostsTold => ({
    cns: sum(known.map(({ inPlace }) => inPlace[of].cns)),
    supportWorker: supported.length === 0 ? null : sum(supported.map(({ inPlace }) => inPlace[of].supportWorker))
  });
  return { weighted: total("weighted"), contracted: total("contracted"), trusts: known.length };
}

const isSame = (one: Need, other: Need): boolean =>
  one.method === other.method && one.reading === other.reading && one.basis === other.basis;

interface Answered extends Pick<ComparedTrust, "trust"> {
  readonly need: Need;
  readonly inPlace: ComparedTrust["answer"]["inPlace"];
}

/** In each role over the trusts of which the file says how many of that role work there: not told is not none. */
function gapOfGroup(answered: readonly Answered[]): Need["gap"] {
  const ofRole = (role: SoughtRole): Interval | null => {
    const staffed = answered.filter(({ trust, inPlace }) => inPlace !== null && isRoleTold(trust, role));
    if (staffed.length === 0) return null;
    const needed = postsOf(staffed)[role];
    return less(needed, sum(staffed.map(({ inPlace }) => inPlace?.weighted[role] ?? 0)));
  };
  const cns = ofRole("cns");
  return cns === null ? null : { cns, supportWorker: ofRole("supportWorker") };
}

/** The need of a group by the method of a need of one of its trusts. */
function needOfGroup(like: Need, trusts: readonly ComparedTrust[]): Need {
  const { method, reading, basis } = like;
  const asked = { method, reading, ...(basis === undefined ? {} : { basis }) };
  const answered = trusts.flatMap(({ trust, answer }): readonly Answered[] => {
    const need = answer.needs.find((each) => isSame(each, like));
    return need === undefined || need.cannotTell !== null ? [] : [{ need, trust, inPlace: answer.inPlace }];
  });
  const needs = answered.map(({ need }) => need);
  const used = usedBy(needs);
  return {
    ...asked,
    posts: postsOf(answered),
    used,
    ...costOf(answered),
    gap: gapOfGroup(answered),
    swings: soughtRoles.flatMap((role) => swingsOf(needs, role).map((swing): Swing => ({ ...swing, role }))),
    cannotTell: needs.length === 0 ? like.cannotTell : null
  };
}

const usedBy = (needs: readonly Need[]): Establishment => ({
  cns: sum(needs.map(({ used }) => used.cns)),
  supportWorker: sum(needs.map(({ used }) => used.supportWorker))
});

const swingsOf = (needs: readonly Need[], role: SoughtRole): readonly AnySwing[] =>
  sumOfSwings(needs.map(({ swings }) => swings.filter((swing) => swing.role === role)));

/** No answer is no best guess. */
const isGuessOf = (answered: readonly Answered[]): boolean =>
  answered.length > 0 && sumIsGuess(answered.map(({ trust }) => trust));

function postsOf(answered: readonly Answered[]): Readonly<Record<SoughtRole, Interval>> {
  const needs = answered.map(({ need }) => need);
  const used = usedBy(needs);
  const isGuess = isGuessOf(answered);
  const ofRole = (role: SoughtRole): Interval => {
    const value = isGuess ? used[role] : null;
    return intervalOf(used[role], value, swingsOf(needs, role));
  };
  return { cns: ofRole("cns"), supportWorker: ofRole("supportWorker") };
}

/**
 * Costs fall and rise with the posts: where the posts of the group reach so much less far than those of its trusts added
 * up, because what is each trust's own evens out, so do its pounds.
 */
function costOf(answered: readonly Answered[]): Pick<Need, "costPerYear" | "costUsed"> {
  const needs = answered.map(({ need }) => need);
  const costUsed = sum(needs.map((need) => need.costUsed));
  const alone = needs.map((need) => reachOfSwings(allPosts([need])));
  const together = reachOfSwings(allPosts(needs));
  const share = (end: "fall" | "rise"): number => {
    const added = sum(alone.map((each) => each[end]));
    return added > 0 ? together[end] / added : 1;
  };
  const falls = sum(needs.map((need) => need.costUsed - need.costPerYear.low)) * share("fall");
  const rises = sum(needs.map((need) => need.costPerYear.high - need.costUsed)) * share("rise");
  const value = isGuessOf(answered) ? costUsed : null;
  return { costPerYear: { low: Math.max(0, costUsed - falls), value, high: costUsed + rises }, costUsed };
}

/** Swings of the posts of both roles together. */
function allPosts(needs: readonly Need[]): readonly AnySwing[] {
  return sumOfSwings(
    needs.map(({ swings }) => {
      const byId = new Map<string, AnySwing>();
      for (const { id, isShared, atLow, atHigh } of swings) {
        const before = byId.get(id);
        byId.set(id, { id, isShared, atLow: atLow + (before?.atLow ?? 0), atHigh: atHigh + (before?.atHigh ?? 0) });
      }
      return [...byId.values()];
    })
  );
}
