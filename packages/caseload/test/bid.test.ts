import { expect, test } from "vitest";
import { answerBid, bidOutput, readBid, writeWorkbook } from "../src/bid.ts";
import { serialExecutor } from "../src/index.ts";

const text = `
organisation: Made-up Trust
newPatientsPerYear: 4
years: 1
posts: [{ role: cns, wte: 0.5 }]
reading: strict
search: { step: 1 }
successProbability: 0.5
warmUpDays: 30
bid: { title: More time, fundingPounds: 40000 }
`;

test("an analyst goes from the text of a file to a bid and its documents", async () => {
  const read = readBid(text, { file: "mine.yaml" });
  if (!read.ok) throw new Error(read.problems.join("\n"));
  const result = await answerBid(read.scenarios, read.terms, {
    executor: serialExecutor(),
    replications: 3,
    samples: 16
  });
  if (result?.ok !== true) throw new Error("no bid");
  const { report, workbook, documents } = bidOutput("mine.yaml", result.bid);
  expect(report.headline).toContain("Made-up Trust");
  expect(documents.full.title).toBe("More time");
  expect((await writeWorkbook(workbook)).slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]));
});

test("all that is wrong with a bid is told at once, as data and as sentences", () => {
  const wrong = `${text.trimEnd().slice(0, -2)}, preferred: Most, minimum: Least }\n`;
  const read = readBid(wrong, { file: "mine.yaml" });
  expect(read.ok ? [] : read.issues.map(({ path }) => path?.join("."))).toEqual(["bid.preferred", "bid.minimum"]);
  expect(read.ok ? [] : read.problems).toHaveLength(2);
});
