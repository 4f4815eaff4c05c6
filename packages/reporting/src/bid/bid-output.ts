import { envelope } from "../envelope.ts";
import type { SimulationDocument } from "../simulation-document.ts";
import type { Workbook } from "../workbook.ts";
import type { AnsweredBid } from "./answered-bid.ts";
import { type BidDocuments, bidDocuments } from "./bid-documents.ts";
import { bidReport } from "./bid-report.ts";
import { bidResult } from "./bid-result.ts";
import { bidWorkbook } from "./bid-workbook.ts";

/** A bid in every form that a command prints, and the documents that are written. */
export interface BidOutput extends SimulationDocument {
  readonly documents: BidDocuments;
  readonly workbook: Workbook;
}

/**
 * A bid as text (the short form), JSON and CSV (costs by option and year), with the documents in full.
 *
 * @param file - the scenario file as it was named, without its directory
 */
export function bidOutput(file: string, bid: AnsweredBid): BidOutput {
  const documents = bidDocuments(bid, file);
  const [nothing] = bid.options;
  return {
    documents,
    workbook: bidWorkbook(bid),
    report: bidReport(documents.short),
    envelope: envelope({
      command: "bid",
      scenario: file,
      scenarioHash: bid.base.hash,
      seed: bid.base.scenario.seed,
      result: bidResult(bid),
      assumptions: [...new Set([...bid.posts.assumptions, ...nothing.simulated.assumptions])],
      warnings: bid.warnings
    }),
    rows: [
      ["option", "year", "posts", "oneOff", "total", "increment", "funding", "shortfall"],
      ...bid.options.flatMap(({ name, priced }) =>
        priced.financial.map((each) => [
          name,
          each.year,
          each.posts,
          each.oneOff,
          each.total,
          each.increment,
          each.funding,
          each.shortfall
        ])
      )
    ]
  };
}
