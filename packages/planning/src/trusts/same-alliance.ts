import { quoted } from "@caseload/simulation";
import type { FileProblems } from "./file-problems.ts";
import { foldedName } from "./place-name.ts";
import type { TrustRow } from "./trust.ts";

/**
 * The trusts with each alliance in the spelling in which the file has it first: "merewold" is no other alliance than
 * "Merewold". Another spelling is told, once each.
 */
export function withSameAlliances(trusts: readonly TrustRow[], problems: FileProblems): TrustRow[] {
  const first = new Map<string, string>();
  const told = new Set<string>();
  return trusts.map((trust) => {
    const { alliance, line } = trust;
    if (alliance === null) return trust;
    const folded = foldedName(alliance);
    const name = first.get(folded) ?? alliance;
    first.set(folded, name);
    if (name === alliance) return trust;
    if (!told.has(alliance)) {
      problems.warn(`Line ${line}: ${quoted(alliance)} was read as the alliance ${quoted(name)}.`);
    }
    told.add(alliance);
    return { ...trust, alliance: name };
  });
}
