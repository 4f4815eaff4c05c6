import type { Run, RunLayout } from "../../engine/run.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { RatioTerms } from "../../statistics/ratio-estimate.ts";
import { BlockCells } from "./block-cells.ts";
import { type RatioIndicator, wholeService } from "./definition.ts";
import { RunSums } from "./run-sums.ts";
import { serviceNames } from "./service-names.ts";

/** An indicator of the whole service, ready to be read from the runs of one program. */
export interface ReadIndicator {
  readonly indicator: RatioIndicator;
  readonly terms: (run: Run) => RatioTerms;
}

/**
 * How some indicators are read from single runs, for whoever keeps the terms and lets the runs go. Those of which the
 * service has nothing are left out.
 */
export function readIndicators(
  indicators: readonly RatioIndicator[],
  layout: RunLayout,
  scenario: Scenario
): readonly ReadIndicator[] {
  const cells = new BlockCells(layout);
  const names = serviceNames(scenario);
  return indicators.flatMap((indicator) => {
    const terms = indicator.termsOf(wholeService, names);
    return terms === null ? [] : [{ indicator, terms: (run: Run) => terms(new RunSums(run, cells)) }];
  });
}
