import type { Quality } from "./provenance.ts";

/** Every quality with what it means, best first. A fact or default with any other word is refused. */
export const qualities: Readonly<Record<Quality, string>> = {
  audit: "counted from records",
  survey: "answers to a questionnaire",
  published: "read in a publication from outside the source documents",
  policy: "what a policy, standard or recommendation asks for or defines",
  "case study": "what one visited or described service reports",
  "staff estimate": "what interviewed staff thought",
  cited: "taken over by the document from somewhere else, or said in passing",
  derived: "arithmetic on other facts; the place names them",
  assumption: "chosen for this library; nobody has measured it",
  "general knowledge": "widely known and not read at a source"
};
