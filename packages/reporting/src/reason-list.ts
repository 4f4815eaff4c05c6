import type { MethodAnswer } from "@caseload/planning";
import { basisOf, methodName } from "./method-name.ts";
import { percentText } from "./number-format.ts";

/**
 * Why the methods differ, each clause once: what several say stands behind all their names, so that what is particular
 * to a method is seen.
 */
export function reasonList(methods: readonly MethodAnswer[]): string[] {
  const namesOf = new Map<string, Set<string>>();
  for (const method of methods) {
    for (const clause of [...(method.cannotTell ?? method.why).split("; "), aimOf(method)]) {
      if (clause !== "") namesOf.set(clause, (namesOf.get(clause) ?? new Set()).add(methodName(method)));
    }
  }
  const clausesOf = new Map<string, string[]>();
  for (const [clause, names] of namesOf) {
    const key = shortened([...names], methods);
    clausesOf.set(key, [...(clausesOf.get(key) ?? []), clause]);
  }
  return [...clausesOf].map(([names, clauses]) => `${names}: ${clauses.join("; ")}`);
}

/** Nurses who overlap never reach everyone: the share that the answer aims at. Empty for every other method. */
function aimOf(method: MethodAnswer): string {
  const { coverage } = method.details;
  if (basisOf(method)?.combination !== "overlapping" || typeof coverage !== "number") return "";
  return `aims at ${percentText(coverage)} of the people (\`target-share\`) and not at everyone`;
}

/** "ratio" where all ratios are meant, else the names. */
function shortened(names: readonly string[], methods: readonly MethodAnswer[]): string {
  const ratios = [...new Set(methods.filter((m) => m.method === "ratio").map(methodName))];
  const all = ratios.length > 1 && ratios.every((ratio) => names.includes(ratio));
  return (all ? ["ratio", ...names.filter((name) => !ratios.includes(name))] : names).join(", ");
}
