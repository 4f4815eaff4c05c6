import { standards } from "@caseload/evidence";
import type { Scenario } from "@caseload/simulation";
import type { SimulatedReading } from "./simulated.ts";
import { standardRows } from "./standard-gap.ts";

const receives: Readonly<Record<"contacts" | "nothing", string>> = {
  contacts: "only their contacts are answered",
  nothing: "nothing is done for them"
};

/** Whether what is counted are the newly diagnosed; their first contact may be on their own call. */
const isOfDiagnosis = (events: readonly string[]): boolean =>
  events[0] === "diagnosis" && events.every((event) => event === "diagnosis" || event === "contact");

/**
 * Why, with a cap on places, Standards whose work falls due at diagnosis alone are met for nobody at all; empty where none
 * are, or there is no such cap.
 */
export function placesWords({ rows }: Pick<SimulatedReading, "rows">, { places }: Pick<Scenario, "places">): string {
  if (places === null || places.unplacedReceive === "everything") return "";
  const numbers = standardRows(rows)
    .filter(({ mean, denominator }) => mean === 0 && denominator > 0)
    .map(({ id }) => Number(id.replace("standard-", "")))
    .filter((number) => isOfDiagnosis(standards.find((each) => each.number === number)?.events ?? []));
  const last = numbers.at(-1);
  if (last === undefined) return "";
  const names =
    numbers.length === 1 ? `Standard ${last} is` : `Standards ${numbers.slice(0, -1).join(", ")} and ${last} are`;
  return (
    `${names} at exactly 0 % by the rule on places: what they count falls due at diagnosis, every place was taken whenever ` +
    `somebody was diagnosed, and while people wait for a place ${receives[places.unplacedReceive]} ` +
    "(`places.unplacedReceive`). What was due then is not made up for once they have a place."
  );
}
