import type { Scenario } from "@caseload/simulation";

/** A role as it stands within a sentence or above a column: "CNS", "support worker", else its label. */
export function roleName(role: string, scenario: Scenario): string {
  if (role === "cns") return "CNS";
  if (role === "supportWorker") return "support worker";
  const label = scenario.roles.find(({ id }) => id === role)?.label ?? role;
  return /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
