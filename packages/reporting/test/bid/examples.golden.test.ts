import { expect, test } from "vitest";
import { bidDocuments, bidMarkdown } from "../../src/bid.ts";
import { exampleBid } from "./example-bid.ts";

test.each(["bid-first-cns", "bid-support-worker", "bid-hub-and-spoke"])("%s reads as it is on record", async (name) => {
  const bid = await exampleBid(`${name}.yaml`);
  const { full } = bidDocuments(bid, `${name}.yaml`);
  await expect(bidMarkdown(full)).toMatchFileSnapshot(`golden/${name}.md`);
});
