import {
  type ComparedGroup,
  type ComparedTrust,
  type Comparison,
  isShareTaken,
  type Need,
  type Pooling,
  type ProtectedCount
} from "@caseload/planning";
import { basisOf } from "../method-name.ts";
import { inflowPeople } from "./inflow.ts";
import { notForPublication } from "./publication.ts";
import { simulatedTotal } from "./simulated-total.ts";
import { togetherOf } from "./together.ts";
import { hasBestGuess, needBy, peoplePerWte, toldInPlace } from "./trust-words.ts";

/**
 * `result` of `compare --json`, unrounded. Posts are WTE, costs pounds a year, shares from 0 to 1, `key` links a trust to
 * its points, ranks and allocated posts. An interval is `{low, value, high}`; its value is null where the trust has no best
 * guess, and then nothing else of that trust tells one. `together` is what those trusts are in the sums of a group for: the
 * values of its trusts and `together` add up to the group.
 */
export function trustsResult(comparison: Comparison): Record<string, unknown> {
  const { file, columns, disclosure, chosen, trusts, alliances, total, funnels, ranks, allocation } = comparison;
  return {
    file,
    columns,
    disclosure: { ...disclosure, forPublication: notForPublication(comparison) === null },
    chosen,
    trusts: trusts.map((each) => trustResult(each, comparison)),
    alliances: alliances.map((group) => groupResult(group, trusts)),
    total: groupResult(total, trusts),
    funnels,
    noFunnel: comparison.noFunnel,
    ranks,
    allocation,
    notInFile: comparison.notInFile,
    unfinished: comparison.unfinished
  };
}

function trustResult(each: ComparedTrust, { trusts, chosen }: Comparison): Record<string, unknown> {
  const { trust, answer } = each;
  const { key, name, odsCode, alliance, inFile, sizedBy, newPatientsPerYear, how } = trust;
  const { posts, serviceModel, dataCompleteness, sites, rurality, to } = trust;
  return {
    ...{ key, name, odsCode, alliance, inFile, sizedBy },
    isProxy: sizedBy === "breastActivity",
    hasBestGuess: hasBestGuess(trust),
    observed: Object.fromEntries(
      Object.entries(trust.observed).flatMap(([measure, count]) =>
        count === undefined ? [] : [[measure, countResult(count)]]
      )
    ),
    ...{ how, newPatientsPerYear, caseload: answer.caseload },
    ...{ dataCompleteness, serviceModel, sites, rurality },
    flows: { from: trust.from.map((flow) => ({ name: flow.name, people: inflowPeople(flow, trusts) })), to },
    posts,
    inPlaceWte: toldInPlace(each),
    isShareAssumed: { cns: isShareTaken(trust, "cns"), supportWorker: isShareTaken(trust, "supportWorker") },
    peoplePerCnsWte: peoplePerWte(each),
    gapWte: needBy(answer.needs, chosen)?.gap ?? null,
    needs: answer.needs.map(needResult),
    simulation: answer.simulation,
    warnings: answer.warnings
  };
}

/** Without the number that is used in place of a hidden one. */
const countResult = ({ shown, suppressed, low, high }: ProtectedCount) => ({ shown, suppressed, low, high });

function needResult({ method, reading, basis, posts, costPerYear, gap, cannotTell }: Need) {
  return {
    ...{ method, reading },
    ...(basis === undefined ? {} : basisOf({ basis })),
    ...{ postsWte: posts, costPerYear, gapWte: gap, cannotTell }
  };
}

function groupResult(group: ComparedGroup, trusts: readonly ComparedTrust[]): Record<string, unknown> {
  const { name, newPatientsPerYear, caseload, needs, inPlace, pooling } = group;
  const together = togetherOf(group, trusts);
  const members = trusts.filter(({ trust }) => group.trusts.includes(trust.key));
  const readings = [...new Set(needs.map(({ reading }) => reading))];
  return {
    name,
    trusts: group.trusts,
    ...{ newPatientsPerYear, caseload },
    inPlaceWte: inPlace,
    needs: needs.map(needResult),
    together:
      together === null
        ? null
        : {
            trusts: together.trusts,
            newPatientsPerYear: together.newPatientsPerYear,
            caseload: together.caseload,
            needs: together.needs.map(({ wte, gap, costPerYear }, i) => ({
              ...{ method: needs[i]?.method, reading: needs[i]?.reading },
              ...(needs[i]?.basis === undefined ? {} : basisOf({ basis: needs[i].basis })),
              ...{ postsWte: wte, costPerYear, gapWte: gap }
            }))
          },
    simulation: readings.flatMap((reading) => {
      const simulated = simulatedTotal(members, reading);
      return simulated === null ? [] : [{ reading, neededWte: simulated.needed, trusts: simulated.trusts }];
    }),
    pooling: pooling === null ? null : poolingResult(pooling)
  };
}

const poolingResult = ({ reading, ways, explain, words }: Pooling) => ({
  reading,
  ways: ways.map(({ way, byArithmetic, bySimulation, verdict }) => ({
    way,
    byArithmeticWte: byArithmetic,
    bySimulationWte: bySimulation,
    verdict
  })),
  explain,
  words
});
