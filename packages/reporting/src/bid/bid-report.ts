import { type Block, list, type Report, type Section, tableBlock, words } from "../report.ts";
import type { BidBlock, BidDocument } from "./bid-document.ts";

/** A bid as any report: pictures as their tables, what stands out in words. */
export const bidReport = ({ headline, sections }: BidDocument): Report => ({
  headline,
  sections: sections.map(({ title, blocks }): Section => ({ title, blocks: blocks.flatMap(plainBlocks) }))
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
