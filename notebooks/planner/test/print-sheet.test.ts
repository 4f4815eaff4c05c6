import { serialExecutor, simulate } from "caseload";
import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { answerQuestion } from "../src/answer-question.ts";
import { printSheet } from "../src/print-sheet.ts";
import { textOf } from "../src/scenario-text.ts";
import { type Known, learned, viewOf } from "../src/view-model.ts";

test("the first answer on paper says for whom, what, on what it hangs, and how to redo it", async () => {
  const scenario = {
    organisation: "<b>Own & Trust</b>",
    newPatientsPerYear: 74,
    posts: [{ role: "cns", wte: 1 }],
    seed: 5
  };
  const controller = new AbortController();
  let known: Known | null = null;
  await answerQuestion(textOf(scenario), {
    executor: serialExecutor(simulate),
    signal: controller.signal,
    tell(tidings) {
      known = learned(known, tidings) ?? known;
      controller.abort();
    }
  });
  if (known === null) throw new Error("an answer was expected");
  const { document } = new JSDOM("").window;
  document.body.innerHTML = printSheet(known, viewOf(known), document);
  expect(document.querySelectorAll(".sheet")).toHaveLength(2);
  expect(document.querySelector("b")).toBeNull();
  const words = document.body.textContent ?? "";
  expect(words).toContain("<b>Own & Trust</b>: how many nurses?");
  expect(words).toMatch(/74 new people a year who stay .* make a caseload of \d+/);
  expect(words).toMatch(/Caseload \d.*, seed 5, scenario [0-9a-f]{12}, prices of 20\d\d\/\d\d/);
  const rows = [...document.querySelectorAll(".sheet:last-child tbody tr")];
  expect(rows.length).toBeGreaterThan(3);
  const survival = rows.find((row) => row.textContent?.startsWith("Mean survival"));
  expect([...(survival?.children ?? [])].map(({ textContent }) => textContent)).toEqual([
    "Mean survival from secondary diagnosis",
    "3.13 years",
    "2.89 to 4.33",
    expect.stringMatching(/^\d\.\d$/),
    expect.stringMatching(/^\d\.\d$/),
    "derived",
    expect.stringMatching(/\w+, .*\d/)
  ]);
});
