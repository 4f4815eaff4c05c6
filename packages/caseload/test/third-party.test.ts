import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../../..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const words = (text: string): string => text.replace(/[>\s]+/g, " ");

test.each(["THIRD-PARTY.md", "packages/simulation/THIRD-PARTY.md"])(
  "%s holds the whole notice of the direction numbers",
  (path) => {
    const { notice } = JSON.parse(read("packages/simulation/data/sobol-directions.json")) as { notice: string };
    expect(notice).toContain("Frances Y. Kuo and Stephen Joe");
    expect(words(read(path))).toContain(words(notice));
  }
);

test("the notice and the data it is of are published together", () => {
  const { files } = JSON.parse(read("packages/simulation/package.json")) as { files: readonly string[] };
  expect(files).toEqual(expect.arrayContaining(["data", "THIRD-PARTY.md"]));
});
