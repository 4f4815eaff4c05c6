import type { MethodAnswer, MethodName } from "@caseload/planning";
import type { CalibrationTarget, Reading } from "@caseload/simulation";

const names: Readonly<Record<MethodName, string>> = {
  ratio: "ratio",
  wisn: "WISN",
  load: "load",
  "named-nurse": "named nurse",
  simulation: "simulation"
};

/** What the ratio divides by, and how the reach of several nurses adds up; as two words of the JSON. */
export interface Basis {
  readonly basis: "local-share" | "reference-caseload";
  readonly combination: "additive" | "overlapping";
}

/** The two halves of a ratio's basis; null for the other methods. */
export function basisOf(method: Pick<MethodAnswer, "basis">): Basis | null {
  switch (method.basis) {
    case "local-share-additive":
      return { basis: "local-share", combination: "additive" };
    case "local-share-overlapping":
      return { basis: "local-share", combination: "overlapping" };
    case "reference-caseload-additive":
      return { basis: "reference-caseload", combination: "additive" };
    case "reference-caseload-overlapping":
      return { basis: "reference-caseload", combination: "overlapping" };
    default:
      return null;
  }
}

/** A method in a table: "WISN", "ratio: local share, overlapping". */
export function methodName(method: Pick<MethodAnswer, "method" | "basis">): string {
  const basis = basisOf(method);
  if (basis === null) return names[method.method];
  const divided = basis.basis === "local-share" ? "local share" : "reference caseload";
  return `${names[method.method]}: ${divided}${basis.combination === "overlapping" ? ", overlapping" : ""}`;
}

/** What a contact rate was calibrated to, within a sentence. */
export const calibrationName: Readonly<Record<CalibrationTarget, string>> = {
  reach: "the reach estimate",
  audit: "its own audit",
  workload: "the workload"
};

/** A reading with what it means. */
export const readingTitle: Readonly<Record<Reading, string>> = {
  strict: "Strict reading: what the Standards give to a CNS is done by a CNS",
  delegated: "Delegated reading: support workers do it for non-complex people, a CNS oversees"
};
