import { markdownText } from "../markdown.ts";
import { type Block, list, type Report, type Section, tableBlock, words } from "../report.ts";
import { bidDate } from "./bid-date.ts";
import type { BidBlock, BidDocument, BidSection } from "./bid-document.ts";

/** A bid as any report: pictures as their tables, what stands out in words. */
export const bidReport = ({ headline, sections }: BidDocument): Report => ({
  headline,
  sections: sections.map(plainSection)
});

/** A bid as Markdown: its title, who asks and when, the answer, then the sections. */
export const bidMarkdown = ({ title, organisation, author, date, headline, sections, footer }: BidDocument): string =>
  markdownText({
    headline: title,
    sections: [
      {
        title: "",
        blocks: [
          words([organisation, ...(author === null ? [] : [author]), bidDate(date)].join(" · ")),
          words(headline)
        ]
      },
      ...sections.map(plainSection),
      { title: "", blocks: [words(footer)] }
    ]
  });

const plainSection = ({ title, level, blocks }: BidSection): Section => ({
  title,
  level,
  blocks: blocks.flatMap(plainBlocks)
});

function plainBlocks(block: BidBlock): readonly Block[] {
  switch (block.kind) {
    case "chart":
      return [words(block.chart.title), tableBlock(block.chart.table)];
    case "prompt":
      return [words(`To be written: ${block.text}.`)];
    case "caution":
      return [words(`Note: ${block.text}`)];
    case "list":
      return block.items.length === 0 ? [] : [list(block.items)];
    default:
      return [block];
  }
}
