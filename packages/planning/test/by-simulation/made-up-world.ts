import type { RatioTerms } from "@caseload/simulation";
import type { GrowingSample } from "../../src/by-simulation/growing-sample.ts";
import type { Samples } from "../../src/by-simulation/samples.ts";
import type { Seeds } from "../../src/by-simulation/seeds.ts";
import { trialIndicators } from "../../src/by-simulation/trials.ts";
import type { Establishment } from "../../src/establishment.ts";

/** Uniform numbers in (0, 1): a linear congruence with its bits mixed (Steele & Vigna 2021). */
export function uniforms(seed: number): () => number {
  let state = (seed * 2654435761) >>> 0;
  return () => {
    state = (Math.imul(state, 0x915f77f5) + 0x9e3779b9) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return (((mixed ^ (mixed >>> 16)) >>> 0) + 0.5) / 2 ** 32;
  };
}

/** Samples in which each replication succeeds as a function says; `spent` counts those that were run. */
function samplesOf(
  succeeds: (establishment: Establishment, replication: number) => boolean,
  spent: () => void
): Samples {
  const opened = new Map<string, GrowingSample>();
  const openedAs = (key: string): GrowingSample => {
    const [cns = 0, supportWorker = 0] = key.split(" ").slice(-2).map(Number);
    const done = new Set<number>();
    const termsOf = (replication: number): RatioTerms => ({
      numerator: succeeds({ cns, supportWorker }, replication) ? 100 : 0,
      denominator: 100
    });
    const sample: Pick<GrowingSample, "has" | "of" | "add"> = {
      has: (replication) => done.has(replication),
      of: (replications) =>
        trialIndicators.map((indicator) => ({ indicator, terms: replications.map((each) => termsOf(each)) })),
      add: async ([next = 0]) => {
        done.add(next);
        spent();
      }
    };
    return sample as GrowingSample;
  };
  const samples: Pick<Samples, "of"> = {
    of: (key) => {
      const sample = opened.get(key) ?? openedAs(key);
      opened.set(key, sample);
      return sample;
    }
  };
  return samples as Samples;
}

/**
 * A made-up world in place of the simulation: each replication succeeds from some number of posts on, which is logistic, a
 * support worker being worth some CNSs. So it is known how likely any posts succeed.
 */
export function madeUpWorld(
  seed: number,
  { middle, scale, relief = 0 }: { readonly middle: number; readonly scale: number; readonly relief?: number }
) {
  let replications = 0;
  const spent = (): void => {
    replications += 1;
  };
  const worth = ({ cns, supportWorker }: Establishment): number => cns + relief * supportWorker;
  const stream = (of: number) => {
    const draw = uniforms(2 * seed + of);
    const fewest = Array.from({ length: 200 }, () => {
      const uniform = draw();
      return middle + scale * Math.log(uniform / (1 - uniform));
    });
    return (establishment: Establishment, replication: number): boolean =>
      worth(establishment) >= (fewest[replication] ?? 0);
  };
  const [search, fresh] = [stream(0), stream(1)];
  const seeds: Seeds = { search: samplesOf(search, spent), fresh: samplesOf(fresh, spent) };
  return {
    seeds,
    /** How many of the first so many of the fresh replications succeed. */
    fresh: (establishment: Establishment, n: number): number =>
      Array.from({ length: n }, (_, replication) => fresh(establishment, replication)).filter(Boolean).length,
    chanceOf: (establishment: Establishment): number => 1 / (1 + Math.exp((middle - worth(establishment)) / scale)),
    replications: (): number => replications
  };
}
