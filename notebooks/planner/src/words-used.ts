import { type Section, wordById } from "caseload";

const methods = ["ratio", "wisn", "load", "named-nurse"] as const;

/** Words of the page that not every reader knows, in the order of a first reading. */
const used = [
  "secondary-breast-cancer",
  "cns",
  "support-worker",
  "wte",
  "caseload",
  "standards-of-care",
  "target",
  "window",
  "strict-reading",
  "delegated-reading",
  "oversight",
  "tier",
  "reach",
  "reference-caseload",
  "calibration",
  "utilisation",
  "band",
  "on-costs",
  "pension-conventions",
  "mean-and-median",
  "hna",
  "mdt",
  "quality",
  "variant"
] as const;

const simulation =
  "Simulation: follows each person, piece of work and nurse day by day through the years, with the chance that life has. " +
  "One run of all the years is a replication; many are made, each with its own chance, so that it can be said how sure an answer is. " +
  "The seed is the number that chance starts from: with the same seed everybody gets the same answer.";

/** What the methods are, in a sentence each. */
export const methodsInWords: Section = {
  title: "The five methods in a sentence each",
  blocks: [{ kind: "list", items: [...methods.map(said), simulation] }]
};

/** What the words of the page mean. */
export const wordsUsed: Section = {
  title: "What the words mean",
  blocks: [{ kind: "list", items: used.map(said) }]
};

function said(id: string): string {
  const { term, meaning } = wordById(id);
  return `${term}: ${meaning}`;
}
