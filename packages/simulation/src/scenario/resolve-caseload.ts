import type { Quantity } from "../quantity/quantity.ts";
import { type Draft, givenQuantity } from "./draft.ts";
import { foundText } from "./issue.ts";
import type { Path } from "./path.ts";
import { tableOf } from "./resolve-inflow.ts";
import { parseCaseloadRows } from "./rows-caseload.ts";
import type { Inflow, StartingCaseload, SurvivalSpecification, Tier } from "./scenario.ts";
import { suggest } from "./suggest.ts";

/** People on the caseload at the start; what inflow and survival imply unless the file says otherwise. */
export function resolveCaseload(
  draft: Draft,
  tiers: readonly Tier[],
  inflow: Inflow,
  survival: SurvivalSpecification
): StartingCaseload {
  const path: Path = ["caseload"];
  const given = draft.content.caseload ?? "steadyState";
  if (survival.law === "never" && inflow.newPatientsPerYear.high > 0) {
    draft.report("conflict", ["survival"], "a survival in which people die, as new people come every year", "never");
  }
  if (given === "steadyState") {
    if (survival.law === "never") {
      draft.report("missing", path, "a number of people, as nobody comes and nobody dies");
    } else if (inflow.newPatientsPerYear.high === 0 && inflow.newPatientsPerYear.origin.from === "scenario") {
      draft.report("missing", path, "a number of people, as nobody new comes");
    }
    return { from: "steadyState" };
  }
  if (given === "empty") return { from: "empty" };
  if (typeof given === "object" && "file" in given) return peopleOf(draft, tiers, [...path, "file"], given.file);
  const count = caseloadCount(draft);
  if (count === null) return { from: "steadyState" };
  const { value, low, high } = count;
  if (low > value) draft.report("conflict", [...path, "low"], `a low end of at most ${value}`, low);
  if (high < value) draft.report("conflict", [...path, "high"], `a high end of at least ${value}`, high);
  return { from: "count", count };
}

/** The people on the caseload where the file gives their number; else null. */
export function caseloadCount(draft: Draft): Quantity | null {
  const given = draft.content.caseload;
  if (given === undefined || typeof given === "string") return null;
  if (typeof given === "object" && !("people" in given)) return null;
  const { people: value, low = value, high = value } = typeof given === "number" ? { people: given } : given;
  return givenQuantity(draft, ["caseload"], { value, low, high }, "people", "people");
}

function peopleOf(draft: Draft, tiers: readonly Tier[], path: Path, file: string): StartingCaseload {
  const table = tableOf(draft, path, file);
  const result = table === null ? null : parseCaseloadRows(table);
  if (result === null) return { from: "empty" };
  if (!result.ok) {
    draft.addIssues(result.issues);
    return { from: "empty" };
  }
  for (const { code, path: column, text } of result.warnings) draft.warn(code, column, text);
  const ids = tiers.map(({ id }) => id);
  for (const [index, { tier }] of result.data.entries()) {
    if (tier === undefined || ids.includes(tier)) continue;
    const line = table?.rows[index]?.line ?? null;
    const wanted = `a tier (${ids.join(", ")})`;
    const found = foundText(tier);
    const suggestion = suggest(tier, ids);
    draft.addIssues([
      { code: "unknownWord", file: table?.file ?? file, path: ["tier"], line, column: null, found, wanted, suggestion }
    ]);
  }
  return { from: "people", people: result.data };
}
