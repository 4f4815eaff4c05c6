import type { Run, RunLayout } from "../../engine/run.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { type JointJudgement, judgeTogether } from "../success.ts";
import { BlockCells } from "./block-cells.ts";
import { wholeService } from "./definition.ts";
import { RunSums } from "./run-sums.ts";
import { serviceNames } from "./service-names.ts";
import { standardIndicators } from "./standards.ts";

/**
 * The word for all Standards together: a replication succeeds when each reaches its target in it. Standards of which the
 * service has no occasion are left out; null where that leaves none.
 */
export function judgeStandards(runs: readonly Run[], layout: RunLayout, scenario: Scenario): JointJudgement | null {
  const cells = new BlockCells(layout);
  const names = serviceNames(scenario);
  const judged = standardIndicators.flatMap(({ id, standard, termsOf }) => {
    const target = standard === undefined ? undefined : names.targets.get(standard);
    const read = termsOf(wholeService, names);
    const terms = read === null ? [] : runs.map((run) => read(new RunSums(run, cells)));
    const occurs = terms.some(({ denominator }) => denominator > 0);
    return target === undefined || !occurs ? [] : [{ id, terms, target }];
  });
  return judged.length === 0 ? null : judgeTogether(judged, scenario.successProbability.value);
}
