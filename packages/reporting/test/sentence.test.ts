import type { Quantity } from "@caseload/simulation";
import { expect, test } from "vitest";
import { fullRange, headline, otherReadingOfReach } from "../src/sentence.ts";
import { fourMethods, madeUpAnswer, madeUpScenario, method, post } from "./made-up-answer.ts";

const reach = "if a nurse reaches 20-30 % of a caseload as the source's staff thought";

test("the sentence of the specification", () => {
  expect(headline(madeUpAnswer(fourMethods), madeUpScenario())).toBe(
    `Made-up Trust has 1.0 CNS post; the four desk methods ask for 3.3 to 5.0, ${reach}.`
  );
});

test("both readings are given, the strict one first, support workers with the delegated one", () => {
  const delegated = [
    method("wisn", [1, 2.4, 4], { reading: "delegated" }, [0.5, 1.5, 3]),
    method("load", [1, 2.6, 4], { reading: "delegated" }, [0.5, 1.75, 3]),
    method("named-nurse", [1, 2.2, 4], { reading: "delegated" }, [0.5, 1.4, 3])
  ];
  const scenario = madeUpScenario({ readings: ["strict", "delegated"] });
  expect(headline(madeUpAnswer([...fourMethods, ...delegated]), scenario)).toBe(
    `Made-up Trust has 1.0 CNS post; the four desk methods ask for 3.3 to 5.0, ${reach}. With support workers under a ` +
      "CNS's oversight, three of them ask for 1.0 to 4.0 CNS with 0.5 to 3.0 support workers."
  );
});

test("where a method says what the reach opinion alone does, the delegated range is that", () => {
  const overReach = [
    { role: "cns", wteLow: 2, wteHigh: 3.1 },
    { role: "supportWorker", wteLow: 1.2, wteHigh: 2 }
  ];
  const methods = [
    method("ratio", [3.3, 4, 5], { basis: "reference-caseload-additive" }),
    method("wisn", [1, 2.4, 4], { reading: "delegated", overReach }, [0.5, 1.5, 3])
  ];
  const scenario = madeUpScenario({ readings: ["strict", "delegated"] });
  expect(headline(madeUpAnswer(methods), scenario)).toMatch(
    /asks for 2\.0 to 3\.1 CNS with 1\.2 to 2\.0 support workers\.$/
  );
});

test("one method gives its own range", () => {
  expect(headline(madeUpAnswer([method("wisn", [2, 4, 7])]), madeUpScenario())).toBe(
    `Made-up Trust has 1.0 CNS post; the WISN method asks for 2.0 to 7.0, ${reach}.`
  );
});

test("another calibration is said, and the opinion kept for the ratio", () => {
  const methods = [
    method("ratio", [3.3, 4, 5], { basis: "reference-caseload-additive" }),
    method("wisn", [5, 6, 7], { calibratedTo: "audit" }),
    method("wisn", [2, 4, 7], { calibratedTo: "reach" })
  ];
  const { calibration, ...rest } = madeUpScenario();
  const scenario = madeUpScenario({ ...rest, calibration: { ...calibration, to: "audit" } });
  expect(headline(madeUpAnswer(methods), scenario)).toBe(
    "Made-up Trust has 1.0 CNS post; the two desk methods ask for 3.3 to 6.0, if people contact the service as often as " +
      `its own audit counted, and the ratio holds ${reach}.`
  );
});

test("a reach of the scenario's own is not put in the mouth of the source's staff", () => {
  const share: Quantity = {
    value: 0.4,
    low: 0.4,
    high: 0.4,
    unit: "share",
    origin: { from: "scenario", path: "reach.share" }
  };
  const scenario = madeUpScenario({ reach: { ...madeUpScenario().reach, share } });
  expect(headline(madeUpAnswer(fourMethods), scenario)).toContain(
    "if a nurse reaches 40 % of a caseload as the scenario says."
  );
});

test.each([
  [[], "has no CNS post;"],
  [[post("cns", 2)], "has 2.0 CNS posts;"],
  [[post("cns", 0.4)], "has 0.4 of a CNS post;"],
  [[post("cns", 0.6), post("cns", 0.4)], "has 1.0 CNS post;"],
  [[post("cns", 1, 0.2)], "has 1.0 CNS post (0.2 WTE for secondary breast cancer);"],
  [[post("supportWorker", 1)], "has no CNS post and 1.0 support worker post;"],
  [[post("cns", 1), post("breastCareNurse", 2, 0.25)], "has 1.0 CNS post and 2.0 breast care nurse posts (0.5 WTE for"],
  [
    [post("supportWorker", 1), post("breastCareNurse", 2)],
    "has no CNS post, 1.0 support worker post and 2.0 breast care nurse posts;"
  ],
  [[{ ...post("cns", 1), startDate: "2027-01-01" }], "has no CNS post;"],
  [[{ ...post("cns", 1), endDate: "2026-03-31" }], "has no CNS post;"]
])("posts in place %#", (posts, expected) => {
  expect(headline(madeUpAnswer(fourMethods), madeUpScenario({ posts }))).toContain(expected);
});

test("where no method can tell, the sentence says why", () => {
  const none = method("load", [0, 0, 0], { posts: [], cannotTell: "the inferred contact rate is negative." });
  expect(headline(madeUpAnswer([none]), madeUpScenario())).toBe(
    "Made-up Trust has 1.0 CNS post; no desk method can tell how many it needs: the inferred contact rate is negative."
  );
});

test("the opinion as a share of the local caseload is told where it is another number", () => {
  expect(otherReadingOfReach(madeUpAnswer(fourMethods))).toBe("");
  const small = madeUpAnswer([
    method("ratio", [0.9, 1, 1.3], { basis: "reference-caseload-additive" }),
    method("ratio", [3.3, 4, 5], { basis: "local-share-additive" })
  ]);
  expect(otherReadingOfReach(small)).toContain("asks for 0.9 to 1.3;");
  expect(otherReadingOfReach(small)).toContain("the same 3.3 to 5.0,");
});

test("the whole range of the methods that count the work", () => {
  expect(fullRange(madeUpAnswer(fourMethods), madeUpScenario())).toContain(
    "reach 2.0 to 7.7 CNS in the strict reading"
  );
  expect(fullRange(madeUpAnswer([]), madeUpScenario())).toBe("");
});
