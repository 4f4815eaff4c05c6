import type { TrustSimulation } from "@caseload/planning";
import { allIndicators } from "@caseload/simulation";
import { standardNames } from "../standard-gap.ts";
import { standardNumbers } from "./trust-words.ts";

type Now = NonNullable<TrustSimulation["now"]>;

/** More are not named one by one. */
export const namedAtMost = 3;

/** "Standard 3 (assessment of needs), farthest from its target; all 11 fail"; "none" where the Standards are met. */
export function firstToFailText(now: Now, { outOfReach }: Pick<TrustSimulation, "outOfReach">): string {
  const { verdict, firstToFail, doneInTime } = now;
  const names = standardNames(firstToFail);
  if (verdict === "meets" || names.length === 0) return "none";
  if (names.length <= namedAtMost) return names.join("; ");
  const many = countFailing(firstToFail, outOfReach);
  return doneInTime === 0 ? `${many}: nothing is done in time` : `${names[0]}, farthest from its target; ${many}`;
}

/** The same for a cell of a table, by numbers: "3, 7"; "3; all 11 fail". */
export function firstToFailCell(now: Now, { outOfReach }: Pick<TrustSimulation, "outOfReach">): string {
  const { verdict, firstToFail, doneInTime } = now;
  if (verdict === "meets") return "none";
  if (firstToFail.length <= namedAtMost) return standardNumbers(firstToFail);
  const many = countFailing(firstToFail, outOfReach);
  return doneInTime === 0 ? many : `${standardNumbers(firstToFail.slice(0, 1))}; ${many}`;
}

/** "all 11 fail", "5 fail as often". */
function countFailing(failing: readonly string[], outOfReach: readonly string[]): string {
  const standards = allIndicators.filter(({ id }) => /^standard-\d+$/.test(id) && !outOfReach.includes(id)).length;
  return failing.length >= standards ? `all ${failing.length} fail` : `${failing.length} fail as often`;
}
