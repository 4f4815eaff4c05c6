import { list, tableBlock } from "../report.ts";
import { version } from "../version.ts";
import type { AnsweredBid } from "./answered-bid.ts";
import type { BidDocument, BidSection } from "./bid-document.ts";
import { bidHeadline } from "./bid-headline.ts";
import { claimsSection } from "./claims-section.ts";
import { economicSections } from "./economic-section.ts";
import { financialSections } from "./financial-section.ts";
import { commercialSections, managementSections } from "./management-sections.ts";
import { methodSections } from "./method-sections.ts";
import { needSections } from "./need-section.ts";
import { preferredOf } from "./option-words.ts";
import { optionsTable } from "./options-tables.ts";
import { proseOr } from "./prose-prompt.ts";
import { risks } from "./risks.ts";

/** A bid in its two forms: the five cases in full, and two pages. */
export interface BidDocuments {
  readonly full: BidDocument;
  readonly short: BidDocument;
}

/** @param file - the scenario file as it was named, without its directory */
export function bidDocuments(bid: AnsweredBid, file: string): BidDocuments {
  const { terms, base } = bid;
  const { organisation } = base.scenario;
  const shared = {
    title: terms.title ?? `Posts for people with secondary breast cancer: ${organisation}`,
    organisation,
    author: terms.author,
    date: terms.date,
    headline: bidHeadline(bid),
    footer: `Caseload ${version} · ${file} · ${base.hash.slice(0, 12)} · seed ${base.scenario.seed}`
  };
  return {
    full: {
      ...shared,
      hasContents: true,
      sections: [
        summary(bid),
        ...needSections(bid),
        ...economicSections(bid),
        ...commercialSections(bid),
        ...financialSections(bid),
        ...managementSections(bid),
        ...methodSections(bid, file)
      ]
    },
    short: { ...shared, hasContents: false, sections: shortSections(bid) }
  };
}

const summary = (bid: AnsweredBid): BidSection => ({
  id: "summary",
  title: "Summary",
  level: 1,
  blocks: [tableBlock(optionsTable(bid))]
});

/** The gravest; the full form has all. */
const shortRisks = 5;

/** What fits on two pages: need, options, money, risks. */
function shortSections(bid: AnsweredBid): readonly BidSection[] {
  const find = (sections: readonly BidSection[], id: string): readonly BidSection[] =>
    sections.filter((section) => section.id === id).map((section) => ({ ...section, level: 1 }));
  const preferred = preferredOf(bid);
  const need = needSections(bid);
  return [
    { id: "need", title: "The need", level: 1, blocks: proseOr(bid.terms, "need") },
    ...find(need, "people"),
    {
      id: "options",
      title: "The options",
      level: 1,
      blocks: [tableBlock(optionsTable(bid))]
    },
    ...find(economicSections(bid), "preferred-option"),
    ...find(financialSections(bid), "affordability"),
    { ...claimsSection(bid), level: 1 },
    {
      id: "risks",
      title: "Risks",
      level: 1,
      blocks: [
        list(
          risks(bid, preferred)
            .slice(0, shortRisks)
            .map(({ name, what }) => `${name}: ${what}`)
        )
      ]
    }
  ];
}
