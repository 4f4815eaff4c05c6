import { type Word, wordById } from "@caseload/evidence";

/** Definitions that a reader of a comparison may want, on its page and in its workbook. */
export const explainedWords: readonly Word[] = [
  ...["cns", "support-worker", "wte", "caseload", "gap", "reach", "standards-of-care", "strict-reading"],
  ...["delegated-reading", "ratio", "wisn", "load", "named-nurse", "combined-post", "data-completeness"]
].map((id) => wordById(id));
