/**
 * Characters that act on a terminal or change the order in which text reads: C0 and C1 controls (an escape sequence
 * begins with one), bidirectional marks, overrides and isolates, line and paragraph separators, invisible joiners that
 * hide text, and tag characters.
 */
const acting =
  /[\p{Cc}\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|[\ud800-\udfff]/gu;

/** Text that came from a file, made inert: characters that act are written out, as in `\u{1b}`. */
export function inertText(text: string): string {
  return text.replace(acting, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

/** Inert text of several lines: line feeds stay, everything else that acts is written out. */
export function inertLines(text: string): string {
  return text.split("\n").map(inertText).join("\n");
}

const markup: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
};

/** Inert text for HTML and SVG, in element content and in quoted attributes. */
export function escapeMarkup(text: string): string {
  return inertText(text).replace(/[&<>"']/g, (character) => markup[character] ?? character);
}

/** JSON with the acting characters escaped: the same data when read back, inert when shown. */
export function inertJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(acting, (character) =>
    character === "\n"
      ? character
      : Array.from({ length: character.length }, (_, i) => jsonEscape(character.charCodeAt(i))).join("")
  );
}

const jsonEscape = (unit: number): string => `\\u${unit.toString(16).padStart(4, "0")}`;
