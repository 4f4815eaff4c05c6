import fc from "fast-check";
import { expect, test } from "vitest";
import { issueText } from "../../src/scenario/issue.ts";
import type { Rows } from "../../src/scenario/rows.ts";
import { parseAudit } from "../../src/scenario/rows-audit.ts";
import { problemsOf, resolved, smallest } from "./resolved.ts";

/** A table of the columns in the heading; the first row stands in line 2. */
function table(heading: string, ...lines: string[]): Rows {
  const columns = heading.split("|");
  const rows = lines.map((line, index) => {
    const cells = line.split("|");
    return { line: index + 2, cells: Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ""])) };
  });
  return { file: "a.csv", rows };
}

const totalsOf = (heading: string, ...lines: string[]) => {
  const result = parseAudit(table(heading, ...lines));
  if (!result.ok) throw new Error(result.issues.map(issueText).join("\n"));
  return { ...result.data, warnings: result.warnings.map(({ text }) => text) };
};

const issuesOf = (heading: string, ...lines: string[]): string[] => {
  const result = parseAudit(table(heading, ...lines));
  return result.ok ? [] : result.issues.map(issueText);
};

test("a row a day: contacts and minutes are added up over the days from the first to the last", () => {
  expect(totalsOf("date|contacts|minutes", "2026-01-30|3|60", "2026-01-31|0|", "1/2/2026|2|30")).toEqual({
    contacts: 5,
    hours: 1.5,
    days: 3,
    first: "2026-01-30",
    last: "2026-02-01",
    rowsAre: "days",
    warnings: []
  });
});

test("the template's numbers of days stand in for dates, and its note is not read", () => {
  const found = totalsOf("day|date|contacts|minutes|note", "1||3|60|Jane called", "2||0||", "3||2|30|");
  expect(found).toMatchObject({ contacts: 5, hours: 1.5, days: 3, first: "day 1", last: "day 3", warnings: [] });
  expect(JSON.stringify(found)).not.toContain("Jane");
});

test("a row a contact: each counts one, in any order, with a time of day or without", () => {
  const lines = ["05/01/2026 09:30|20|nurse", "2026-01-07T16:05:00|10|nurse", "5.1.2026|30|support worker"];
  expect(totalsOf("Date of contact|Duration (mins)|answered by", ...lines)).toMatchObject({
    contacts: 3,
    hours: 1,
    days: 3,
    rowsAre: "contacts",
    warnings: []
  });
});

test("dates are of the calendar: leap days, ends of months and of years", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: 0, max: 3659 }), (start, length) => {
      const iso = (day: number) => new Date(Date.UTC(1900, 0, 1 + day)).toISOString().slice(0, 10);
      const british = (day: number) => iso(day).split("-").reverse().join("/");
      const { days, first, last } = totalsOf("date|contacts", `${british(start + length)}|1`, `${iso(start)}|1`);
      expect({ days, first, last }).toEqual({ days: length + 1, first: iso(start), last: iso(start + length) });
    }),
    { seed: 1, numRuns: 200 }
  );
});

test("missing minutes are the mean of the others, and it is said for how many", () => {
  const found = totalsOf("date|contacts|minutes", "2026-01-05|3|60", "2026-01-06|1|", "2026-01-07|1|20");
  expect(found.hours).toBeCloseTo(((80 / 4) * 5) / 60, 12);
  expect(found.warnings).toEqual([
    "a.csv: minutes are given for 4 of 5 contacts; the others are taken to last as long, 20 minutes on average"
  ]);
  const untimed = totalsOf("date|contacts", "2026-01-05|3");
  expect(untimed.hours).toBeNull();
  expect(untimed.warnings.join()).toContain("no contact was timed");
  expect(totalsOf("date|contacts|hours", "2026-01-05|3|1.5").hours).toBe(1.5);
});

test("what could be a slip is answered and told", () => {
  expect(totalsOf("date|contacts|minutes", "2026-01-05|1|9", "2026-01-09|1|9").warnings).toEqual([
    "a.csv: 3 of the 5 days from 2026-01-05 to 2026-01-09 have no row and count as days without contacts"
  ]);
  expect(totalsOf("date|contacts|minutes", "2026-01-05|1|9", "5/1/2026|1|9").warnings.join()).toContain("added up");
  expect(totalsOf("date|n|minutes", "2026-01-05|4|9", "2026-01-06|6|9").warnings.join()).toContain(
    "each row is taken as one contact, although every row is another day"
  );
});

test.each([
  ["2026-01-05|1,234|9", "line 2, contacts: expected a whole number of contacts, 0 where there were none without thou"],
  ["2026-01-05|#REF!|9", '(the spreadsheet holds an error here), got "#REF!"'],
  ["2026-01-05|-1|9", 'line 2, contacts: expected a whole number of contacts, 0 where there were none, got "-1"'],
  ["2026-01-05|1.5|9", 'got "1.5"'],
  ["2026-01-05||9", "0 where there were none, got nothing"],
  ["2026-01-05|1|-9", 'line 2, minutes: expected minutes as a number, 0 or more, got "-9"'],
  ["2026-01-05|1|12,5", "with a decimal point (12.5)"],
  ["2026-01-05|1|1e9", 'got "1e9"'],
  ["2026-01-05|0|9", "line 2, minutes: expected no time where there were no contacts, got 9"],
  ["|1|9", "line 2, date: expected a date as 2026-01-31 or 31/1/2026, got nothing"],
  ["Total|1|9", 'got "Total"'],
  ["2026-02-29|1|9", 'got "2026-02-29"'],
  ["1/31/2026|1|9", 'got "1/31/2026"'],
  ["5/1/26|1|9", 'got "5/1/26"'],
  ["46027|1|9", 'got "46027"'],
  ["1066-10-14|1|9", 'got "1066-10-14"'],
  ["7|1|9", "expected a date, as other rows have, got day 7"],
  ["2062-01-05|1|9", "expected a day within 3660 days of 2062-01-05 in line 2, got 2026-01-06"]
])("the row %j is refused", (row, sentence) => {
  const issues = issuesOf("date|contacts|minutes", row, "2026-01-06|1|9", "2026-01-07|1|9");
  expect(issues.length).toBeGreaterThan(0);
  expect(issues.every((text) => text.startsWith("a.csv line "))).toBe(true);
  expect(issues.join("\n")).toContain(sentence);
});

test("columns that are missing or could be several are named; every wrong row is", () => {
  expect(issuesOf("contacts|minutes", "1|9")).toEqual(["a.csv line 1, date: missing; expected a column date"]);
  expect(issuesOf("date|calls|emails", "2026-01-05|1|2")).toEqual([
    "a.csv line 1, emails: expected one column of contacts, named contacts, got calls and emails"
  ]);
  expect(totalsOf("date|contacts|calls|emails", "2026-01-05|3|1|2").contacts).toBe(3);
  expect(totalsOf("Date|No. of contacts|Mins", "2026-01-05|3|30")).toMatchObject({ contacts: 3, hours: 0.5 });
  expect(issuesOf("date|contacts|minutes", "x|y|z", "2026-01-05|1|9", "x|1|9")).toHaveLength(4);
  expect(issuesOf("date|contacts")).toEqual(["a.csv: expected a table with a heading and rows, got an empty one"]);
  expect(issuesOf("day|date|contacts|minutes", "1|||", "2|||")).toEqual([
    "a.csv, contacts: missing; expected at least one row that is filled in"
  ]);
});

test("who called is pointed out, never read and never kept", () => {
  const heading = "NHS number|Patient|Caller name|Date of birth|Hospital number|Phone no|date|contacts|minutes";
  const result = parseAudit(table(heading, "943 476 5919|Jane Doe|Jane Doe|1/2/1960|H123|0161 1|2026-01-05|1|9"));
  expect(result.ok && result.warnings.map(({ code }) => code)).toEqual(Array(6).fill("identifierColumn"));
  expect(JSON.stringify(result)).not.toMatch(/943|Jane|1960|H123|0161/);
  expect(issuesOf("date of birth|contacts", "1/2/1960|1")).toEqual([
    "a.csv line 1, date: missing; expected a column date"
  ]);
});

const fitting = new Map([
  ["date", ["2026-01-05", "6/1/2026", "07-01-2026 12:30"]],
  ["day", ["1", "2", "28"]],
  ["minutes", ["", "0", "7.5", "240"]]
]);
const damaged = ["", "1,5", "#N/A", "2026-13-01", "31/6/2026", "-1", "1e308", "٣", "NaN", "0x1", "9999"];

/** Tables of few rows: cells that fit their column, and now and then one that does not. */
const anyTable = fc
  .uniqueArray(fc.constantFrom("date", "day", "contacts", "calls", "minutes", "hours", "NHS number", "__proto__"), {
    minLength: 1,
    maxLength: 5
  })
  .chain((columns) => {
    const cellOf = (column: string) =>
      fc.oneof(
        { weight: 12, arbitrary: fc.constantFrom(...(fitting.get(column) ?? ["0", "1", "12"])) },
        { weight: 1, arbitrary: fc.constantFrom(...damaged) },
        { weight: 1, arbitrary: fc.string({ maxLength: 8 }) }
      );
    const cells = fc.tuple(...columns.map(cellOf));
    return fc.array(
      cells.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? ""]))),
      { maxLength: 5 }
    );
  })
  .map((rows) => rows.map((cells, at) => ({ line: at + 2, cells })));

test("any table is answered with sound totals or refused with a place", () => {
  let answered = 0;
  fc.assert(
    fc.property(anyTable, (given) => {
      const result = parseAudit({ file: "a.csv", rows: given });
      if (!result.ok) {
        expect(result.issues.length).toBeGreaterThan(0);
        for (const issue of result.issues) expect(issueText(issue)).toMatch(/^a\.csv/);
        return;
      }
      answered++;
      const { contacts, hours, days } = result.data;
      expect(Number.isInteger(contacts) && contacts >= 0).toBe(true);
      expect(hours === null || (Number.isFinite(hours) && hours >= 0)).toBe(true);
      expect(Number.isInteger(days) && days >= 1 && days <= 3660).toBe(true);
    }),
    { seed: 1, numRuns: 2000 }
  );
  expect(answered).toBeGreaterThan(200);
});

test("splitting a day into rows of one contact changes no total", () => {
  const counts = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 28 });
  fc.assert(
    fc.property(counts, (days) => {
      const date = (at: number) => `${at + 1}/1/2026`;
      const byDay = totalsOf("date|contacts|minutes", ...days.map((count, at) => `${date(at)}|${count}|${count * 12}`));
      const byContact = totalsOf(
        "date|minutes",
        ...days.flatMap((count, at) => Array<string>(count).fill(`${date(at)}|12`))
      );
      for (const key of ["contacts", "hours", "days", "first", "last"] as const)
        expect(byContact[key]).toBe(byDay[key]);
    }),
    { seed: 1, numRuns: 100 }
  );
});

const counted = table("date|contacts|minutes", "2026-01-05|3|60", "2026-01-06|0|", "2026-01-07|2|40");
const audit = (keys: string) => `${smallest}calibrate: {to: audit, audit: {${keys}}}\n`;

test("a scenario names its audit, and the totals take the place of those written out", () => {
  const options = { rowsOf: () => counted };
  const auditOf = (keys: string) => resolved(audit(keys), options).scenario.calibration.audit;
  expect(auditOf("file: a.csv, caseload: 140, days: 28")).toEqual({
    contacts: 5,
    hours: 100 / 60,
    days: 28,
    caseload: 140
  });
  expect(auditOf("file: a.csv")).toEqual({ contacts: 5, hours: 100 / 60, days: 3, caseload: null });
  expect(auditOf("contacts: 5, days: 3")).toEqual({ contacts: 5, hours: null, days: 3, caseload: null });
});

test("a file and totals, days that the file exceeds, and totals without a part are issues", () => {
  const options = { rowsOf: () => counted };
  expect(problemsOf(audit("file: a.csv, contacts: 5, hours: 2"), options)).toEqual([
    'f.yaml line 4, column 38, calibrate.audit.file: expected a file or contacts and hours, not both, got "a.csv"'
  ]);
  expect(problemsOf(audit("file: a.csv, days: 2"), options)).toEqual([
    "f.yaml line 4, column 51, calibrate.audit.days: expected at least 3 days, as a.csv goes from 2026-01-05 to 2026-01-07, got 2"
  ]);
  const missing = problemsOf(audit("caseload: 140"));
  expect(missing).toHaveLength(2);
  expect(missing[0]).toContain("calibrate.audit.contacts: missing");
  expect(missing[1]).toContain("calibrate.audit.days: missing");
  expect(problemsOf(audit("file: a.csv")).join()).toContain("expected a caller that reads files");
  expect(problemsOf(audit("file: a.csv"), { rowsOf: () => table("date|contacts", "x|1") })).toEqual([
    'a.csv line 2, date: expected a date as 2026-01-31 or 31/1/2026, got "x"'
  ]);
});

test("a log of contacts without days says what it was taken for", () => {
  const options = { rowsOf: () => table("date|minutes", "2026-01-05|9", "2026-01-05|9", "2026-01-09|9") };
  const texts = (keys: string) => resolved(audit(keys), options).warnings.map(({ text }) => text);
  expect(texts("file: a.csv").join()).toContain("2026-01-05 to 2026-01-09, taken as the whole audit of 5 days");
  expect(texts("file: a.csv, days: 28")).toEqual([]);
});
