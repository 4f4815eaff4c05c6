import type { RunLayout } from "../../engine/run.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { Watch } from "../replicate.ts";
import { allIndicators } from "./all-indicators.ts";
import { BlockCells } from "./block-cells.ts";
import { type RatioIndicator, wholeService } from "./definition.ts";
import { RunSums } from "./run-sums.ts";
import { serviceNames } from "./service-names.ts";

/** How precise results are to be: half-widths of their 95 % intervals. */
export interface Precision {
  /** Of shares, in shares: 0.02 is two points. */
  readonly ofShares: number;
  /** Of everything else, as a part of its mean. */
  readonly relative: number;
}

/** Watched beside every Standard: what an answer says first. */
const watchedToo: ReadonlySet<string> = new Set(["reach", "caseload", "utilisation"]);

/**
 * The indicators by which the number of replications is chosen, for `replicate`: every Standard, reach, the caseload and
 * utilisation, each of the whole service.
 */
export function watchIndicators(layout: RunLayout, scenario: Scenario, precision: Precision): readonly Watch[] {
  const cells = new BlockCells(layout);
  const names = serviceNames(scenario);
  const watched = allIndicators.filter(
    (each): each is RatioIndicator => each.kind === "ratio" && (each.standard !== undefined || watchedToo.has(each.id))
  );
  return watched.flatMap(({ unit, termsOf }) => {
    const terms = termsOf(wholeService, names);
    if (terms === null) return [];
    const tolerance = unit === "share" ? { absolute: precision.ofShares } : { relative: precision.relative };
    return [{ terms: (run) => terms(new RunSums(run, cells)), tolerance }];
  });
}
