import { defineConfig } from "vitest/config";

const conditions = ["@caseload/source", "module", "node", "development|production"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ["packages/*/test/**/*.test.ts", "benchmarks/test/**/*.test.ts"],
    environment: "node",
    testTimeout: 60_000,
    maxWorkers: "100%",
    typecheck: { enabled: false, tsconfig: "./tsconfig.test.json", include: ["packages/*/test/**/*.test-d.ts"] }
  }
});
