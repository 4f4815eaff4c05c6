import type { Draft } from "./draft.ts";
import type { Path } from "./path.ts";
import { tableOf } from "./resolve-inflow.ts";
import { type AuditTotals, parseAudit } from "./rows-audit.ts";
import type { Calibration } from "./scenario.ts";

type AuditInput = NonNullable<NonNullable<Draft["content"]["calibrate"]>["audit"]>;

/** The service's own count of contacts: its totals, or those of the table it names. Null where there is none. */
export function resolveAudit(draft: Draft): Calibration["audit"] {
  const path: Path = ["calibrate", "audit"];
  const given = draft.content.calibrate?.audit;
  if (given === undefined) return null;
  return given.file === undefined ? ofTotals(draft, path, given) : ofFile(draft, path, given, given.file);
}

function ofTotals(draft: Draft, path: Path, { contacts, hours, days, caseload }: AuditInput): Calibration["audit"] {
  if (contacts === undefined) {
    draft.report("missing", [...path, "contacts"], "the number of contacts counted (or file: the table of them)");
  }
  if (days === undefined) draft.report("missing", [...path, "days"], "the days over which contacts were counted");
  if (contacts === undefined || days === undefined) return null;
  return { contacts, hours: hours ?? null, days, caseload: caseload ?? null };
}

function ofFile(draft: Draft, path: Path, given: AuditInput, file: string): Calibration["audit"] {
  const totals = (["contacts", "hours"] as const).filter((key) => given[key] !== undefined);
  if (totals.length > 0) {
    draft.report("conflict", [...path, "file"], `a file or ${totals.join(" and ")}, not both`, file);
  }
  const table = tableOf(draft, [...path, "file"], file);
  if (table === null) return null;
  const result = parseAudit(table);
  if (!result.ok) {
    draft.addIssues(result.issues);
    return null;
  }
  for (const { code, path: column, text } of result.warnings) draft.warn(code, column, text);
  const { contacts, hours } = result.data;
  return { contacts, hours, days: daysOf(draft, path, given, file, result.data), caseload: given.caseload ?? null };
}

/** The days that were counted: those stated, as long as the table's fit into them, or else the table's. */
function daysOf(
  draft: Draft,
  path: Path,
  { days }: AuditInput,
  file: string,
  { days: span, first, last, rowsAre }: AuditTotals
): number {
  if (days !== undefined) {
    if (days < span) {
      draft.report(
        "conflict",
        [...path, "days"],
        `at least ${span} days, as ${file} goes from ${first} to ${last}`,
        days
      );
    }
    return days;
  }
  if (rowsAre === "contacts") {
    draft.warn(
      "audit",
      [...path, "days"],
      `${file}: the contacts stand on ${first} to ${last}, taken as the whole audit of ${span} days; say days: if it began before or went on after`
    );
  }
  return span;
}
