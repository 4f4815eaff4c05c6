import { expect, test } from "vitest";
import { citedOf } from "../cited-facts.ts";

test("a fact is kept if its id is cited, not if it is part of another's", () => {
  const entries = [{ id: "reach-share" }, { id: "reach" }, { id: "stock" }];
  expect(citedOf(entries, `{ "facts": ["reach-share"] } const id = "stock";`)).toEqual([entries[0], entries[2]]);
});
