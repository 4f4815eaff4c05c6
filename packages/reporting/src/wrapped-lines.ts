/**
 * Lines that a text takes where it is wrapped between words to a width in characters; a longer word is cut.
 *
 * @throws RangeError for a width that holds no character
 */
export function wrappedLines(text: string, width: number): number {
  if (!(width >= 1)) throw new RangeError(`invalid width; below 1: ${width}`);
  return text.split("\n").reduce((lines, line) => lines + linesOf(line, Math.floor(width)), 0);
}

function linesOf(line: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const { length } of line.split(" ")) {
    const isFirst = used === 0;
    if (!isFirst && used + 1 + length > width) {
      lines += 1;
      used = 0;
    }
    used += length + (used === 0 ? 0 : 1);
    const cuts = Math.ceil(used / width) - 1;
    if (cuts > 0) {
      lines += cuts;
      used -= cuts * width;
    }
  }
  return lines;
}
