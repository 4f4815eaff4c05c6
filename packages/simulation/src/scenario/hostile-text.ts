import type { Issue } from "./issue.ts";
import { codePointName } from "./path.ts";

/** Longest scenario text that is read, in characters; the largest useful one is a hundredth of it. */
export const longestText = 1_000_000;

/** Why a text is not read at all: too long, or not text. Null for a text that may be read. */
export function checkText(text: string, file: string): Issue | null {
  const unreadable = (found: string, wanted: string, line: number | null, column: number | null): Issue => ({
    code: "unreadable",
    file,
    path: [],
    line,
    column,
    found,
    wanted,
    suggestion: null
  });
  if (text.length > longestText) {
    return unreadable(`${text.length}`, `at most ${longestText} characters`, null, null);
  }
  let line = 1;
  let lineStart = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit === 0x0a) {
      line++;
      lineStart = index + 1;
    } else if (isNoText(text, index, unit)) {
      return unreadable(`the character ${codePointName(unit)}`, "a text file in UTF-8", line, index - lineStart + 1);
    }
  }
  return null;
}

/** C0 controls other than tab and line ends, delete, C1 controls other than next line, halves of pairs, non-characters. */
function isNoText(text: string, index: number, unit: number): boolean {
  if (unit < 0x20) return unit !== 0x09 && unit !== 0x0d;
  if (unit < 0x7f) return false;
  if (unit <= 0x9f) return unit !== 0x85;
  if (unit >= 0xd800 && unit <= 0xdbff) return !isLowHalf(text.charCodeAt(index + 1));
  if (unit >= 0xdc00 && unit <= 0xdfff) return !isHighHalf(text.charCodeAt(index - 1));
  return unit === 0xfffe || unit === 0xffff;
}

const isLowHalf = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
const isHighHalf = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
