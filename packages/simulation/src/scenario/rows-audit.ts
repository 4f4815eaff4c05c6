import { type AuditDay, auditDay, mostAuditDays } from "./audit-day.ts";
import type { Warning } from "./issue.ts";
import { foundText } from "./issue.ts";
import { numberIn, openTable, type Row, type Rows, type RowsResult, type Table } from "./rows.ts";

/** What an audit counted, added up. */
export interface AuditTotals {
  readonly contacts: number;
  /** Hours of all contacts; those without minutes are taken to last as long as the others on average. Null: none has. */
  readonly hours: number | null;
  /** From the first day in the table to the last, both counted. */
  readonly days: number;
  /** First and last day, as messages name them. */
  readonly first: string;
  readonly last: string;
  /** Whether a row is a day with its number of contacts, or a single contact. */
  readonly rowsAre: "days" | "contacts";
}

/** Names of the columns. The first is the template's, and wins where there are several. */
const dateNames = ["date", "date of contact", "contact date"];
const dayNames = ["day", "day number"];
const contactNames = [
  ...["contacts", "number of contacts", "no. of contacts", "total contacts", "contact count", "count"],
  ...["calls", "number of calls", "messages", "emails", "voicemails", "visits", "walk-ins"]
];
const minuteNames = [
  ...["minutes", "mins", "total minutes", "minutes taken", "duration minutes", "time minutes"],
  ...["duration (minutes)", "duration (mins)", "time (minutes)", "time (mins)", "time taken (minutes)"]
];
const hourNames = ["hours", "total hours"];

const minutesPerHour = 60;
const mostContactsInRow = 10_000;
const mostMinutesInRow = 100_000;

/** A row that was understood. `minutes` is null where the cell is empty. */
interface AuditRow {
  readonly row: Row;
  readonly day: AuditDay;
  readonly contacts: number;
  readonly minutes: number | null;
}

/**
 * A service's own count of contacts: a row a day with the columns `date` (or the template's `day`, from 1), `contacts`
 * and `minutes`; or, without a column of contacts, a row a contact. A day without any contact says 0: an empty count is
 * refused, as it might mean that nobody counted. Minutes may be missing, which a warning says. Other columns are not
 * read, and nothing but the totals is kept.
 */
export function parseAudit(rows: Rows): RowsResult<AuditTotals> {
  const table = openTable(rows);
  const { issues } = table;
  if (issues.length > 0) return { ok: false, issues };
  const dates = [onlyColumn(table, dateNames), onlyColumn(table, dayNames)].filter((column) => column !== null);
  const contacts = onlyColumn(table, contactNames);
  const minutes = onlyColumn(table, minuteNames);
  const hours = minutes === null ? onlyColumn(table, hourNames) : null;
  const [dateColumn] = dates;
  if (dateColumn === undefined) table.report("missing", 1, "date", "a column date", null);
  if (issues.length > 0 || dateColumn === undefined) return { ok: false, issues };
  const time = minutes ?? hours;
  const perUnit = minutes === null ? minutesPerHour : 1;
  const used = [...dates, contacts, time].filter((column) => column !== null);
  const filled = table.rows.filter((row) => used.some((column) => cell(row, column) !== ""));
  if (!filled.some((row) => cell(row, contacts ?? dateColumn) !== "")) {
    table.report("missing", null, contacts ?? dateColumn, "at least one row that is filled in", null);
    return { ok: false, issues };
  }
  const read = filled.map((row) => {
    const day = dayOf(table, row, dates);
    const count = contacts === null ? 1 : countOf(table, row, contacts);
    const spent = time === null || cell(row, time) === "" ? null : timeOf(table, row, time, perUnit);
    if (count === 0 && spent !== null && spent > 0) {
      table.report("conflict", row.line, time ?? "", "no time where there were no contacts", cell(row, time ?? ""));
    }
    return day === null || count === null ? null : { row, day, contacts: count, minutes: spent };
  });
  const understood = read.filter((each) => each !== null);
  checkDays(table, understood, dateColumn);
  if (issues.length > 0) return { ok: false, issues };
  const totals = totalsOf(understood, contacts === null ? "contacts" : "days");
  const warnings = doubts(totals, understood).map(
    (text): Warning => ({ code: "audit", path: [], text: `${rows.file}: ${text}` })
  );
  return { ok: true, data: totals, warnings: [...table.warnings, ...warnings] };
}

const cell = (row: Row, column: string): string => (row.cells[column] ?? "").trim();

/** The column of the first name, or the only one of the other names; an issue where these are several. */
function onlyColumn(table: Table, names: readonly string[]): string | null {
  const [usual = "", ...others] = names;
  const chosen = table.find([usual]);
  if (chosen !== null) return chosen;
  const found = others.map((name) => table.find([name])).filter((column) => column !== null);
  const [first, second] = [...new Set(found)];
  if (first !== undefined && second !== undefined) {
    table.report("conflict", 1, second, `one column of ${usual}, named ${usual}`, `${first} and ${second}`);
  }
  return first ?? null;
}

function dayOf(table: Table, row: Row, columns: readonly string[]): AuditDay | null {
  const column = columns.find((each) => cell(row, each) !== "") ?? columns[0] ?? "";
  const text = cell(row, column);
  const day = auditDay(text);
  if (day !== null) return day;
  const found = text === "" ? "nothing" : foundText(text);
  table.report("wrongType", row.line, column, "a date as 2026-01-31 or 31/1/2026", found);
  return null;
}

function countOf(table: Table, row: Row, column: string): number | null {
  const isCount = (value: number): boolean => value >= 0 && value <= mostContactsInRow && Number.isInteger(value);
  return numberIn(table, row, column, "a whole number of contacts, 0 where there were none", isCount);
}

function timeOf(table: Table, row: Row, column: string, perUnit: number): number | null {
  const isTime = (value: number): boolean => value >= 0 && value * perUnit <= mostMinutesInRow;
  const wanted = `${perUnit === 1 ? "minutes" : "hours"} as a number, 0 or more`;
  const time = numberIn(table, row, column, wanted, isTime);
  return time === null ? null : time * perUnit;
}

/** Dates and the template's numbers of days cannot be mixed, and an audit does not take years: that is a slip. */
function checkDays(table: Table, rows: readonly AuditRow[], column: string): void {
  const [first] = rows;
  if (first === undefined) return;
  const hasDates = rows.some(({ day }) => day.isDate);
  for (const { row, day } of rows) {
    if (hasDates && !day.isDate) table.report("conflict", row.line, column, "a date, as other rows have", day.name);
    else if (Math.abs(day.number - first.day.number) >= mostAuditDays && day.isDate === first.day.isDate) {
      const wanted = `a day within ${mostAuditDays} days of ${first.day.name} in line ${first.row.line}`;
      table.report("outOfRange", row.line, column, wanted, day.name);
    }
  }
}

function totalsOf(rows: readonly AuditRow[], rowsAre: AuditTotals["rowsAre"]): AuditTotals {
  const days = rows.map(({ day }) => day);
  const first = days.reduce((least, day) => (day.number < least.number ? day : least));
  const last = days.reduce((most, day) => (day.number > most.number ? day : most));
  const contacts = sum(rows.map((row) => row.contacts));
  const { timed, minutes } = timedPart(rows);
  return {
    contacts,
    hours: timed === 0 ? null : ((minutes / timed) * contacts) / minutesPerHour,
    days: last.number - first.number + 1,
    first: first.name,
    last: last.name,
    rowsAre
  };
}

function timedPart(rows: readonly AuditRow[]) {
  const timed = rows.filter(({ minutes }) => minutes !== null);
  return { timed: sum(timed.map(({ contacts }) => contacts)), minutes: sum(timed.map(({ minutes }) => minutes ?? 0)) };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** What a reader of the totals must know. */
function doubts({ contacts, days, first, last, rowsAre }: AuditTotals, rows: readonly AuditRow[]): string[] {
  const { timed, minutes } = timedPart(rows);
  const dates = new Set(rows.map(({ day }) => day.number)).size;
  const found: string[] = [];
  if (contacts > 0 && timed === 0) {
    found.push("no contact was timed, so the minutes of a contact are those assumed without an audit");
  } else if (timed < contacts) {
    const mean = Number((minutes / timed).toPrecision(3));
    found.push(
      `minutes are given for ${timed} of ${contacts} contacts; the others are taken to last as long, ${mean} minutes on average`
    );
  }
  if (rowsAre === "days" && dates < days) {
    found.push(
      `${days - dates} of the ${days} days from ${first} to ${last} have no row and count as days without contacts`
    );
  }
  if (rowsAre === "days" && dates < rows.length) {
    found.push("some days have several rows, which are added up");
  }
  if (rowsAre === "contacts" && dates === rows.length && rows.length > 1) {
    found.push("without a column contacts each row is taken as one contact, although every row is another day");
  }
  return found;
}
