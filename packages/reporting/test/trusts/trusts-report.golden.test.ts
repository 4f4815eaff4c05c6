import { expect, test } from "vitest";
import { markdownText } from "../../src/markdown.ts";
import { trustsReport } from "../../src/trusts/trusts-report.ts";
import { madeUpComparison } from "../made-up-comparison.ts";

test("a comparison of trusts reads as on record", async () => {
  await expect(markdownText(trustsReport(madeUpComparison))).toMatchFileSnapshot("../golden/trusts-report.md");
});
