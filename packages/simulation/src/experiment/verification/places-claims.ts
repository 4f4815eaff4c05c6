import { daysPerYear } from "../../engine/year.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { poissonCdf } from "../../statistics/poisson.ts";
import { stationaryCaseload } from "../../survival/stationary-caseload.ts";
import { survivalIn } from "./caseload-claims.ts";
import { type Claim, ratioClaim } from "./claim.ts";

const authority = "min(X, N), X Poisson (M/G/infinity): Eick, Massey & Whitt (1993), Operations Research 41, 731-742";

const people = (scenario: Scenario): number =>
  stationaryCaseload(scenario.inflow.newPatientsPerYear.value, survivalIn(scenario));

const places = ({ places: cap, posts }: Scenario): number =>
  Math.floor(posts.reduce((sum, { wte }) => sum + wte, 0) * (cap?.perWte.value ?? 0));

/** E[min(X, n)] of a Poisson number X: the sum of P(X > k) over k below n. */
function meanOfLesser(mean: number, n: number): number {
  let sum = 0;
  for (let k = 0; k < n; k++) sum += 1 - poissonCdf(k, mean);
  return sum;
}

/** Places held to death, nothing else limited: whoever gets one first, as many are held. */
export const placesTheory: readonly Claim[] = ["first-come", "newest-first", "need"].flatMap((order) => {
  const subject = `places-${order}`;
  return [
    ratioClaim(
      subject,
      {
        what: "held",
        label: "Mean number of people with a named key worker",
        authority,
        expected: ({ scenario }) => meanOfLesser(people(scenario), places(scenario))
      },
      (sums) => [sums.sum("keyWorkerDays"), sums.years * daysPerYear]
    ),
    ratioClaim(
      subject,
      {
        what: "unplaced",
        label: "Mean number of people without a place",
        authority,
        expected: ({ scenario }) => people(scenario) - meanOfLesser(people(scenario), places(scenario))
      },
      (sums) => [sums.sum("unplacedDays"), sums.years * daysPerYear]
    )
  ];
});
