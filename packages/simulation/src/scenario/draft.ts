import type { Default, Role } from "@caseload/evidence";
import type { Origin, Quantity } from "../quantity/quantity.ts";
import type { Evidence } from "./evidence-bundle.ts";
import type { ScenarioContent } from "./file-schema.ts";
import type { Issue, IssueCode, Warning } from "./issue.ts";
import type { Path } from "./path.ts";
import { inOwnUnit, type QuantityInput, type QuantityKind } from "./quantity-input.ts";
import type { RowsOf } from "./rows.ts";

/** A scenario while it is being resolved: what was said, what it is held against, and what was found wrong. */
export interface Draft {
  readonly content: ScenarioContent;
  readonly evidence: Evidence;
  readonly rowsOf: RowsOf | null;
  /** Top-level keys with parts that could not be read: what refers to them cannot be judged. */
  readonly unsure: ReadonlySet<string>;
  originOf(path: Path): Origin;
  report(code: IssueCode, path: Path, wanted: string, found?: unknown, suggestion?: string | null): void;
  addIssues(issues: readonly Issue[]): void;
  warn(code: Warning["code"], path: Path, text: string): void;
}

/** A number given in the file, in the unit of its field. */
export function givenQuantity(
  draft: Draft,
  path: Path,
  input: QuantityInput,
  kind: QuantityKind,
  unit: string
): Quantity {
  return { ...inOwnUnit(input, kind), unit, origin: draft.originOf(path) };
}

/** A default of the evidence. */
export function defaultQuantity(draft: Draft, id: string): Quantity {
  const { value, low, high, unit } = defaultOf(draft.evidence, id);
  return { value, low, high, unit, origin: { from: "default", id } };
}

/** A number given in the file, or the default that stands in for it. */
export function quantityOr(
  draft: Draft,
  path: Path,
  input: QuantityInput | undefined,
  kind: QuantityKind,
  defaultId: string
): Quantity {
  if (input === undefined) return defaultQuantity(draft, defaultId);
  return givenQuantity(draft, path, input, kind, defaultOf(draft.evidence, defaultId).unit);
}

/** A number computed from others. */
export function derivedQuantity(how: string, unit: string, value: number, low = value, high = value): Quantity {
  return { value, low, high, unit, origin: { from: "derived", how } };
}

/** The default with this id. @throws RangeError where the evidence has none: an error of whoever made the evidence */
export function defaultOf(evidence: Evidence, id: string): Default {
  const found = evidence.defaults.find((each) => each.id === id);
  if (found === undefined) throw new RangeError(`invalid default; the evidence has none of this id: ${id}`);
  return found;
}

/** Names under which a role is known: its id and its other titles. */
export const titlesOf = (role: Role): readonly string[] => [role.id, role.label, ...role.aliases];
