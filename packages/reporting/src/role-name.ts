import type { Scenario } from "@caseload/simulation";

/**
 * A role as it stands within a sentence or above a column: "CNS", "support worker", else its label without a clause
 * that begins with "who".
 */
export function roleName(role: string, scenario: Scenario): string {
  if (role === "cns") return "CNS";
  if (role === "supportWorker") return "support worker";
  const [label = role] = (scenario.roles.find(({ id }) => id === role)?.label ?? role).split(" who ");
  return /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
