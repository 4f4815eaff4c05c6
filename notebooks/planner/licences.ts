import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Words under which others' software may be handed on, with those whom they name. */
interface Terms {
  /** "d3-array 3.2.4: Copyright 2010-2023 Mike Bostock". */
  readonly holders: readonly string[];
  /** Without the lines that name the holders. */
  readonly body: string;
}

/**
 * The terms of the packages that a program is made of. Whoever hands on the page hands on their software, and most ask
 * that their notice go with it. Packages whose terms differ in the holder alone are told together.
 *
 * @param modules - paths of the program's sources
 * @throws Error for a package without a file of its terms
 */
export function licencesOf(modules: Iterable<string>): readonly Terms[] {
  const directories = new Set([...modules].flatMap(packageOf));
  const terms = new Map<string, string[]>();
  for (const directory of [...directories].sort()) {
    const { holder, body } = termsIn(directory);
    const { name, version } = JSON.parse(readFileSync(join(directory, "package.json"), "utf8"));
    terms.set(body, [...(terms.get(body) ?? []), `${name} ${version}${holder === "" ? "" : `: ${holder}`}`]);
  }
  return [...terms].map(([body, holders]) => ({ holders, body }));
}

/** The directory of the installed package that a source belongs to; none for our own. */
function packageOf(module: string): readonly string[] {
  const [, inside] = /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(module) ?? [];
  return inside === undefined ? [] : [inside];
}

function termsIn(directory: string): { readonly holder: string; readonly body: string } {
  const file = readdirSync(directory).find((name) => /^(licen[cs]e|copying)/i.test(name));
  if (file === undefined) throw new Error(`no licence is in ${directory}`);
  const lines = readFileSync(join(directory, file), "utf8").split(/\r?\n/);
  const isHolder = (line: string): boolean => /^\s*copyright\b.*\d{4}/i.test(line);
  // Whether a licence begins with its name differs between packages of the same terms.
  const isName = (line: string): boolean => /^\s*(the )?(mit|isc) licen[cs]e( \(.*\))?:?\s*$/i.test(line);
  return {
    holder: lines
      .filter(isHolder)
      .map((line) => line.trim())
      .join("; "),
    body: lines
      .filter((line) => !isHolder(line) && !isName(line))
      .map((line) => line.trim())
      .join("\n")
      .split(/\n\n+/)
      .map((paragraph) => paragraph.replaceAll("\n", " ").trim())
      .filter((paragraph) => paragraph !== "")
      .join("\n\n")
  };
}

/** The terms as a folded part of a page. */
export function licencesHtml(terms: readonly Terms[]): string {
  const parts = terms.map(
    ({ holders, body }) =>
      `<ul>${holders.map((holder) => `<li>${escaped(holder)}</li>`).join("")}</ul>` +
      body
        .split("\n\n")
        .map((paragraph) => `<p>${escaped(paragraph)}</p>`)
        .join("")
  );
  return `<details id="licences"><summary>Software by others in this file</summary>${parts.join("")}</details>`;
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
