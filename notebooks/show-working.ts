import type { Plugin } from "vite";

const pinned = /<pre data-language="(?:js|ts)">(<code[\s\S]*?<\/code>)<\/pre>/g;

/** Folds the source of pinned cells away under the cell, where the keyboard reaches it. */
export function showWorking(): Plugin {
  return {
    name: "show-working",
    transformIndexHtml: {
      order: "pre",
      handler(page) {
        let step = 0;
        return page.replace(
          pinned,
          (_, code: string) =>
            `<details class="working"><summary>Show the code, step ${++step}</summary>` +
            `<pre tabindex="0" role="region" aria-label="Code, step ${step}">${code}</pre></details>`
        );
      }
    }
  };
}
