/** Where something stands in a scenario: keys and, from 0, positions in lists. */
export type Path = readonly (string | number)[];

const plainKey = /^[A-Za-z$_][\w$-]*$/;

/** A path as people write it: "posts[1].wte"; "(top)" for the file itself. Odd keys are quoted. */
export function pathText(path: Path): string {
  if (path.length === 0) return "(top)";
  let text = "";
  for (const step of path) {
    if (typeof step === "number") text += `[${step}]`;
    else if (!plainKey.test(step)) text += `[${quoted(step)}]`;
    else text += text === "" ? step : `.${step}`;
  }
  return text;
}

/** Longest piece of a stranger's text that a message repeats. */
const longestQuote = 60;

/** A stranger's text, in quotes and harmless: escaped where it is invisible or could turn a line around, and cut. */
export function quoted(text: string): string {
  const characters = [...text];
  const cut = characters.length > longestQuote ? `${characters.slice(0, longestQuote).join("")}…` : text;
  return visible(JSON.stringify(cut));
}

/** A text with its invisible characters written as escapes. */
export function visible(text: string): string {
  let shown = "";
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    shown += isInvisible(point) ? `\\u${hexadecimal(point).padStart(4, "0")}` : character;
  }
  return shown;
}

/**
 * Code points that have no place in a name: C0 and C1 controls, line and paragraph separators, and the marks that
 * change the direction of the text after them (Unicode Bidirectional Algorithm, UAX #9, 2.1-2.6).
 */
export function isInvisible(point: number): boolean {
  return (
    point < 0x20 ||
    (point >= 0x7f && point <= 0x9f) ||
    point === 0x061c ||
    (point >= 0x200b && point <= 0x200f && point !== 0x200c && point !== 0x200d) ||
    (point >= 0x2028 && point <= 0x202e) ||
    (point >= 0x2066 && point <= 0x2069) ||
    point === 0xfeff
  );
}

/** "U+202E". */
export const codePointName = (point: number): string => `U+${hexadecimal(point).padStart(4, "0")}`;

const hexadecimal = (point: number): string => point.toString(16).toUpperCase();
