/** A source of whole numbers: `below(n)` is in [0, n). */
export interface Dice {
  below(n: number): number;
}

/** Mulberry32: enough for choosing mutations, and the same on every machine. */
export function dice(seed: number): Dice {
  let state = seed >>> 0;
  return {
    below(n) {
      state = (state + 0x6d2b79f5) >>> 0;
      let mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return ((mixed ^ (mixed >>> 14)) >>> 0) % n;
    }
  };
}

/** What hostile and careless files hold: YAML's own traps, prototype keys, markup, Excel's habits, odd characters. */
const tokens = [
  "&a ",
  "*a",
  "<<: *a",
  "!!js/function ",
  "!!binary ",
  "__proto__: {}",
  "constructor: 1",
  "? ",
  "- ",
  ": ",
  "\n\n",
  "\t",
  "[[[[[[[[[[[[",
  "{{{{{{{{",
  "]]]",
  "}}}",
  "---\n",
  "...\n",
  "%YAML 1.1\n",
  "# ",
  "|",
  ">-",
  "'",
  '"',
  "\\",
  "\u0000",
  "\u001b[31m",
  "\u202e",
  "\ufeff",
  "\r\n",
  "\r",
  "1e999",
  "-1e999",
  ".nan",
  ".inf",
  "-.inf",
  "0x1F",
  "1_000",
  "1,000",
  "٣",
  "null",
  "~",
  "true",
  "no",
  "2026-13-45",
  "#REF!",
  "#N/A",
  "=HYPERLINK(1)",
  "@SUM(1)",
  "<script>",
  "</script>",
  "]]>",
  ";",
  ",",
  "-1",
  "0",
  "1e-320",
  "9007199254740993",
  "NaN",
  "Infinity",
  "𝔘",
  "\ud800",
  "a".repeat(300),
  "extends: christie-nurse-led",
  "newPatientsPerYear: ",
  "posts: []",
  "wte: ",
  "share: ",
  "variants: ",
  "survival: { distribution: never }",
  "catalogue: none"
];

/** A text changed in one to eight places: cut, doubled, swapped, sprinkled with tokens or bytes. */
export function mutate(text: string, corpus: readonly string[], { below }: Dice): string {
  let changed = text;
  for (let left = 1 + below(8); left > 0; left--) {
    const at = below(changed.length + 1);
    const length = below(Math.min(80, changed.length - at + 1));
    const before = changed.slice(0, at);
    const part = changed.slice(at, at + length);
    const after = changed.slice(at + length);
    switch (below(7)) {
      case 0:
        changed = before + after;
        break;
      case 1:
        changed = before + part + part + after;
        break;
      case 2:
        changed = before + (tokens[below(tokens.length)] ?? "") + part + after;
        break;
      case 3:
        changed = before + (tokens[below(tokens.length)] ?? "") + after;
        break;
      case 4:
        changed = before + String.fromCharCode(below(256)) + part + after;
        break;
      case 5: {
        const other = corpus[below(corpus.length)] ?? "";
        changed = before + other.slice(below(other.length + 1)) + after;
        break;
      }
      default:
        changed = before + part.split("").reverse().join("") + after;
    }
  }
  return changed.slice(0, 200_000);
}
