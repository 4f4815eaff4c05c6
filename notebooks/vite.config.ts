import { readdirSync } from "node:fs";
import { config, observable } from "@observablehq/notebook-kit/vite";
import { defineConfig } from "vite";
import { offline } from "./offline.ts";
import { showWorking } from "./show-working.ts";

const here = import.meta.dirname;

export default defineConfig({
  ...config(),
  root: here,
  plugins: [offline(), observable({ template: `${here}/templates/notebook.html` }), showWorking()],
  resolve: {
    ...config().resolve,
    conditions: ["@caseload/source", "module", "browser", "development|production"]
  },
  worker: { format: "es" },
  // The dev server would bundle the kit beforehand, out of reach of `offline`; so it is told what to bundle instead.
  optimizeDeps: {
    noDiscovery: true,
    include: [
      "@observablehq/inputs",
      "@observablehq/plot",
      "d3",
      "d3-dsv",
      "htl",
      "isoformat",
      "markdown-it",
      "markdown-it-anchor"
    ]
  },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2022",
    chunkSizeWarningLimit: 2500,
    rollupOptions: {
      input: readdirSync(here)
        .filter((file) => /^(\d|index).*\.html$/.test(file))
        .map((file) => `${here}/${file}`)
    }
  }
});
