import type { Default } from "caseload";

/** A number of the evidence in plain words. */
export interface QuantityWords {
  /** "25 % of people". */
  readonly value: string;
  /** "20 % to 30 %"; empty where it has no range. */
  readonly range: string;
}

/** The value and range of a default as a person says them: shares in per cent, rates and multiples in words. */
export function quantityWords({
  value,
  low,
  high,
  unit
}: Pick<Default, "value" | "low" | "high" | "unit">): QuantityWords {
  const isShare = /^share\b|^probability$|^coefficient of variation$/.test(unit);
  const said = isShare ? percent : plain;
  return {
    value: withUnit(said(value), unit),
    range: low === high ? "" : `${said(low)} to ${said(high)}`
  };
}

const plain = (value: number): string => value.toLocaleString("en-GB", { maximumSignificantDigits: 6 });

const percent = (share: number): string => `${plain(Number((share * 100).toPrecision(10)))} %`;

function withUnit(said: string, unit: string): string {
  switch (unit) {
    case "share":
    case "probability":
      return said;
    case "coefficient of variation":
      return `${said} of the mean (coefficient of variation)`;
    case "multiple":
      return `${said} times`;
    case "per person-year":
      return `${said} a person a year`;
    case "per post-year":
      return `${said} a post a year`;
    case "hour of the day":
      return `hour ${said} of the day`;
    default:
      return `${said} ${unit.replace(/^share /, "")}`;
  }
}
