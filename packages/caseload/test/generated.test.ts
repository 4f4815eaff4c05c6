import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { generatedFiles } from "../../../scripts/generated-files.ts";

const root = join(import.meta.dirname, "../../..");

test.each(generatedFiles(root).map(({ path, text }) => [path, text] as const))(
  "%s is what the data make of it (npm run generate writes it)",
  (path, text) => {
    expect(readFileSync(join(root, path), "utf8")).toBe(text);
  }
);
