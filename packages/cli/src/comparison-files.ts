import { createHash } from "node:crypto";
import type { Comparison } from "@caseload/planning";
import { csvText, inertJson, type TrustsDocument, trustsWorkbook, writeWorkbook } from "@caseload/reporting";
import type { NewFile } from "./write-new-files.ts";

/** The files of a whole comparison. */
export async function comparisonFiles(comparison: Comparison, document: TrustsDocument): Promise<readonly NewFile[]> {
  return [
    { name: "comparison.html", text: await pageOf(comparison) },
    { name: "comparison.xlsx", text: await writeWorkbook(trustsWorkbook(comparison)) },
    { name: "comparison.csv", text: csvText(document.rows) },
    { name: "comparison.json", text: `${inertJson(document.envelope)}\n` }
  ];
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("base64");

/** What draws pictures takes a second to load: only who writes a page waits for it. */
async function pageOf(comparison: Comparison): Promise<string> {
  const { chartSvg, trustsPage } = await import("@caseload/reporting/page");
  const { JSDOM } = await import("jsdom");
  const { window } = new JSDOM("");
  try {
    return trustsPage(comparison, { draw: (chart) => chartSvg(chart, window.document), sha256 });
  } finally {
    window.close();
  }
}
