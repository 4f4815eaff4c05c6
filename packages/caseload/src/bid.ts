// the documents
export { type Workbook, writeWorkbook } from "@caseload/reporting";
// The case for posts: from the text of a scenario file to documents. Apart from the index, as what it draws and writes with
// is large.
export {
  type AnswerBidOptions,
  type AnsweredBid,
  type AnsweredOption,
  answerBid,
  type BidBlock,
  type BidDocument,
  type BidDocuments,
  type BidOutput,
  type BidResult,
  type BidSection,
  bidDocuments,
  bidDocx,
  bidMarkdown,
  bidOutput,
  bidPage,
  bidReport,
  bidWorkbook,
  type ClaimStanding,
  claimStanding,
  type DrawnChart,
  type OptionKind,
  optionNames,
  type ReadBid,
  readBid
} from "@caseload/reporting/bid";
