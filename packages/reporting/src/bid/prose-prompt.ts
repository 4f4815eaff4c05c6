import { type BidProse, type BidTerms, bidProse } from "@caseload/simulation";
import { words } from "../report.ts";
import { type BidBlock, prompt } from "./bid-document.ts";

/** What a person wrote, paragraph by paragraph; or what is still to be written. */
export function proseOr({ prose }: Pick<BidTerms, "prose">, key: BidProse): readonly BidBlock[] {
  const text = prose[key];
  if (text === undefined) return [prompt(`${bidProse[key]} (key bid.prose.${key})`)];
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, " ").trim())
    .filter((paragraph) => paragraph !== "")
    .map(words);
}
