import { z } from "zod";
import { calendarDay } from "./calendar-day.ts";
import type { CheckParameters } from "./quantity-input.ts";

/** Longest name and longest piece of prose in a scenario file, in characters. */
const longestName = 200;
const longestProse = 4000;

/** What something is called: one line that is not blank. */
export const name = (description: string) =>
  z
    .string()
    .max(longestName)
    .superRefine((given, context) => {
      if (given.trim() === "") refuse(context, "wrongType", "a word that is not blank", given);
      if (/[\n\t]/.test(given)) refuse(context, "wrongType", "one line without U+000A and U+0009", given);
    })
    .describe(description);

export const prose = (description: string) => z.string().max(longestProse).describe(description);

/** Keys that a scenario makes up: tiers, tasks, roles, sites. */
export const identifier = (description: string) =>
  z
    .string()
    .max(60)
    .superRefine((given, context) => {
      if (!/^[A-Za-z][\w-]*$/.test(given)) {
        refuse(context, "wrongType", "an id of letters, digits, - and _ that begins with a letter", given);
      }
    })
    .describe(description);

/** A band of Agenda for Change: 6, "8a". */
export const band = (description: string) => z.union([z.string().max(10), z.number()]).describe(description);

/** A day as YYYY-MM-DD that is in the calendar. */
export const isoDate = (description: string) =>
  z
    .string()
    .superRefine((given, context) => {
      if (!isDay(given)) refuse(context, "wrongType", "a day as YYYY-MM-DD", given);
    })
    .describe(description);

/** A financial year as 2026/27. */
export const financialYear = (description: string) =>
  z
    .string()
    .superRefine((given, context) => {
      const [, first, second] = /^(\d{4})\/(\d{2})$/.exec(given) ?? [];
      if (first === undefined || (Number(first) + 1) % 100 !== Number(second)) {
        refuse(context, "wrongType", "a financial year as 2026/27", given);
      }
    })
    .describe(description);

export const number = (description: string) => z.number().describe(description);

type Context = { addIssue(issue: { code: "custom"; message: string; params: Record<string, unknown> }): void };

function refuse(context: Context, code: CheckParameters["code"], wanted: string, found: unknown): void {
  const params: CheckParameters = { code, wanted, found };
  context.addIssue({ code: "custom", message: wanted, params: { ...params } });
}

function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return Number(year) >= 1900 && calendarDay(Number(year), Number(month), Number(day)) !== null;
}
