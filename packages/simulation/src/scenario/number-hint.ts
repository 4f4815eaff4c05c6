/** What is wrong with a text that was meant as a number, to follow "a number"; empty where nothing is known. */
export function numberHint(text: string): string {
  if (/^#[A-Z/0!?]+/i.test(text)) return " (the spreadsheet holds an error here)";
  if (/^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return ` without thousands separators (${text.replace(/,/g, "")})`;
  if (/^[+-]?\d+,\d+$/.test(text)) return ` with a decimal point (${text.replace(",", ".")})`;
  if (/^[+-]?\d+(\.\d+)?\s*%$/.test(text)) return " without a percent sign";
  return "";
}
