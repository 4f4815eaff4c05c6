import { defineConfig } from "vitest/config";

const conditions = ["@caseload/source", "module", "node", "development|production"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ["packages/*/test/**/*.test.ts", "benchmarks/test/**/*.test.ts", "notebooks/**/test/**/*.test.ts"],
    environment: "node",
    testTimeout: 60_000,
    maxWorkers: "100%",
    // Files share the modules that a worker has loaded: loading them anew for each takes as long as half of the tests.
    isolate: false,
    typecheck: { enabled: false, tsconfig: "./tsconfig.types.json", include: ["packages/*/test/**/*.test-d.ts"] }
  }
});
