import { z } from "zod";

/** A number as a scenario file may give it: alone, or with the range it is believed to lie in, and a unit. */
export type QuantityInput =
  | number
  | {
      readonly value: number;
      readonly low?: number | undefined;
      readonly high?: number | undefined;
      readonly unit?: string | undefined;
    };

/** Days of a year and of a month, on average over the calendar's four-year cycle. */
export const daysPerYear = 365.25;
export const daysPerMonth = daysPerYear / 12;

/** What can be written after `unit:` for each kind of quantity, and how many of the field's own unit one of it is. */
const units = {
  minutes: { minutes: 1, hours: 60 },
  hours: { hours: 1, minutes: 1 / 60 },
  days: { days: 1, weeks: 7, months: daysPerMonth, years: daysPerYear },
  weeks: { weeks: 1, days: 1 / 7, months: daysPerMonth / 7, years: daysPerYear / 7 },
  months: { months: 1, days: 1 / daysPerMonth, weeks: 7 / daysPerMonth, years: 12 },
  years: { years: 1, months: 1 / 12, weeks: 7 / daysPerYear, days: 1 / daysPerYear },
  perYear: { "per year": 1, "per month": 12, "per week": daysPerYear / 7, "per day": daysPerYear },
  perHundredThousand: { "per 100,000": 1, "per 1,000": 100, "per million": 0.1 },
  share: { share: 1, percent: 0.01, "%": 0.01 },
  people: { people: 1 },
  multiple: { multiple: 1 },
  hoursPerWeek: { "hours a week": 1 },
  hoursPerYear: { "hours a year": 1 },
  hourOfDay: { "hour of the day": 1 }
} as const satisfies Record<string, Record<string, number>>;

export type QuantityKind = keyof typeof units;

/** More than this of anything is a slip of the pen or a trap, not a service. In the field's own unit. */
const most: Readonly<Record<QuantityKind, number>> = {
  minutes: 1e5,
  hours: 1e5,
  days: 1e5,
  weeks: 1e4,
  months: 1e4,
  years: 200,
  perYear: 1e6,
  perHundredThousand: 1e5,
  share: 1e3,
  people: 1e7,
  multiple: 1e3,
  hoursPerWeek: 168,
  hoursPerYear: 8784,
  hourOfDay: 24
};

/** Bounds of a quantity in the field's own unit. */
export interface Bounds {
  readonly min?: number;
  /** Exclusive lower bound. */
  readonly above?: number;
  readonly max?: number;
  /** Exclusive upper bound. */
  readonly below?: number;
}

/** What an own check of a schema tells `issuesOf` about a problem. */
export interface CheckParameters {
  readonly code: "outOfRange" | "unknownWord" | "conflict" | "missing" | "wrongType";
  readonly wanted: string;
  readonly found: unknown;
}

/**
 * Schema of a quantity: a plain number in the field's own unit, or `{value, low, high, unit}`. A quantity without ends
 * is taken to be known; with a unit, all its numbers are in that unit.
 */
export function quantity(kind: QuantityKind, { max = most[kind], ...least }: Bounds, description: string) {
  const bounds = { ...least, max };
  let plain = z.number();
  if (bounds.min !== undefined) plain = plain.min(bounds.min);
  if (bounds.above !== undefined) plain = plain.gt(bounds.above);
  plain = bounds.below === undefined ? plain.max(max) : plain.lt(bounds.below);
  const names = Object.keys(units[kind]) as [string, ...string[]];
  const ranged = z
    .strictObject({
      value: z.number().describe("The number itself, or its middle"),
      low: z.number().optional().describe("Low end of what is believed; defaults to the value"),
      high: z.number().optional().describe("High end of what is believed; defaults to the value"),
      unit: z.enum(names).optional().describe(`Unit of the numbers; defaults to ${names[0]}`)
    })
    .superRefine((given, context) => {
      const problem = (path: string, code: CheckParameters["code"], wanted: string, found: unknown): void => {
        const params: CheckParameters = { code, wanted, found };
        context.addIssue({ code: "custom", path: [path], message: wanted, params: { ...params } });
      };
      const { value, low = value, high = value } = inOwnUnit(given, kind);
      for (const [key, number] of Object.entries({ value, low, high })) {
        const wanted = outside(number, bounds);
        const given_ = given[key as "value" | "low" | "high"];
        if (wanted !== null && given_ !== undefined) problem(key, "outOfRange", wanted, given_);
      }
      if (low > value) problem("low", "conflict", `a low end of at most the value ${given.value}`, given.low);
      if (high < value) problem("high", "conflict", `a high end of at least the value ${given.value}`, given.high);
    });
  return z.union([plain, ranged]).describe(description);
}

/** What a number should have been, or null where it is within its bounds. */
export function outside(number: number, { min, above, max, below }: Bounds): string | null {
  if (min !== undefined && number < min) return `a number of at least ${min}`;
  if (above !== undefined && number <= above) return `a number above ${above}`;
  if (max !== undefined && number > max) return `a number of at most ${max}`;
  if (below !== undefined && number >= below) return `a number below ${below}`;
  return null;
}

/** The numbers of a quantity in the unit of its field; both ends are the value where none are given. */
export function inOwnUnit(given: QuantityInput, kind: QuantityKind): { value: number; low: number; high: number } {
  if (typeof given === "number") return { value: given, low: given, high: given };
  const factors: Readonly<Record<string, number>> = units[kind];
  const factor = given.unit === undefined ? 1 : (factors[given.unit] ?? 1);
  const value = given.value * factor;
  return {
    value,
    low: given.low === undefined ? value : given.low * factor,
    high: given.high === undefined ? value : given.high * factor
  };
}
