import { type Reading, sampleQuantile } from "@caseload/simulation";
import { wteInPlace } from "../gap.ts";
import { nurse, supportWorker } from "../workload.ts";
import type { Chance, PostsInQuestion, SampledPosts, Spread } from "./sensitivity-answer.ts";
import { totalOf } from "./tornado.ts";
import type { LoadAnswer, LoadAtPoint, UncertainCase } from "./uncertain-case.ts";

/** Steps go on up to this chance. */
const likelyEnough = 0.95;

/** Chances are told at each tenth of a post. */
const step = 0.1;

/** So that a tenth that is enough is not short of it by rounding. */
const rounding = 1e-9;

const tenthsFrom = (wte: number): number => Math.ceil(wte / step - rounding);
const ofTenths = (tenths: number): number => Math.round(tenths) / 10;

/**
 * Numbers of support workers beside which CNSs are asked about: those in place, those of the simulated posts, and in the
 * delegated reading those that the load method asks for at the base, to the next tenth.
 */
export function supportWorkersAsked(
  { scenario, roles }: Pick<UncertainCase, "scenario" | "roles">,
  base: LoadAnswer,
  simulated: readonly PostsInQuestion[]
): ReadonlyMap<Reading, readonly number[]> {
  return new Map(
    base.readings.map((atBase) => {
      const { reading } = atBase;
      const found = simulated.filter((one) => one.reading === reading).map((one) => one.supportWorker);
      const byLoad = reading === "delegated" ? [supportWorkersByLoad(roles, atBase)] : [];
      return [reading, [...new Set([wteInPlace(scenario, supportWorker), ...found, ...byLoad])]];
    })
  );
}

const supportWorkersByLoad = (roles: readonly string[], { posts }: LoadAtPoint): number =>
  ofTenths(tenthsFrom(posts[roles.indexOf(supportWorker)] ?? 0));

/** The share of the sorted numbers that are not above a number. */
export function shareUpTo(sorted: Float64Array, most: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((sorted[middle] as number) <= most + rounding) low = middle + 1;
    else high = middle;
  }
  return low / sorted.length;
}

/**
 * Posts required over the points of a sample, in one reading: quantiles by role and of all, their cost, and the chance
 * that posts are enough.
 *
 * @param ratio - simulated CNSs over those of the load method; null where it is not known
 */
export function sampledPosts(
  { scenario, roles }: Pick<UncertainCase, "scenario" | "roles">,
  base: LoadAtPoint,
  points: readonly LoadAtPoint[],
  {
    besides,
    simulated,
    ratio
  }: {
    readonly besides: readonly number[];
    readonly simulated: readonly PostsInQuestion[];
    readonly ratio: number | null;
  }
): SampledPosts {
  const { reading } = base;
  const over = (of: (point: LoadAtPoint) => number): Spread => spreadOf(points.map(of));
  const needed = besides.map((_, index) => Float64Array.from(points, (point) => point.cnsBeside[index] ?? 0).sort());
  const inPlace = { cns: wteInPlace(scenario, nurse), supportWorker: wteInPlace(scenario, supportWorker) };
  const found = simulated.filter((one) => one.reading === reading);
  // The ratio was found beside such support workers: beside none at all it is another.
  const byLoad = supportWorkersByLoad(roles, base);
  const chances = besides.flatMap((workers, index) => {
    const sorted = needed[index] ?? new Float64Array(0);
    const named = [
      ...(inPlace.supportWorker === workers ? [{ cns: inPlace.cns, of: "posts in place" as const }] : []),
      ...found
        .filter((one) => one.supportWorker === workers)
        .map(({ cns }) => ({ cns, of: "simulated posts" as const }))
    ];
    const isChecked = reading === "strict" || workers === byLoad || found.some((one) => one.supportWorker === workers);
    const ratioHere = isChecked ? ratio : null;
    const nearlyAll = sorted[Math.ceil(likelyEnough * sorted.length) - 1] ?? 0;
    const top = nearlyAll * Math.max(1, ratioHere ?? 1);
    const most = Math.max(top, ...named.map(({ cns }) => cns));
    return withSteps(named, inPlace.cns, most).map(
      ({ cns, of }): Chance => ({
        reading,
        cns,
        supportWorker: workers,
        of,
        chance: shareUpTo(sorted, cns),
        chanceScaled: ratioHere === null ? null : shareUpTo(sorted, cns / ratioHere)
      })
    );
  });
  return {
    reading,
    points: points.length,
    posts: roles.map((role, index) => {
      const spread = over(({ posts }) => posts[index] ?? 0);
      return { role, base: base.posts[index] ?? 0, ...spread, scaled: role === nurse ? scaled(spread, ratio) : null };
    }),
    total: { base: totalOf(base), ...over(totalOf) },
    costPerYear: { base: base.costPerYear, ...over((point) => point.costPerYear) },
    chances
  };
}

type Named = Pick<Chance, "cns" | "of">;

/** The posts that have a name, and each tenth from those in place to the most. */
function withSteps(named: readonly Named[], inPlace: number, most: number): readonly Named[] {
  const all: Named[] = [...named];
  for (let tenths = tenthsFrom(inPlace); tenths <= tenthsFrom(most); tenths++) {
    const cns = ofTenths(tenths);
    if (!named.some((one) => Math.abs(one.cns - cns) < rounding)) all.push({ cns, of: null });
  }
  return all.sort((a, b) => a.cns - b.cns);
}

function spreadOf(values: readonly number[]): Spread {
  const sorted = Float64Array.from(values).sort();
  const at = (p: number): number => sampleQuantile(sorted, p) ?? Number.NaN;
  return { p5: at(0.05), p50: at(0.5), p95: at(0.95) };
}

const scaled = ({ p5, p50, p95 }: Spread, ratio: number | null): Spread | null =>
  ratio === null ? null : { p5: p5 * ratio, p50: p50 * ratio, p95: p95 * ratio };
