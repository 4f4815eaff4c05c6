import type { Quantity } from "@caseload/simulation";
import { expect, test } from "vitest";
import { notHeldAgainst } from "../src/posts-in-place.ts";
import { deskSentence, fullRange, headline, otherReadingOfReach, rangeWords } from "../src/sentence.ts";
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
      "CNS's oversight, the three that count the work ask for 1.0 to 4.0 CNS with 0.5 to 3.0 support workers."
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

test("the whole range is that of everything assumed, not of the reach opinion alone", () => {
  const overReach = [{ role: "cns", wteLow: 3, wteHigh: 5 }];
  const answer = madeUpAnswer([method("wisn", [2, 4, 7], { overReach })]);
  expect(fullRange(answer, madeUpScenario())).toContain("reach 2.0 to 7.0 CNS in the strict reading");
});

test("one method that counts the work beside the ratio asks for itself", () => {
  const methods = [
    method("ratio", [3.3, 4, 5], { basis: "reference-caseload-additive" }),
    method("wisn", [2, 4, 7]),
    method("wisn", [1, 2.4, 4], { reading: "delegated" })
  ];
  const scenario = madeUpScenario({ readings: ["strict", "delegated"] });
  expect(headline(madeUpAnswer(methods), scenario)).toContain("the one that counts the work asks for 1.0 to 4.0");
});

test("the ratio alone is not told twice", () => {
  const ratios = (["strict", "delegated"] as const).map((reading) =>
    method("ratio", [3.3, 4, 5], { basis: "reference-caseload-additive", reading })
  );
  const both = madeUpScenario({ readings: ["strict", "delegated"] });
  expect(headline(madeUpAnswer(ratios), both)).not.toContain("With support workers");
  const delegated = madeUpScenario({ readings: ["delegated"] });
  expect(headline(madeUpAnswer(ratios), delegated)).toContain("the ratio method asks for 3.3 to 5.0 under a CNS's");
});

test("a workload that nobody stated is called an assumption, with its number", () => {
  const share = madeUpScenario().reach.share;
  const wisn = method("wisn", [2, 4, 7], { calibratedTo: "workload" });
  const told = (contactsPerPersonYear: Quantity): string =>
    headline(
      madeUpAnswer([wisn]),
      madeUpScenario({ calibration: { to: "workload", audit: null, workload: { contactsPerPersonYear } } })
    );
  const assumed: Quantity = { ...share, value: 11, low: 6, high: 24 };
  expect(told(assumed)).toContain("if people make 11 contacts a year, an assumption nobody has measured.");
  const stated: Quantity = { ...assumed, origin: { from: "scenario", path: "calibrate.workload" } };
  expect(told(stated)).toContain("if the stated workload is right.");
});

test("a small need is not rounded away", () => {
  const small = (low: number, high: number): string =>
    headline(madeUpAnswer([method("wisn", [low, low, high])]), madeUpScenario());
  expect(small(0.0345, 0.0717)).toContain("asks for 0.03 to 0.07,");
  expect(small(0.000004, 0.02)).toContain("asks for under 0.01 to 0.02,");
});

test("posts of roles that no method asks for are said to be held against nothing", () => {
  const gap = (role: string, wteInPlace: number, wteContracted: number) => ({
    ...{ role, band: "6", wteInPlace, wteContracted, headsInPlace: 2, headsMissing: 0, ratio: null },
    ...{ wteLow: -wteInPlace, wte: -wteInPlace, wteHigh: -wteInPlace }
  });
  const scenario = madeUpScenario({ posts: [post("breastCareNurse", 2, 0.3), post("supportWorker", 1)] });
  const nurses = method("wisn", [2, 4, 7], { gap: [gap("breastCareNurse", 0.6, 2)] });
  expect(notHeldAgainst(madeUpAnswer([nurses]), scenario)).toBe(
    "Not held against what is asked for: 2.0 breast care nurse posts (0.6 WTE for secondary breast cancer); the tasks " +
      "of the catalogue are given to CNSs and support workers."
  );
  const support = { gap: [gap("cns", 1, 1), gap("supportWorker", 1, 1)] };
  expect(notHeldAgainst(madeUpAnswer([method("wisn", [2, 4, 7], support)]), scenario)).toBe(
    "Not held against what is asked for: 1.0 support worker post; the strict reading and the ratio give support " +
      "workers nothing to do."
  );
  expect(notHeldAgainst(madeUpAnswer([method("wisn", [2, 4, 7], support, [0, 1, 2])]), scenario)).toBe("");
});

test("after the simulation the desk methods are told without the posts in place", () => {
  expect(deskSentence(madeUpAnswer(fourMethods), madeUpScenario())).toBe(
    `The four desk methods ask for 3.3 to 5.0, ${reach}.`
  );
});

test("of what the range of the sentence is, and how far the tables reach, are told side by side", () => {
  expect(rangeWords(madeUpAnswer(fourMethods), madeUpScenario())).toBe(
    "Of these ranges, 3.3 to 5.0 CNS cover the ends of the reach estimate in the ratio and the base values of the others. They leave out the ratios whose nurses overlap. Over the evidence ranges of all that is assumed, as in the tables, the methods that count the work reach 2.0 to 7.7 CNS in the strict reading."
  );
  const overReach = [{ role: "cns", wteLow: 3, wteHigh: 5 }];
  expect(rangeWords(madeUpAnswer([method("wisn", [2, 4, 7], { overReach })]), madeUpScenario())).toMatch(
    /^Of these ranges, 3\.0 to 5\.0 CNS cover the ends of the reach estimate in each method\. Over the/
  );
  // One method's own range is that of the table.
  expect(rangeWords(madeUpAnswer([method("wisn", [2, 4, 7])]), madeUpScenario())).toMatch(/^Over the evidence ranges/);
});
