import type { MethodAnswer, PostsAnswer } from "@caseload/planning";
import { basisOf } from "./method-name.ts";

/** `result` of `posts --json`: the answer unrounded, a ratio's basis as two words. */
export function postsResult(answer: PostsAnswer): Record<string, unknown> {
  return {
    caseload: answer.caseload,
    methods: answer.methods.map(methodResult),
    calibrations: answer.calibrations,
    comparators: answer.comparators,
    budget: answer.budget
  };
}

function methodResult(method: MethodAnswer): Record<string, unknown> {
  const { method: name, reading, basis: _, ...rest } = method;
  return { method: name, reading, ...basisOf(method), ...rest };
}
