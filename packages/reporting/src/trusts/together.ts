import type { ComparedGroup, ComparedTrust, Interval, SoughtRole } from "@caseload/planning";
import { hasBestGuess, isSuppressed } from "./trust-words.ts";

/** By role: WTE, or nothing where there is none to tell. */
type ByRole = Readonly<Record<SoughtRole, number | null>>;

/**
 * The line that makes the rows of a group add up to it: what the trusts without a best guess are in its sums for,
 * together. Posts in place are in their own rows.
 */
export interface Together {
  /** "trusts with small numbers together (2)". */
  readonly label: string;
  readonly trusts: number;
  readonly newPatientsPerYear: number | null;
  readonly caseload: number | null;
  /** As the needs of the group, in their order. */
  readonly needs: readonly { readonly wte: ByRole; readonly gap: ByRole; readonly costPerYear: number | null }[];
}

/** What a group holds beyond the rows shown; null where every trust of it has a best guess, or the group itself has none. */
export function togetherOf(group: ComparedGroup, trusts: readonly ComparedTrust[]): Together | null {
  const members = trusts.filter(({ trust }) => group.trusts.includes(trust.key));
  const hidden = members.filter(({ trust }) => !hasBestGuess(trust));
  if (hidden.length === 0 || group.newPatientsPerYear.value === null) return null;
  /** Null too where none of the hidden has anything to do with the number. */
  const rest = (total: Interval | undefined, of: (trust: ComparedTrust) => Interval | null | undefined) => {
    if (total === undefined || total.value === null || hidden.every((trust) => (of(trust) ?? null) === null))
      return null;
    return members.reduce((left, trust) => left - (of(trust)?.value ?? 0), total.value);
  };
  const byRole = (of: (role: SoughtRole) => number | null): ByRole => ({
    cns: of("cns"),
    supportWorker: of("supportWorker")
  });
  return {
    label: labelOf(hidden),
    trusts: hidden.length,
    newPatientsPerYear: rest(group.newPatientsPerYear, ({ trust }) => trust.newPatientsPerYear),
    caseload: rest(group.caseload, ({ answer }) => answer.caseload),
    needs: group.needs.map(({ posts, gap, costPerYear }, i) => {
      const answered = ({ answer }: ComparedTrust) => {
        const need = answer.needs[i];
        return need === undefined || need.cannotTell !== null ? null : need;
      };
      return {
        wte: byRole((role) => rest(posts[role], (trust) => answered(trust)?.posts[role])),
        gap: byRole((role) => rest(gap?.[role] ?? undefined, (trust) => answered(trust)?.gap?.[role])),
        costPerYear: rest(costPerYear, (trust) => answered(trust)?.costPerYear)
      };
    })
  };
}

function labelOf(hidden: readonly ComparedTrust[]): string {
  const small = hidden.filter(({ trust }) => isSuppressed(trust)).length;
  const what =
    small === hidden.length
      ? "with small numbers"
      : small === 0
        ? "without a best guess"
        : "with small numbers or without a best guess";
  return `trusts ${what} together (${hidden.length})`;
}
