import type { Scenario } from "@caseload/simulation";

/** Contacts a person-year where the workload is that of the evidence; null where the scenario states one. */
export function assumedContacts(workload: Scenario["calibration"]["workload"]): number | null {
  if (!("contactsPerPersonYear" in workload)) return null;
  const { value, origin } = workload.contactsPerPersonYear;
  return origin.from === "default" ? value : null;
}
