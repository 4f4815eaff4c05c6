import type { MethodAnswer, PostsAnswer } from "@caseload/planning";
import type { FoundBySimulation } from "./found-by-simulation.ts";
import { basisOf } from "./method-name.ts";

/**
 * `result` of `posts --json`: the answer unrounded, a ratio's basis as two words.
 *
 * @param answer - with the methods of simulation among its own
 */
export function postsResult(answer: PostsAnswer, simulated?: FoundBySimulation): Record<string, unknown> {
  const { budget } = answer;
  return {
    caseload: answer.caseload,
    methods: answer.methods.map(methodResult),
    calibrations: answer.calibrations,
    comparators: answer.comparators,
    budget:
      budget === null ? null : { ...budget, ...(simulated === undefined ? {} : { simulated: simulated.budgets }) },
    ...(simulated === undefined ? {} : simulatedResult(simulated))
  };
}

const simulatedResult = ({ posts, metFrom, oversight, complete }: FoundBySimulation) => ({
  frontier: posts.flatMap(({ frontier }) => frontier),
  simulation: posts,
  metFrom,
  oversight,
  complete
});

function methodResult(method: MethodAnswer): Record<string, unknown> {
  const { method: name, reading, basis: _, ...rest } = method;
  return { method: name, reading, ...basisOf(method), ...rest };
}
