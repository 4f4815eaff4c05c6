/** What is known of an option when one is to be put forward. */
export interface Candidate {
  readonly name: string;
  /** Whether the posts meet all Standards that can be met together, by simulation; null where nothing was judged. */
  readonly verdict: "meets" | "does not meet" | "cannot tell" | null;
  /** Present value of what it costs more than doing nothing, pounds. */
  readonly presentCost: number;
  /** Share of due work done in time, less that where nothing is done: mean and 95 % interval. */
  readonly gain: { readonly mean: number; readonly low: number; readonly high: number } | null;
}

/** The option put forward, and why. */
export interface Preference {
  readonly name: string | null;
  readonly why: "named by the bid" | "cheapest that meets" | "most work in time for a pound" | "none gains";
  /** Options that cannot be told apart from it by the same measure: their intervals overlap. */
  readonly notToldApart: readonly string[];
}

/**
 * Which option is put forward where the bid names none: the cheapest that meets the Standards; where none does, the one
 * whose gain in work done in time is most for each pound more than doing nothing, as far as a gain is seen at all.
 */
export function preferredOption(candidates: readonly Candidate[], named: string | null): Preference {
  if (named !== null) return { name: named, why: "named by the bid", notToldApart: [] };
  const cheapestFirst = [...candidates].sort((a, b) => a.presentCost - b.presentCost);
  const meets = cheapestFirst.find(({ verdict }) => verdict === "meets");
  if (meets !== undefined) return { name: meets.name, why: "cheapest that meets", notToldApart: [] };
  const gaining = cheapestFirst.flatMap(({ name, gain, presentCost }) => {
    if (gain === null || gain.low <= 0 || presentCost <= 0) return [];
    return [{ name, mean: gain.mean / presentCost, low: gain.low / presentCost, high: gain.high / presentCost }];
  });
  const [best, ...others] = gaining.sort((a, b) => b.mean - a.mean);
  if (best === undefined) return { name: null, why: "none gains", notToldApart: [] };
  const alike = others.filter(({ high }) => high > best.low).map(({ name }) => name);
  return { name: best.name, why: "most work in time for a pound", notToldApart: alike };
}
