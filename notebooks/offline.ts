import { readFileSync } from "node:fs";
import type { Plugin } from "vite";
import { remoteReferences } from "./remote-references.ts";

/** What the notebooks may import: the packages that their package.json names. */
const {
  dependencies,
  devDependencies
}: Record<"dependencies" | "devDependencies", Record<string, string>> = JSON.parse(
  readFileSync(new URL("./package.json", import.meta.url), "utf8")
);
const installed = new Set([...Object.keys(dependencies), ...Object.keys(devDependencies)]);

/** A module that Notebook Kit would load from its CDN while the page runs. */
const fromCdn = /https:\/\/cdn\.jsdelivr\.net\/npm\/((?:@[\w.-]+\/)?[\w.-]+)(?:@[^/"'`]+)?(?:\/\+esm)?(?=["'`])/g;
/** A file that one of its readers would fetch from there; that reader is not bundled, so it is never reached. */
const fileOnCdn = /https:\/\/cdn\.jsdelivr\.net\/[^"'`)\s]+/g;
const ofKit = /notebook-kit[\\/]dist[\\/]src[\\/]/;
const absent = "absent-offline:";

/** What a cell may use without importing it; the rest of the kit's list lives on the CDN. */
const recommendedLibraries = `
export const d3 = () => import("d3");
export const htl = () => import("htl");
export const html = () => import("htl").then((library) => library.html);
export const svg = () => import("htl").then((library) => library.svg);
export const Inputs = () => import("@observablehq/inputs");
export const Plot = () => import("@observablehq/plot");
export const md = () => import("./md.js").then((library) => library.md);
`;

/**
 * Makes notebooks that work without a network. Notebook Kit names its libraries by addresses of a CDN and loads them while
 * the page runs; here each becomes the package that is installed under that name, and `npm:x` in a cell means the installed
 * x. What is not installed cannot be used: a cell that asks for it ends the build, and so does any address that is left.
 */
export function offline(): Plugin[] {
  return [
    {
      name: "offline",
      enforce: "pre",
      resolveId: (id) => (id.startsWith(absent) ? `\0${id}` : null),
      load(id) {
        if (id.startsWith(`\0${absent}`)) return absentModule(id.slice(absent.length + 1));
        const [path = ""] = id.split("?");
        if (!ofKit.test(path)) return null;
        if (path.endsWith("recommendedLibraries.js")) return recommendedLibraries;
        return path.endsWith("sampleDatasets.js") ? "export {};" : null;
      },
      transform(code, id) {
        if (!code.includes("cdn.jsdelivr.net")) return null;
        const isKit = ofKit.test(id);
        const local = code.replace(fromCdn, (_, name: string) => {
          if (installed.has(name)) return name;
          if (isKit) return absent + name;
          return this.error(`${name} is not in notebooks/package.json, and nothing is loaded from a network`);
        });
        return isKit ? local.replace(fileOnCdn, "about:blank") : local;
      }
    },
    {
      name: "offline-check",
      enforce: "post",
      generateBundle: {
        order: "post",
        handler(_, bundle) {
          const found = Object.values(bundle).flatMap((file) => {
            const text = file.type === "chunk" ? file.code : file.source;
            if (typeof text !== "string") return [];
            return remoteReferences(text).map((reference) => `${file.fileName}: ${reference}`);
          });
          if (found.length > 0) this.error(`these would be loaded from a network:\n${found.join("\n")}`);
        }
      }
    }
  ];
}

/** Says so to whoever uses it; has a default export for those that import one. */
const absentModule = (name: string): string =>
  `throw new Error(${JSON.stringify(`${name} is not installed, and nothing is loaded from a network`)});\nexport default null;\n`;
