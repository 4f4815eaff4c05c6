import { standards } from "caseload";

/** More would be a list that nobody reads. */
const mostNamed = 2;

/** Standards of Care by their ids ("standard-3"), with their words where they are few: "Standard 3 (…)", "11 Standards". */
export function namedStandards(ids: readonly string[]): string {
  const found = standards.filter(({ number }) => ids.includes(`standard-${number}`));
  if (found.length > mostNamed)
    return `${found.length === standards.length ? "all " : ""}${found.length} Standards alike`;
  return found.map(({ number, title }) => `Standard ${number} (“${title}”)`).join(" and ");
}
