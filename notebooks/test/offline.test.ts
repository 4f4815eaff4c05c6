import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { expect, test } from "vitest";
import { offline } from "../offline.ts";

/** Builds a page with one script, as a notebook is built, and gives the code of its chunks. */
async function built(script: string): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), "offline-"));
  try {
    writeFileSync(join(root, "index.html"), `<!doctype html><title>t</title><script type="module">${script}</script>`);
    const result = await build({
      root,
      configFile: false,
      logLevel: "silent",
      plugins: [offline()],
      build: { write: false, minify: false, rollupOptions: { external: ["htl"] } }
    });
    return "output" in result ? result.output.map((file) => (file.type === "chunk" ? file.code : "")).join("\n") : "";
  } finally {
    rmSync(root, { recursive: true });
  }
}

test("what a cell imports from npm is the installed package", async () => {
  const code = await built('const { html } = await import("https://cdn.jsdelivr.net/npm/htl@0.3.1/+esm"); html`<p>`;');
  expect(code).toMatch(/import\("htl"\)/);
  expect(code).not.toContain("jsdelivr");
});

test("a package that is not installed ends the build", async () => {
  await expect(built('await import("https://cdn.jsdelivr.net/npm/lodash/+esm");')).rejects.toThrow(
    "lodash is not in notebooks/package.json"
  );
});

test.each([
  ['await import("https://unpkg.com/lodash");', "https://unpkg.com/lodash"],
  ['await fetch("https://example.org/counts.csv");', "https://example.org/counts.csv"]
])("an address that is left ends the build: %s", async (script, address) => {
  await expect(built(script)).rejects.toThrow(address);
});
