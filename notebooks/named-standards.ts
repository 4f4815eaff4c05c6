import { allIndicators } from "caseload";

/** More would be a list that nobody reads. */
const mostNamed = 3;

/**
 * Standards of Care by their ids, named where they are few: "Standard 3 (assessment of needs)", "Standards 1, 2, 3 and 6",
 * "all 11 Standards".
 */
export function namedStandards(ids: readonly string[]): string {
  const all = allIndicators.filter(({ standard }) => standard !== undefined);
  const found = all.filter(({ id }) => ids.includes(id));
  if (found.length === all.length) return `all ${all.length} Standards`;
  if (found.length > mostNamed) return `Standards ${listed(found.map(({ standard }) => `${standard}`))}`;
  return listed(found.map(({ label }) => label.replace(/: (.*)$/, " ($1)")));
}

/** "1, 2 and 3". */
function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}
