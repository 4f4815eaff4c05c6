import { benchTheory } from "./bench-claims.ts";
import { caseloadTheory } from "./caseload-claims.ts";
import type { Claim } from "./claim.ts";
import { conservationTheory } from "./conservation-claims.ts";
import { differenceTheory } from "./difference-claims.ts";
import { placesTheory } from "./places-claims.ts";
import { queueTheory } from "./queue-claims.ts";
import { workTheory } from "./work-claims.ts";

/** Everything that theory says of the simulator, subjects that belong together side by side. */
export const claims: readonly Claim[] = [
  ...caseloadTheory,
  ...queueTheory,
  ...placesTheory,
  ...benchTheory,
  ...workTheory,
  ...conservationTheory,
  ...differenceTheory
];
