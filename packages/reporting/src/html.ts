import { escapeMarkup } from "./plain-text.ts";

/** Markup that is known to be safe: made by `html`, or drawn by ourselves. */
export class Html {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
}

/** What may stand in a template: text and numbers are escaped, markup is kept, nothing is left out. */
export type HtmlValue = string | number | null | Html | readonly Html[];

/**
 * A template whose values are escaped, so that no text of a file is ever markup. Attributes must be quoted.
 *
 * @example html`<p title="${name}">${name}</p>`
 */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return new Html(strings.map((text, i) => text + markupOf(values[i] ?? null)).join(""));
}

function markupOf(value: HtmlValue): string {
  if (value === null) return "";
  if (value instanceof Html) return value.markup;
  if (typeof value === "string" || typeof value === "number") return escapeMarkup(String(value));
  return value.map(({ markup }) => markup).join("\n");
}
