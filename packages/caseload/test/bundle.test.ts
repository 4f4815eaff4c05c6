import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";
import { beforeAll, expect, test } from "vitest";

const outDir = mkdtempSync(join(tmpdir(), "caseload-bundle-"));

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: "silent",
    root: fileURLToPath(new URL("..", import.meta.url)),
    resolve: { conditions: ["@caseload/source", "module", "browser", "development|production"] },
    worker: { format: "es" },
    build: {
      outDir,
      emptyOutDir: true,
      target: "es2022",
      minify: false,
      lib: { entry: fileURLToPath(new URL("../src/index.ts", import.meta.url)), formats: ["es"], fileName: "caseload" }
    }
  });
});

const scripts = () => readdirSync(outDir, { recursive: true, encoding: "utf8" }).filter((name) => /\.m?js$/.test(name));

test("a bundle for a browser imports nothing of Node", () => {
  expect(scripts().length).toBeGreaterThan(0);
  for (const name of scripts()) {
    const text = readFileSync(join(outDir, name), "utf8");
    expect(text, name).not.toMatch(/["'`]node:/);
    expect(text, name).not.toMatch(/^\s*import\s[^;]*from\s*["'][^."'/]/m);
  }
});

test("the bundle runs and gives the answer of the sources", async () => {
  const bundle: typeof import("../src/index.ts") = await import(
    /* @vite-ignore */ pathToFileURL(join(outDir, "caseload.js")).href
  );
  const { answer } = await import("../src/index.ts");
  const text = "organisation: Made-up Trust\nnewPatientsPerYear: 74\nposts: [{ role: cns, wte: 1 }]\n";
  const bundled = bundle.answer(text);
  const own = answer(text);
  if (!bundled.ok || !own.ok) throw new Error("the scenario should be read");
  expect(JSON.stringify(bundled.envelope)).toBe(JSON.stringify(own.envelope));
});
