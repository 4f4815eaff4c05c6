import type { MetFrom } from "@caseload/planning";
import type { FoundBySimulation } from "../found-by-simulation.ts";
import type { AnsweredOption } from "./answered-bid.ts";

/** From when an option meets the Standards, where it is the very posts that the search found; undefined for others. */
export function metFromOf({ posts }: Pick<AnsweredOption, "posts">, found: FoundBySimulation): MetFrom | undefined {
  const own = found.posts.find(
    ({ cheapest }) => cheapest !== null && cheapest.cns === posts.cns && cheapest.supportWorker === posts.supportWorker
  );
  return found.metFrom.find(({ reading }) => reading === own?.reading);
}
