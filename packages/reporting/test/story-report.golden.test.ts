import { expect, test } from "vitest";
import { markdownText } from "../src/markdown.ts";
import { followPatient, storyReport } from "../src/story-report.ts";
import { madeUpRead } from "./made-up-simulation.ts";

test("a story reads as on record", async () => {
  const { scenario } = madeUpRead("seed: 4\n");
  const story = followPatient({ ...scenario, readings: ["delegated"] }, 48);
  if (typeof story === "number") throw new Error(`only ${story} are diagnosed`);
  await expect(markdownText(storyReport(story))).toMatchFileSnapshot("golden/story-report.md");
});
