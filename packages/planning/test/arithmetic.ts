/**
 * The value of a line of arithmetic as a calculator would have it: numbers with thousands commas, + − × ÷, ln and
 * parentheses; words are units and are passed over.
 *
 * @throws RangeError for anything else
 */
export function calculated(arithmetic: string): number {
  const tokens = arithmetic.replace(/,(?=\d{3})/g, "").match(/\d+(?:\.\d+)?|[+−×÷()]|ln(?=\()|[^\s\d+−×÷()]+/g) ?? [];
  const meaningful = tokens.filter((token) => token === "ln" || /^[\d+−×÷()]/.test(token));
  let at = 0;
  const result = sum();
  if (at !== meaningful.length) throw new RangeError(`invalid arithmetic; stops at ${meaningful[at]}: ${arithmetic}`);
  return result;

  function sum(): number {
    let value = product();
    while (meaningful[at] === "+" || meaningful[at] === "−") value += meaningful[at++] === "+" ? product() : -product();
    return value;
  }

  function product(): number {
    let value = factor();
    while (meaningful[at] === "×" || meaningful[at] === "÷") {
      if (meaningful[at++] === "×") value *= factor();
      else value /= factor();
    }
    return value;
  }

  function factor(): number {
    const token = meaningful[at++];
    if (token === "−") return -factor();
    if (token === "ln") return Math.log(factor());
    if (token === "(") {
      const value = sum();
      if (meaningful[at++] !== ")") throw new RangeError(`invalid arithmetic; a parenthesis is open: ${arithmetic}`);
      return value;
    }
    const value = Number(token);
    if (token === undefined || Number.isNaN(value))
      throw new RangeError(`invalid arithmetic; no number: ${arithmetic}`);
    return value;
  }
}
