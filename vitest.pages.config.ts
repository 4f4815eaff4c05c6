import { existsSync } from "node:fs";
import { defineConfig } from "vitest/config";
import { chromiumPath } from "./notebooks/test/pages/installed-browsers.ts";

if (!existsSync(chromiumPath)) {
  if (process.env.CI === "true") throw new Error(`no Chromium at ${chromiumPath}; set CHROMIUM_PATH`);
  process.stdout.write("not run: Chromium not found\n");
  process.exit(0);
}

const conditions = ["@caseload/source", "module", "node", "development|production"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ["notebooks/test/pages/**/*.page-test.ts"],
    globalSetup: ["notebooks/test/pages/shared-browser.ts"],
    environment: "node",
    // a page simulates, and Node or the command line does it again, on what may be two busy cores
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // a page that draws while its workers simulate answers late there
    expect: { poll: { timeout: 30_000 } },
    // a page spreads its simulation over the cores by itself
    maxWorkers: 1
  }
});
