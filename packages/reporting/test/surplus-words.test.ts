import { expect, test } from "vitest";
import { surplusWords } from "../src/surplus-words.ts";
import { madeUpAnswer, madeUpScenario, method, post } from "./made-up-answer.ts";

const inPlace = 8;
const withGap = (cns: readonly [number, number, number], reading: "strict" | "delegated" = "strict") =>
  method("wisn", cns, {
    reading,
    gap: [
      {
        ...{ role: "cns", band: "7", wteInPlace: inPlace, wteContracted: inPlace, headsInPlace: 8, headsMissing: 0 },
        ...{ ratio: null, wteLow: cns[0] - inPlace, wte: cns[1] - inPlace, wteHigh: cns[2] - inPlace }
      }
    ]
  });

const told = (...methods: readonly ReturnType<typeof withGap>[]): string =>
  surplusWords(
    madeUpAnswer(methods),
    madeUpScenario({ posts: [post("cns", inPlace)], readings: ["strict", "delegated"] })
  );

test("more posts than every method asks for are told, at the high end too, with what that hangs on", () => {
  expect(told(withGap([3, 4, 6]), { ...withGap([4, 5, 7]), method: "load" })).toMatch(
    /^More CNSs are in place than the methods ask for: 3\.0 to 4\.0 WTE in the strict reading, even at the high end of what is assumed\. That is no proof that a post can be spared: it hangs on how often people call, which nobody has measured/
  );
});

test("where the high end asks for more than are in place, that is said", () => {
  expect(told(withGap([3, 5, 9.2]))).toContain(
    "3.0 WTE in the strict reading, though at the high end of what is assumed 1.2 may be missing."
  );
});

test("where one method asks for as many as are in place, there is no surplus", () => {
  expect(told(withGap([3, 4, 6]), withGap([3, 8, 9]))).toBe("");
  expect(told(withGap([7, 7.97, 9]))).toBe("");
});

test("each reading is held against its own", () => {
  expect(told(withGap([3, 9, 10]), withGap([3, 4, 6], "delegated"))).toContain("4.0 WTE in the delegated reading,");
});
