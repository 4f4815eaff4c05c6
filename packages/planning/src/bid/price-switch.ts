import { type Candidate, preferredOption } from "./preferred-option.ts";

/** How much dearer an option would have to be for another to be put forward. */
export interface PriceSwitch {
  /** What its present cost would be multiplied by, the others' being as they are. */
  readonly times: number;
  /** Which would then be put forward. */
  readonly other: string;
}

/**
 * By how much the option that the rule puts forward would have to be dearer, and the others not, for the rule to put forward
 * another; null where there is no other that could be.
 */
export function priceSwitch(candidates: readonly Candidate[]): PriceSwitch | null {
  const { name, why } = preferredOption(candidates, null);
  const own = candidates.find((candidate) => candidate.name === name);
  const other = preferredOption(
    candidates.filter((candidate) => candidate !== own),
    null
  );
  const next = candidates.find((candidate) => candidate.name === other.name);
  // What meets the Standards is never given up for what does not, whatever it costs.
  if (own === undefined || next === undefined || other.why !== why || !(own.presentCost > 0)) return null;
  if (why === "cheapest that meets") return { times: next.presentCost / own.presentCost, other: next.name };
  const perPound = ({ gain, presentCost }: Candidate): number => (gain?.mean ?? 0) / presentCost;
  return { times: perPound(own) / perPound(next), other: next.name };
}
