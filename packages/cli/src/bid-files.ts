import { createHash } from "node:crypto";
import { inertJson, writeWorkbook } from "@caseload/reporting";
import type { BidOutput } from "@caseload/reporting/bid";
import { withChartDrawer } from "./draw-chart.ts";
import type { NewFile } from "./write-new-files.ts";

/** The files of a whole bid, by name. */
export const bidFileNames = ["bid.docx", "bid-short.docx", "bid.xlsx", "bid.html", "bid.md", "bid.json"] as const;

/** What is in them, in that order. */
export async function bidFiles({ documents, workbook, envelope }: BidOutput): Promise<readonly NewFile[]> {
  const { bidDocx, bidMarkdown, bidPage } = await import("@caseload/reporting/bid");
  return withChartDrawer(async (draw, drawForPage) => [
    { name: "bid.docx", text: await bidDocx(documents.full, draw) },
    { name: "bid-short.docx", text: await bidDocx(documents.short, draw) },
    { name: "bid.xlsx", text: await writeWorkbook(workbook) },
    { name: "bid.html", text: bidPage(documents.full, { draw: drawForPage, sha256 }) },
    { name: "bid.md", text: bidMarkdown(documents.full) },
    { name: "bid.json", text: `${inertJson(envelope)}\n` }
  ]);
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("base64");
