import { type Answered, answer, payPoints, readScenarios } from "caseload";
import { expect, test } from "vitest";
import { moneyOf } from "../src/money.ts";
import { type PayCard, payCard } from "../src/pay-card.ts";
import { textOf } from "../src/scenario-text.ts";

function answered(cost: object): Answered {
  const text = textOf({
    organisation: "Made-up Trust",
    newPatientsPerYear: 74,
    posts: [
      { role: "cns", wte: 1 },
      { role: "supportWorker", wte: 0.5 }
    ],
    cost
  });
  const read = readScenarios(text, { file: "scenario.yaml" });
  const desk = answer(text, { file: "scenario.yaml" });
  if (!read.ok || !desk.ok) throw new Error("a scenario that can be read was expected");
  return { ...read.scenarios[0], posts: desk.posts };
}

const textIn = ({ pairs }: PayCard, term: string): string => pairs.find(([each]) => each === term)?.[1] ?? "";

/** The numbers of a text, shares as shares of one. */
const numbersIn = (text: string): readonly number[] =>
  [...text.matchAll(/([\d,.]*\d)( %)?/g)].map(
    ([, digits = "", isShare]) => Number(digits.replaceAll(",", "")) / (isShare === undefined ? 1 : 100)
  );

test.each([
  ["trust", "none", "intermediate"],
  ["system", "none", "top"],
  ["trust", "inner", "entry"]
] as const)("what is on the card comes to the cost it stands beside: %s, %s, %s", (pension, highCostArea, payStep) => {
  const base = answered({ pension, highCostArea, payStep });
  const { scenario, posts } = base;
  const load = posts.methods.find(({ method, reading }) => method === "load" && reading === "strict");
  const needed = load?.posts.find(({ role }) => role === "cns");
  const card = payCard("Cost", scenario, ["cns"]);
  const [pay = 0] = numbersIn(textIn(card, "Pay, band 7"));
  const [insurance = 0, threshold = 0] = numbersIn(textIn(card, "National insurance"));
  const [pensionRate = 0] = numbersIn(textIn(card, "Pension"));
  const [levy = 0] = numbersIn(textIn(card, "Apprenticeship levy"));
  const [rate = 0, least = 0, most = 0] = numbersIn(textIn(card, "London supplement"));
  const wte = needed?.wte ?? 0;
  const heads = Math.ceil(wte);
  const paid = (pay + Math.min(Math.max(rate * pay, least), most)) * wte;
  expect(paid).toBeGreaterThan(50_000);
  const cost = paid * (1 + pensionRate + levy) + insurance * (paid - heads * threshold);
  expect(cost).toBeCloseTo(load?.costPerYear[pension].base ?? Number.NaN, 6);
});

test("bands, steps and sources are told; a band without the step asked for takes the top", () => {
  const { scenario } = answered({ payStep: "intermediate" });
  const card = payCard("Cost of the posts", scenario, ["cns", "supportWorker", "cns"]);
  expect(card.title).toBe("Cost of the posts");
  expect(textIn(card, "Posts")).toMatch(/band 7; .*band 4$/);
  const top = payPoints.find(
    ({ year, band, step }) => year === scenario.priceYear && band === "4" && step === "top"
  )?.basicPounds;
  expect(textIn(card, "Pay, band 4")).toBe(`£${top?.toLocaleString("en-GB")} a year full-time, top step, 2026/27`);
  expect(textIn(card, "London supplement")).toBe("none");
  expect(card.sources).toHaveLength(3);
  for (const source of card.sources) expect(source).toMatch(/, .+ \((verified|derived|general knowledge)\)$/);
});

test("a supplement that is not known for the year is said to be left out", () => {
  const { scenario } = answered({ highCostArea: "outer" });
  const early = payCard("Cost", { ...scenario, priceYear: "2024/25" }, ["cns"]);
  expect(textIn(early, "London supplement")).toBe("not known for 2024/25, and left out");
});

test("each cost has its card, in the order of the rows", () => {
  const { prices, table } = moneyOf(answered({}), null, null);
  expect(prices.map(({ title }) => title)).toEqual([
    "Cost of the posts in place",
    "Cost of the posts for the hours of work, strict reading",
    "Cost of the posts for the hours of work, delegated reading"
  ]);
  expect(table.rows).toHaveLength(prices.length);
  expect(prices.map((card) => textIn(card, "Posts").includes("band 4"))).toEqual([true, false, true]);
});
