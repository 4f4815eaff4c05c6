import { exp, expm1 } from "../arithmetic/exponential.ts";
import { checkedRate } from "./stationary-caseload.ts";

export interface InflowOptions {
  /** New people a year at time 0. */
  readonly ratePerYear: number;
  /** Continuous growth, share a year; defaults to 0. */
  readonly growthPerYear?: number;
  /** Twelve factors of mean 1 on the rate, the first for the month that begins at time 0; defaults to an even year. */
  readonly monthFactors?: readonly number[];
  /** Counts of the first months, which replace the rate there; the rate, grown since time 0, goes on after them. */
  readonly monthlyCounts?: readonly number[];
}

/** A stretch of time in which the rate is level, or grows at one rate. */
export interface InflowPiece {
  readonly from: number;
  readonly to: number;
  /** People a year, as of time 0 where it grows. */
  readonly ratePerYear: number;
  readonly grows: boolean;
}

export interface InflowOverTime {
  readonly growthPerYear: number;
  /** The stretches between time 0 and `years`, in order. */
  readonly pieces: (years: number) => readonly InflowPiece[];
  /** Mean number of people diagnosed in a period. */
  readonly arrivals: (from: number, to: number) => number;
}

/** The inflow as stretches of a level or growing rate; a month is a twelfth of a year. @throws RangeError for bad rates */
export function inflowOverTime(options: InflowOptions): InflowOverTime {
  const { ratePerYear, growthPerYear = 0, monthFactors = [], monthlyCounts = [] } = options;
  checkedRate(ratePerYear);
  if (!Number.isFinite(growthPerYear)) throw new RangeError(`invalid growth; not finite: ${growthPerYear}`);
  if (monthFactors.length !== 0 && monthFactors.length !== 12) {
    throw new RangeError(`invalid month factors; not twelve: ${monthFactors.length}`);
  }
  for (const count of [...monthFactors, ...monthlyCounts]) checkedRate(count);
  const counted = monthlyCounts.length / 12;

  const pieces = (years: number): readonly InflowPiece[] => {
    const list: InflowPiece[] = [];
    for (const [month, count] of monthlyCounts.entries()) {
      if (month / 12 >= years) return list;
      list.push({ from: month / 12, to: Math.min(years, (month + 1) / 12), ratePerYear: 12 * count, grows: false });
    }
    if (monthFactors.length === 0) {
      if (years > counted) list.push({ from: counted, to: years, ratePerYear, grows: true });
      return list;
    }
    for (let month = monthlyCounts.length; month / 12 < years; month++) {
      const factor = monthFactors[month % 12] ?? 1;
      const to = Math.min(years, (month + 1) / 12);
      list.push({ from: month / 12, to, ratePerYear: ratePerYear * factor, grows: true });
    }
    return list;
  };
  const until = (years: number): number =>
    pieces(years).reduce((sum, { from, to, ratePerYear: rate, grows }) => {
      if (!grows || growthPerYear === 0) return sum + rate * (to - from);
      return sum + (rate * exp(growthPerYear * from) * expm1(growthPerYear * (to - from))) / growthPerYear;
    }, 0);
  return { growthPerYear, pieces, arrivals: (from, to) => until(to) - until(from) };
}
