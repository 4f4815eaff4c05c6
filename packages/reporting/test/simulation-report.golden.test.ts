import { expect, test } from "vitest";
import { markdownText } from "../src/markdown.ts";
import { simulationReport } from "../src/simulation-report.ts";
import { madeUpSimulated } from "./made-up-simulation.ts";

test("a made-up simulation reads as on record", async () => {
  await expect(markdownText(simulationReport(madeUpSimulated()))).toMatchFileSnapshot("golden/simulation-report.md");
});
