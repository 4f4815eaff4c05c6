import type { Quantity } from "../quantity/quantity.ts";
import { type Draft, defaultQuantity, derivedQuantity, givenQuantity } from "./draft.ts";
import type { Path } from "./path.ts";
import type { Tier, TierChanges } from "./scenario.ts";
import { suggest } from "./suggest.ts";

/** How far shares may be from summing to 1. */
export const sharesTolerance = 1e-6;

/** Tiers of a scenario that names none; shares and multipliers are defaults of the evidence. */
const defaultTiers = [
  { id: "complex", label: "Complex needs", name: "complex", complex: true },
  { id: "supported", label: "Supported", name: "supported", complex: false },
  { id: "selfManaging", label: "Self-managing", name: "self-managing", complex: false }
] as const;

/** The tiers, neediest first. */
export function resolveTiers(draft: Draft): readonly Tier[] {
  const given = draft.content.tiers;
  if (given === undefined) {
    return defaultTiers.map(({ id, label, name, complex }, priority) => ({
      id,
      label,
      complex,
      priority,
      share: defaultQuantity(draft, `tier-share-${name}`),
      contactMultiplier: defaultQuantity(draft, `contact-multiplier-${name}`)
    }));
  }
  const tiers = given.map(({ id, label = id, share, contactMultiplier, complex = false, priority }, index): Tier => {
    const path: Path = ["tiers", index];
    if (given.findIndex((other) => other.id === id) < index) {
      draft.report("conflict", [...path, "id"], "an id that no other tier has", id);
    }
    return {
      id,
      label,
      complex,
      priority: priority ?? index,
      share: givenQuantity(draft, [...path, "share"], share, "share", "share of people"),
      contactMultiplier:
        contactMultiplier === undefined
          ? derivedQuantity("the yardstick tier, as no multiplier is given", "multiple", 1)
          : givenQuantity(draft, [...path, "contactMultiplier"], contactMultiplier, "multiple", "multiple")
    };
  });
  checkShares(
    draft,
    ["tiers"],
    tiers.map(({ share }) => share.value)
  );
  return tiers;
}

/** Report shares that do not sum to 1. */
export function checkShares(draft: Draft, path: Path, shares: readonly number[]): void {
  const sum = shares.reduce((total, share) => total + share, 0);
  if (Math.abs(sum - 1) > sharesTolerance) {
    draft.report("conflict", path, "shares that sum to 1", Number(sum.toPrecision(6)));
  }
}

/** Position of a tier in the list, or null after an issue. */
export function tierIndex(draft: Draft, tiers: readonly Tier[], path: Path, id: string): number | null {
  const index = tiers.findIndex((tier) => tier.id === id);
  if (index >= 0) return index;
  const ids = tiers.map((tier) => tier.id);
  if (!draft.unsure.has("tiers")) {
    draft.report("unknownWord", path, `a tier (${ids.join(", ")})`, id, suggest(id, ids));
  }
  return null;
}

/** Numbers for some tiers, by id, as a list in the order of the tiers. */
export function byTier(
  draft: Draft,
  tiers: readonly Tier[],
  path: Path,
  given: Readonly<Record<string, number>>,
  otherwise: number
): number[] {
  const list = tiers.map(() => otherwise);
  for (const [id, value] of Object.entries(given)) {
    const index = tierIndex(draft, tiers, [...path, id], id);
    if (index !== null) list[index] = value;
  }
  return list;
}

/**
 * Largest flow c for which no chance of moving exceeds 1: a tier between two larger ones loses c times its own share to
 * each of the two.
 */
const certainMove = 1 / 2;

/** How people move between tiers: as given, or by the evidence's defaults. */
export function resolveTierChanges(draft: Draft, tiers: readonly Tier[]): TierChanges {
  const { atAssessment, perYear } = draft.content.tierChanges ?? {};
  return {
    atAssessment:
      atAssessment === undefined
        ? probabilityMatrix(
            movesBetweenNeighbours(tiers, defaultQuantity(draft, "tier-change-at-assessment"), certainMove)
          )
        : assessmentMatrix(draft, tiers, atAssessment),
    perYear:
      perYear === undefined
        ? movesBetweenNeighbours(tiers, defaultQuantity(draft, "tier-drift-per-year"), Number.POSITIVE_INFINITY)
        : rateMatrix(draft, tiers, perYear)
  };
}

type ByTierPair = Readonly<Record<string, Readonly<Record<string, number>>>>;

function rateMatrix(draft: Draft, tiers: readonly Tier[], given: ByTierPair): number[][] {
  const path: Path = ["tierChanges", "perYear"];
  const rows = tiers.map(() => tiers.map(() => 0));
  for (const [from, row] of Object.entries(given)) {
    const index = tierIndex(draft, tiers, [...path, from], from);
    if (index === null) continue;
    const rates = byTier(draft, tiers, [...path, from], row, 0);
    if ((rates[index] ?? 0) !== 0) {
      draft.report("conflict", [...path, from, from], "no move from a tier to itself", rates[index]);
    }
    rows[index] = rates;
  }
  return rows;
}

function assessmentMatrix(draft: Draft, tiers: readonly Tier[], given: ByTierPair): number[][] {
  const path: Path = ["tierChanges", "atAssessment"];
  const rows: number[][] = tiers.map((_, at) => tiers.map((_tier, to) => (to === at ? 1 : 0)));
  for (const [from, row] of Object.entries(given)) {
    const index = tierIndex(draft, tiers, [...path, from], from);
    if (index === null) continue;
    const moves = byTier(draft, tiers, [...path, from], row, 0);
    const sum = moves.reduce((total, probability) => total + probability, 0);
    const staysGiven = Object.hasOwn(row, from);
    if (staysGiven ? Math.abs(sum - 1) > sharesTolerance : sum > 1 + sharesTolerance) {
      const wanted = staysGiven ? "probabilities that sum to 1" : "probabilities that sum to at most 1";
      draft.report("conflict", [...path, from], wanted, Number(sum.toPrecision(6)));
    }
    if (!staysGiven) moves[index] = Math.max(0, 1 - sum);
    rows[index] = moves;
  }
  return rows;
}

/**
 * Moves to the next needier and next less needy tier, as many as `mean` says on average over people, and as many one
 * way as the other, so that the shares at diagnosis stay as they are: between neighbours i and j the flow is
 * c min(share i, share j). With the default shares of 1/4, 1/2 and 1/4 everyone moves equally often.
 */
function movesBetweenNeighbours(tiers: readonly Tier[], mean: Quantity, largestFlow: number): number[][] {
  const share = tiers.map((tier) => tier.share.value);
  const smaller = share.slice(1).map((each, index) => Math.min(each, share[index] ?? 0));
  const total = 2 * smaller.reduce((sum, each) => sum + each, 0);
  const flow = total > 0 ? Math.min(mean.value / total, largestFlow) : 0;
  return share.map((own, from) =>
    share.map((_, to) => {
      if (Math.abs(from - to) !== 1) return 0;
      return own > 0 ? (flow * (smaller[Math.min(from, to)] ?? 0)) / own : 0;
    })
  );
}

/** A matrix of moves with the chance of staying on its diagonal. */
function probabilityMatrix(moves: readonly (readonly number[])[]): number[][] {
  return moves.map((row, from) => {
    const sum = row.reduce((total, probability) => total + probability, 0);
    return row.map((probability, to) => (to === from ? 1 - sum : probability));
  });
}
