// a case for funding: apart from the index, since its pictures and documents take long to load
export { type AnswerBidOptions, answerBid, type BidResult } from "./bid/answer-bid.ts";
export { type AnsweredBid, type AnsweredOption, type OptionKind, optionNames } from "./bid/answered-bid.ts";
export type { BidBlock, BidDocument, BidSection } from "./bid/bid-document.ts";
export { type BidDocuments, bidDocuments } from "./bid/bid-documents.ts";
export { bidDocx } from "./bid/bid-docx.ts";
export { type BidOutput, bidOutput } from "./bid/bid-output.ts";
export { type BidPageParts, bidPage } from "./bid/bid-page.ts";
export { bidMarkdown, bidReport } from "./bid/bid-report.ts";
export { bidWorkbook } from "./bid/bid-workbook.ts";
export { type ClaimStanding, claimStanding } from "./bid/claims-section.ts";
export type { DrawnChart } from "./bid/drawn-chart.ts";
export { type ReadBid, readBid } from "./bid/read-bid.ts";
