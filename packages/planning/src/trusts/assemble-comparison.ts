import type { Scenario } from "@caseload/simulation";
import { assumptionsUsed } from "../assumptions-used.ts";
import { defaultsOf } from "../default-ids.ts";
import type { Evidence } from "../evidence.ts";
import { coverageDefault } from "../ratio-answer.ts";
import { workMethods } from "../requirements.ts";
import type { ComparedGroup, ComparedTrust, Comparison, Pooling, TrustAnswer } from "./comparison.ts";
import { type GroupedTrusts, groupTrusts } from "./group-trusts.ts";
import { notInFile } from "./not-in-file.ts";
import type { Trust } from "./trust.ts";

/** Everything that a comparison is made of. */
export interface ComparisonParts extends Pick<Comparison, "file" | "columns" | "disclosure" | "chosen"> {
  /** In the order of the file, whether they have an answer or not. */
  readonly trusts: readonly Trust[];
  /** By the keys of the trusts; those that are missing are unfinished. */
  readonly answers: ReadonlyMap<string, TrustAnswer>;
  /** By the keys of the trusts. */
  readonly scenarios: ReadonlyMap<string, Scenario>;
  readonly evidence: Evidence;
  /** What pooling would save, by the name of the alliance; null is all trusts together. Defaults to nothing. */
  readonly poolings?: ReadonlyMap<string | null, Pooling>;
  readonly funnels: Comparison["funnels"];
  readonly noFunnel: Comparison["noFunnel"];
  readonly ranks: Comparison["ranks"];
  readonly allocation: Comparison["allocation"];
  /** Of the reading, the protection and the base. */
  readonly warnings: readonly string[];
}

/** The trusts that have an answer, in the order of the file: what groups, funnels, ranks and allocations are made of. */
export const comparedTrusts = (
  trusts: readonly Trust[],
  answers: ReadonlyMap<string, TrustAnswer>
): readonly ComparedTrust[] =>
  trusts.flatMap((trust) => {
    const answer = answers.get(trust.key);
    return answer === undefined ? [] : [{ trust, answer }];
  });

/**
 * All parts as one comparison: the trusts in the order of the file, their alliances and total, what the file does not hold,
 * and what a reader must know of the sums.
 */
export function assembleComparison(parts: ComparisonParts): Comparison {
  const { trusts, answers, poolings = new Map<string | null, Pooling>() } = parts;
  const compared = comparedTrusts(trusts, answers);
  const groups = groupTrusts(compared);
  const withPooling = (group: ComparedGroup): ComparedGroup => ({
    ...group,
    pooling: poolings.get(group.name) ?? null
  });
  const unfinished = trusts.filter(({ key }) => !answers.has(key)).map(({ key }) => key);
  return {
    file: parts.file,
    columns: parts.columns,
    disclosure: parts.disclosure,
    chosen: parts.chosen,
    trusts: compared,
    alliances: groups.alliances.map((group) => (group.name === null ? group : withPooling(group))),
    total: withPooling(groups.total),
    funnels: parts.funnels,
    noFunnel: parts.noFunnel,
    ranks: parts.ranks,
    allocation: parts.allocation,
    notInFile: notInFile(trusts),
    warnings: [...parts.warnings, ...sumWarnings(compared, groups, trusts.length)],
    unfinished,
    assumptions: assumptionsOf(parts, compared)
  };
}

/** What the sums leave out, and what they hold without showing it; a sentence each. */
function sumWarnings(
  compared: readonly ComparedTrust[],
  { total, alliances }: GroupedTrusts,
  wanted: number
): readonly string[] {
  const guessless = compared.filter(({ trust }) => trust.newPatientsPerYear.value === null);
  const names = new Set(guessless.map(({ trust }) => trust.alliance).filter((name) => name !== null));
  const within = alliances.length > 0 && names.size > 0 ? ` (in ${[...names].join(", ")})` : "";
  const unanswered = total.needs.flatMap(({ method, reading, basis }) => {
    const without = compared.filter(({ answer }) =>
      answer.needs.some(
        (need) => need.method === method && need.reading === reading && need.basis === basis && need.cannotTell !== null
      )
    ).length;
    const named = `${method}${basis === undefined ? "" : ` (${basis})`}, ${reading}`;
    return without === 0
      ? []
      : [`${without} of ${compared.length} trusts have no answer by ${named}: its sums leave them out`];
  });
  const staffed = total.inPlace?.trusts ?? 0;
  return [
    ...(compared.length < wanted
      ? [`${wanted - compared.length} of ${wanted} trusts have no answer yet: they are in no sum`]
      : []),
    ...(guessless.length > 0
      ? [
          `${guessless.length} of ${compared.length} trusts${within} have no best guess of their size: sums hold a share of what is protected, or what was counted, for each of them`
        ]
      : []),
    ...(staffed > 0 && staffed < compared.length
      ? [`Posts in place and gaps add up over the ${staffed} of ${compared.length} trusts whose posts are in the file`]
      : []),
    ...unanswered
  ];
}

/** Ids of the defaults that any of the trusts' answers rests on, each once. */
function assumptionsOf(
  { scenarios, evidence, poolings }: ComparisonParts,
  compared: readonly ComparedTrust[]
): readonly string[] {
  const known = new Set(evidence.defaults.map(({ id }) => id));
  const ids = new Set<string>([coverageDefault]);
  for (const { sources } of [...(poolings?.values() ?? [])].flatMap(({ explain }) => explain)) {
    for (const id of sources) if (known.has(id)) ids.add(id);
  }
  for (const { trust, answer } of compared) {
    for (const { id } of trust.factors) if (known.has(id)) ids.add(id);
    const scenario = scenarios.get(trust.key);
    if (scenario === undefined) continue;
    for (const reading of scenario.readings) {
      for (const method of workMethods) {
        for (const id of assumptionsUsed(scenario, method, reading, scenario.calibration.to)) ids.add(id);
      }
    }
    for (const id of defaultsOf(scenario.reach, scenario.posts)) ids.add(id);
    if (answer.simulation !== null) {
      for (const id of defaultsOf(scenario.targets, scenario.successProbability, scenario.tasks, scenario.staff))
        ids.add(id);
    }
  }
  return [...ids];
}
