import { expect, test } from "vitest";
import { utilisationChart } from "../../src/charts/utilisation.ts";
import { draw, wordsOf } from "./drawing.ts";
import { row, service } from "./made-up-service.ts";

const worked = (role: string, mean: number, off = 0.01) => row("utilisation", mean, { role, off });

test("each role against the ceiling, as far as chance lets it be told", () => {
  const ceiling = service([]).scenario.staff.targetUtilisation.value;
  expect(ceiling).toBe(0.85);
  const chart = utilisationChart([service([worked("cns", 0.97), worked("supportWorker", 0.6)])]);
  expect(chart?.title).toBe(
    "Of their time for patients, CNSs work 97 %, above the ceiling of 85 %; support workers work 60 %, below the ceiling of 85 %"
  );
  expect(utilisationChart([service([worked("cns", 0.851)])])?.title).toBe(
    "Of their time for patients, CNSs work 85.1 %; whether that is above the ceiling of 85 % cannot be told"
  );
  expect(chart === null ? [] : wordsOf(draw(chart))).toEqual(
    expect.arrayContaining(["CNS", "Support worker", "97 %", "ceiling 85 %"])
  );
});

test("a role that is given no work is said to be; with nobody in post there is no chart", () => {
  expect(utilisationChart([service([worked("cns", 0.5), worked("supportWorker", 0, 0)])])?.title).toMatch(
    /support workers are given no work$/
  );
  expect(utilisationChart([service([row("utilisation", 0)])])).toBeNull();
});

test("a service without the post is said to have none", () => {
  const chart = utilisationChart([
    service([worked("cns", 0.97)]),
    service([worked("cns", 0.7), worked("supportWorker", 0.8)], { name: "With one" })
  ]);
  expect(chart?.title).toBe("Of their time for patients CNSs work: Base 97 %, With one 70 %");
  expect(chart?.table.rows).toHaveLength(3);
  expect(chart === null ? [] : wordsOf(draw(chart))).toContain("no post");
});
