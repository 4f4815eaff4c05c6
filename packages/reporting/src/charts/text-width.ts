/** Thousandths of the font size that a character is wide in Helvetica, as Adobe's font metrics (1997) give them. */
const widths = new Map<string, number>(
  (
    [
      [191, "'"],
      [222, "ijl"],
      [278, " \u00a0!,./:;I[\\]ft"],
      [333, "()-`r"],
      [355, '"'],
      [389, "*"],
      [469, "^"],
      [500, "Jcksvxyz"],
      [556, "#$0123456789?L_abdeghnopqu£–"],
      [584, "+<=>"],
      [611, "FTZ"],
      [667, "&ABEKPSVXY"],
      [722, "CDHNRUw"],
      [778, "GOQ"],
      [833, "Mm"],
      [889, "%"],
      [944, "W"],
      [1000, "…"],
      [1015, "@"]
    ] as const
  ).flatMap(([width, characters]) => [...characters].map((character) => [character, width] as const))
);

/** Of characters that are not in the list, such as those of other scripts. */
const unknownWidth = 1000;

/**
 * By how much a text may be wider than in Helvetica or Arial: a machine that has neither takes another font, and Verdana or
 * DejaVu Sans need about a sixth more.
 */
const otherFonts = 1.2;

/** Pixels to keep free for a text, so that nothing has to be drawn to know; bold takes a tenth more. */
export const textWidth = (text: string, fontSize: number): number =>
  ([...text].reduce((sum, character) => sum + (widths.get(character) ?? unknownWidth), 0) * fontSize * otherFonts) /
  1000;

/** A text in lines of at most so many pixels, broken at spaces that may break, and within a word that is wider. */
export function wrapLines(text: string, pixels: number, fontSize: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/[ \n]+/).flatMap((each) => pieces(each, pixels, fontSize))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line === "" || textWidth(longer, fontSize) <= pixels) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/** A word in parts that fit, each at least a character. */
function pieces(word: string, pixels: number, fontSize: number): readonly string[] {
  const parts: string[] = [];
  let part = "";
  for (const character of word) {
    if (part !== "" && textWidth(part + character, fontSize) > pixels) {
      parts.push(part);
      part = "";
    }
    part += character;
  }
  return [...parts, part];
}

/** A text for which so many pixels are room enough, its end left out where it must be. */
export function fitText(text: string, pixels: number, fontSize: number): string {
  if (textWidth(text, fontSize) <= pixels) return text;
  const characters = [...text];
  while (characters.length > 1 && textWidth(`${characters.join("").trimEnd()}…`, fontSize) > pixels) characters.pop();
  return `${characters.join("").trimEnd()}…`;
}
