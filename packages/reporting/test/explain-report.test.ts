import { expect, test } from "vitest";
import { explainLine, explainSections } from "../src/explain-report.ts";
import { madeUpAnswer, madeUpScenario, method } from "./made-up-answer.ts";

const line = {
  label: "People per WTE",
  arithmetic: "0.25 × 232 people",
  value: 58,
  unit: "people",
  sources: ["reach-share"]
};

test("a line can be redone with a calculator and says where its numbers come from", () => {
  expect(explainLine(line)).toBe("People per WTE: 0.25 × 232 people = 58 people [reach-share]");
  expect(explainLine({ ...line, arithmetic: "58", unit: "", sources: [] })).toBe("People per WTE: 58");
});

test("every chosen method has its arithmetic, in each reading", () => {
  const methods = [
    method("wisn", [1, 2, 3], { explain: [line] }),
    method("wisn", [1, 2, 3], { explain: [line], reading: "delegated" }),
    method("wisn", [1, 2, 3], { explain: [line], calibratedTo: "audit" })
  ];
  expect(explainSections(madeUpAnswer(methods), madeUpScenario()).map(({ title }) => title)).toEqual([
    "Arithmetic: WISN, strict reading",
    "Arithmetic: WISN, delegated reading"
  ]);
});
