import { type Answered, type FoundBySimulation, staffedBy } from "caseload";
import { establishmentWords } from "./establishment-words.ts";
import { postsInFile } from "./posts-in-file.ts";
import type { ScenarioObject } from "./scenario-object.ts";

/** Variants that have the posts which simulation found to meet the Standards, to be put beside the service as it is. */
export function variantsFound(
  { scenario }: Pick<Answered, "scenario">,
  found: FoundBySimulation
): readonly ScenarioObject[] {
  const meeting = found.posts.flatMap(({ verdict, cheapest }) =>
    verdict === "meets" && cheapest !== null ? [cheapest] : []
  );
  const variants = meeting.map((establishment) => ({
    name: establishmentWords(establishment),
    posts: postsInFile(staffedBy(scenario, establishment).posts)
  }));
  return variants.filter(({ name }, i) => variants.findIndex((each) => each.name === name) === i);
}
