import { disclosureControlById } from "@caseload/evidence";
import type { Comparison } from "@caseload/planning";

/** What must stand wherever counts are shown that no rule protects; null where the rule leaves what may be published. */
export const notForPublication = ({ disclosure }: Pick<Comparison, "disclosure">): string | null =>
  disclosureControlById(disclosure.rule).forPublication
    ? null
    : "Not for publication: small counts of people are not hidden.";
