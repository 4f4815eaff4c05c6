import type { SuccessShare } from "@caseload/simulation";
import type { FoundBySimulation } from "../found-by-simulation.ts";
import type { AnsweredOption } from "./answered-bid.ts";

/**
 * Replications on random numbers that the search had not seen in which the very posts of an option met all Standards
 * together; null where the search did not confirm them.
 */
export function confirmationOf(
  { kind, posts }: Pick<AnsweredOption, "kind" | "posts">,
  { posts: searched }: Pick<FoundBySimulation, "posts">
): SuccessShare | null {
  if (kind !== "standards") return null;
  const own = searched.find(
    ({ cheapest }) => cheapest !== null && cheapest.cns === posts.cns && cheapest.supportWorker === posts.supportWorker
  );
  return own?.confirmation?.success ?? null;
}
