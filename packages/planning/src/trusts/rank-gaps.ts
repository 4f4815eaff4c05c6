import { nurse } from "../workload.ts";
import type { ComparedTrust, Comparison, RankedGaps, TrustAnswer } from "./comparison.ts";
import { isShareAssumed } from "./counted-posts.ts";
import { type RankRange, rankRanges, type SwungNumber } from "./rank-ranges.ts";
import { type AnySwing, reachOfSwings } from "./sum-of-swings.ts";
import type { Interval } from "./trust.ts";

export interface RankGapsOptions {
  /** Gaps for 100 people on the caseload, by which trusts of all sizes compare; defaults to true. WTE otherwise. */
  readonly perHundredPeople?: boolean;
}

/** Names that a sentence still holds. */
const mostNamed = 5;

/**
 * Gaps of CNSs (needed by the chosen method, less in place) from the largest to the smallest, each with the ranks that it may
 * have: of most of them it cannot be told which is larger, which is why nothing is ranked unless asked for. Goldstein &
 * Spiegelhalter (1996), League tables and their limitations, JRSS A 159, 385-443.
 *
 * Trusts without a gap or an honest best guess are left out, and named in the words. Posts in place are taken as known.
 */
export function rankGaps(
  trusts: readonly ComparedTrust[],
  chosen: Comparison["chosen"],
  { perHundredPeople = true }: RankGapsOptions = {}
): RankedGaps {
  const judged = trusts.map((each) => ({ each, gap: gapOf(each, chosen, perHundredPeople) }));
  const known = judged.flatMap(({ each: { trust }, gap }) =>
    typeof gap === "string" ? [] : [{ key: trust.key, name: trust.name, gap }]
  );
  const ranges = rankRanges(known.map(({ gap }) => gap));
  const rows = known
    .map(({ key, name, gap }, i) => ({ key, name, gap: intervalOfGap(gap), ...(ranges[i] as RankRange) }))
    .sort((one, other) => one.rank - other.rank);
  const leftOut = judged.flatMap(({ each, gap }) =>
    typeof gap === "string" ? [{ name: each.trust.name, why: gap }] : []
  );
  return {
    method,
    perHundredPeople,
    rows,
    words: [orderWords(rows, perHundredPeople), leftOutWords(leftOut)].filter((text) => text !== "").join(" ")
  };
}

const method =
  "gaps of CNSs are compared in pairs, in which what all trusts share cancels: two may differ for sure though their intervals " +
  "overlap. They do where the difference is beyond what is not known, ends of ranges being read as those of 95 %, and 5 % " +
  "divided over all pairs (Bonferroni). A trust ranks after those surely larger and before those surely smaller (Klein, " +
  "Wright & Wieczorek 2020; why ranks alone mislead: Goldstein & Spiegelhalter 1996). Posts in place are taken as known";

/** The gap of a trust with what moves it, or why it has none. */
function gapOf(each: ComparedTrust, chosen: Comparison["chosen"], perHundredPeople: boolean): SwungNumber | string {
  const { trust, answer } = each;
  const need = answer.needs.find(({ method, reading }) => method === chosen.method && reading === chosen.reading);
  if (trust.newPatientsPerYear.value === null) return "no best guess of size";
  if (answer.inPlace === null) return "posts not in the file";
  if (isShareAssumed(trust, nurse)) return "share of time of combined posts not in the file";
  if (need === undefined || need.cannotTell !== null) return "no answer by the chosen method";
  const gap = {
    value: need.used.cns - answer.inPlace.weighted.cns,
    swings: need.swings.filter(({ role }) => role === nurse)
  };
  return perHundredPeople ? perHundred(gap, answer) : gap;
}

/** What moves the caseload moves the gap and what it is divided by, together. */
function perHundred(
  { value, swings }: SwungNumber,
  { caseloadUsed, caseloadSwings }: TrustAnswer
): SwungNumber | string {
  if (!(caseloadUsed > 0)) return "nobody on the caseload";
  const rate = (gap: number, people: number): number => (100 * gap) / people;
  const base = rate(value, caseloadUsed);
  const ofCaseload = new Map(caseloadSwings.map((swing) => [swing.id, swing]));
  const all = new Map<string, Pick<AnySwing, "id" | "isShared">>(
    [...swings, ...caseloadSwings].map((swing) => [swing.id, swing])
  );
  const ofGap = new Map(swings.map((swing) => [swing.id, swing]));
  const found: AnySwing[] = [];
  for (const { id, isShared } of all.values()) {
    const people = ofCaseload.get(id);
    const gap = ofGap.get(id);
    const atLow = caseloadUsed + (people?.atLow ?? 0);
    const atHigh = caseloadUsed + (people?.atHigh ?? 0);
    if (!(atLow > 0 && atHigh > 0)) return "perhaps nobody on the caseload";
    found.push({
      id,
      isShared,
      atLow: rate(value + (gap?.atLow ?? 0), atLow) - base,
      atHigh: rate(value + (gap?.atHigh ?? 0), atHigh) - base
    });
  }
  return { value: base, swings: found };
}

/** A gap may be below nothing: posts that are over. */
function intervalOfGap({ value, swings }: SwungNumber): Interval {
  const { fall, rise } = reachOfSwings(swings);
  return { low: value - fall, value, high: value + rise };
}

function orderWords(rows: RankedGaps["rows"], perHundredPeople: boolean): string {
  const count = rows.length;
  if (count === 0) return "No gap is known, so there is nothing to rank.";
  if (count === 1) return `Only the gap of ${named(rows)} is known, so there is nothing to rank.`;
  const of = perHundredPeople ? " for 100 people on the caseload" : "";
  const pairs = (count * (count - 1)) / 2;
  const sure = rows.reduce((sum, { rankLow }) => sum + rankLow - 1, 0);
  if (sure === 0) {
    return `No rank is real: each of the ${count} gaps${of} may be the largest or the smallest.`;
  }
  const alone = rows.filter(({ rankLow, rankHigh }) => rankLow === rankHigh);
  const certain =
    alone.length === 0
      ? "No trust has a rank that is certain"
      : alone.length > mostNamed
        ? `${alone.length} trusts have a rank that is certain`
        : `Certain: ${alone.map(({ name, rank }) => `${name} (rank ${rank})`).join(", ")}`;
  const largest = rows.filter(({ rankLow }) => rankLow === 1);
  const smallest = rows.filter(({ rankHigh }) => rankHigh === count);
  return (
    `Which ranks are real: ${sure} of ${pairs} pairs of trusts differ for sure in their gap${of}; the order of the others may be ` +
    `chance, or what nobody has measured. ${certain}. The largest gap is that of ${oneOf(largest)}; the smallest that of ` +
    `${oneOf(smallest)}.`
  );
}

const oneOf = (rows: RankedGaps["rows"]): string => (rows.length === 1 ? named(rows) : `one of ${named(rows)}`);

/** Names where there is room for all, or how many they are. */
const named = (rows: readonly { readonly name: string }[]): string =>
  rows.length > mostNamed ? `${rows.length} trusts` : rows.map(({ name }) => name).join(", ");

function leftOutWords(leftOut: readonly { readonly name: string; readonly why: string }[]): string {
  if (leftOut.length === 0) return "";
  const whys = [...new Set(leftOut.map(({ why }) => why))];
  const told = whys.map((why) => `${named(leftOut.filter((each) => each.why === why))} (${why})`);
  return `Not ranked: ${told.join("; ")}.`;
}
