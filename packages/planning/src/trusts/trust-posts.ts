import type { Scenario } from "@caseload/simulation";
import type { Establishment, SoughtRole } from "../establishment.ts";
import { thereOn, wteInPlace } from "../gap.ts";
import type { TrustAnswer } from "./comparison.ts";
import { arePostsKnown } from "./counted-posts.ts";
import type { Trust } from "./trust.ts";

/** Posts in place of the two roles, weighted and as contracted; null where the file does not say who works there. */
export function postsInPlace(trust: Trust, scenario: Scenario): TrustAnswer["inPlace"] {
  if (!arePostsKnown(trust)) return null;
  const contracted = (role: SoughtRole): number =>
    scenario.posts
      .filter((post) => post.role === role && thereOn(scenario.startDate, post))
      .reduce((sum, { wte }) => sum + wte, 0);
  const weighted: Establishment = {
    cns: wteInPlace(scenario, "cns"),
    supportWorker: wteInPlace(scenario, "supportWorker")
  };
  return { weighted, contracted: { cns: contracted("cns"), supportWorker: contracted("supportWorker") } };
}
