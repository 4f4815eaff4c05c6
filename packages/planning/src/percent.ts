import { shown } from "./explain-line.ts";

/** A share in words: "85 %", to a tenth of a per cent. */
export const percent = (share: number): string => `${shown(Math.round(share * 1000) / 10)} %`;

/** A range of shares in words: "20 to 30 %". */
export const percentRange = (low: number, high: number): string =>
  `${percent(low).replace(/ %$/, "")} to ${percent(high)}`;
