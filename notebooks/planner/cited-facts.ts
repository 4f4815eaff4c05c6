import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

interface Entry {
  readonly id: string;
}

/**
 * Leaves out of the page the facts that nothing in it cites: neither a default, a preset or a Standard, nor the program. Of
 * what has been collected most stands beside the question; whoever wants it has the command line.
 *
 * @param packages - the directory that holds the library's packages
 */
export function citedFacts(packages: string): Plugin {
  const isRegister = /[\\/]evidence[\\/]data[\\/](?:facts|published)\.json$/;
  let citing: string | null = null;
  return {
    name: "caseload-cited-facts",
    enforce: "pre",
    transform(code, id) {
      if (!isRegister.test(id)) return null;
      citing ??= citingTexts(packages).join("\n");
      return { code: JSON.stringify(citedOf(JSON.parse(code), citing)), map: null };
    }
  };
}

/** The entries whose id stands in quotes in a text. */
export const citedOf = <T extends Entry>(entries: readonly T[], text: string): readonly T[] => {
  const quoted = new Set([...text.matchAll(/"([\w-]+)"/g)].map(([, id]) => id));
  return entries.filter(({ id }) => quoted.has(id));
};

/** Sources of the library, and the data whose sources the page tells. */
function citingTexts(packages: string): readonly string[] {
  const data = ["defaults", "presets", "standards", "tasks", "survival-alternatives"].map((name) =>
    join(packages, "evidence", "data", `${name}.json`)
  );
  const sources = readdirSync(packages, { recursive: true, encoding: "utf8" })
    .filter((path) => /^[\w-]+[\\/]src[\\/].*\.ts$/.test(path))
    .map((path) => join(packages, path));
  return [...data, ...sources].map((path) => readFileSync(path, "utf8"));
}
