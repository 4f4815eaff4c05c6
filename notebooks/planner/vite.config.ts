import { defineConfig } from "vite";
import { citedFacts } from "./cited-facts.ts";
import { singleFile } from "./single-file.ts";

const here = import.meta.dirname;

/** What a mail attachment and a slow laptop bear. */
const mostBytes = 1_500_000;

export default defineConfig({
  root: here,
  plugins: [
    {
      // The library starts workers from a file beside its own; in a page that is one file there is none.
      name: "caseload-start-worker",
      enforce: "pre",
      resolveId: (id) => (id.endsWith("/start-worker.browser.ts") ? `${here}/src/start-worker.ts` : null)
    },
    citedFacts(`${here}/../../packages`),
    singleFile(mostBytes)
  ],
  resolve: { conditions: ["@caseload/source", "module", "browser", "development|production"] },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2022",
    modulePreload: false,
    cssCodeSplit: false,
    chunkSizeWarningLimit: 2000,
    rollupOptions: { output: { codeSplitting: false } }
  }
});
