/** How numbers are written in a file, and what they count. */
export interface NumberStyle {
  /** Whether a comma may be a decimal one, as in files with semicolons between cells. */
  readonly decimalComma: boolean;
  /** Whether it is a count, in which a fraction of three digits is more likely a thousand. */
  readonly isCount: boolean;
}

/**
 * The number that a cell of a spreadsheet holds, or null: with thousands separators ("20,753", "20 753", a space that does
 * not break), a unit behind it ("0.6 WTE", "300 patients"), or a decimal comma where the file may have them.
 */
export function readNumber(text: string, { decimalComma, isCount }: NumberStyle): number | null {
  const bare = text.replace(/\s*(wte|fte|patients|people)$/i, "");
  const spaced = /^[+-]?\d{1,3}([\s'’]\d{3})+([.,]\d+)?$/.test(bare) ? bare.replace(/[\s'’]/g, "") : bare;
  const plain = decimalComma ? withoutEuropean(spaced, isCount) : withoutCommas(spaced);
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return null;
  if (isCount && /^[+-]?\d{1,3}\.\d{3}$/.test(plain)) return null;
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
}

const withoutCommas = (text: string): string =>
  /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replace(/,/g, "") : text;

/** "1.234,5" and, for a count, "1.234" and "1,234" have separators of thousands; else the comma is a decimal one. */
function withoutEuropean(text: string, isCount: boolean): string {
  if (isCount && /^[+-]?\d{1,3}([.,])\d{3}(\1\d{3})*$/.test(text)) return text.replace(/[.,]/g, "");
  if (/^[+-]?\d{1,3}(\.\d{3})+,\d+$/.test(text) || /^[+-]?\d{1,3}(\.\d{3}){2,}$/.test(text)) {
    return text.replace(/\./g, "").replace(",", ".");
  }
  return /^[+-]?\d+,\d+$/.test(text) ? text.replace(",", ".") : withoutCommas(text);
}
