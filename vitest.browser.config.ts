import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";

// biome-ignore lint/suspicious/noUndeclaredEnvVars: tests are not run by turbo
const chromium = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";

if (!existsSync(chromium)) {
  if (process.env.CI === "true") throw new Error(`no Chromium at ${chromium}; set CHROMIUM_PATH`);
  process.stdout.write("not run: Chromium not found\n");
  process.exit(0);
}

/** What Node makes of the jobs that a browser test does too. */
const answersInNode = (): string =>
  execFileSync(
    process.execPath,
    ["--conditions=@caseload/source", "--import", "tsx", "packages/execution/test/print-answers.ts"],
    { encoding: "utf8", maxBuffer: 100_000_000, cwd: import.meta.dirname }
  );

export default defineConfig({
  resolve: { conditions: ["@caseload/source", "module", "browser", "development|production"] },
  test: {
    include: ["packages/*/test/**/*.browser-test.ts"],
    testTimeout: 60_000,
    browser: {
      enabled: true,
      commands: { answersInNode },
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: {
          executablePath: chromium,
          args: [
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync"
          ]
        }
      }),
      instances: [{ browser: "chromium" }]
    }
  }
});
