import { inertJson, markdownText, writeWorkbook } from "@caseload/reporting";
import type { BidOutput } from "@caseload/reporting/bid";
import { withChartDrawer } from "./draw-chart.ts";
import type { NewFile } from "./write-new-files.ts";

/** The files of a whole bid. */
export async function bidFiles({ documents, workbook, envelope }: BidOutput): Promise<readonly NewFile[]> {
  const { bidDocx, bidPage, bidReport } = await import("@caseload/reporting/bid");
  return withChartDrawer(async (draw, drawForPage) => [
    { name: "bid.docx", text: await bidDocx(documents.full, draw) },
    { name: "bid-short.docx", text: await bidDocx(documents.short, draw) },
    { name: "bid.xlsx", text: await writeWorkbook(workbook) },
    { name: "bid.html", text: bidPage(documents.full, drawForPage) },
    { name: "bid.md", text: markdownText(bidReport(documents.full)) },
    { name: "bid.json", text: `${inertJson(envelope)}\n` }
  ]);
}
