import type { Plugin } from "vite";

const pinned = /<pre data-language="(?:js|ts)">(<code[\s\S]*?<\/code>)<\/pre>/g;

/** Folds the source of pinned cells away under the cell, where the keyboard reaches it. */
export function showWorking(): Plugin {
  return {
    name: "show-working",
    transformIndexHtml: { order: "pre", handler: foldedWorking }
  };
}

/**
 * A page with each shown source folded away, named by the comment that it begins with.
 *
 * @throws RangeError for a cell that begins with no comment: several called alike could not be told apart by ear
 */
export function foldedWorking(page: string): string {
  return page.replace(pinned, (_, code: string) => {
    const name = nameOf(code);
    return (
      `<details class="working"><summary>Show the code: ${name}</summary>` +
      `<pre tabindex="0" role="region" aria-label="Code: ${name.replaceAll('"', "&quot;")}">${code}</pre></details>`
    );
  });
}

/** The words of the comment in its first line, as markup. */
function nameOf(code: string): string {
  const [, words] = /^\s*\/\/ (.+)/.exec(code.replace(/<[^>]*>/g, "")) ?? [];
  if (words === undefined) throw new RangeError("invalid cell; pinned and begins with no comment that names it");
  return words.trim();
}
