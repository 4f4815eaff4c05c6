import {
  induceRankCorrelations,
  KeyedDraws,
  latinHypercube,
  type RangeLaw,
  rangeQuantile,
  SobolSequence,
  type UniformDraw
} from "@caseload/simulation";
import type { Assumption, Move } from "../assumption.ts";
import type { AssumptionCorrelation, SampleDesign } from "./sensitivity-answer.ts";

/** Streams of the draws of an analysis: far from those of people, posts and tasks. */
const streams = { scramble: 60000, hypercube: 60001, pairing: 60002, influences: 60003, resamples: 60004 } as const;

/** Draws of one purpose, the same whatever else is drawn. */
export function drawsFor(purpose: keyof typeof streams, seed: number): UniformDraw {
  const draws = new KeyedDraws(seed, 0);
  return (index, dimension) => draws.uniform(dimension, streams[purpose], index);
}

/** Assumptions with the law by which they lie in their ranges. */
export interface Ranges {
  readonly assumptions: readonly Assumption[];
  readonly law: RangeLaw;
}

/**
 * The assumptions at one point of the unit cube, a coordinate for each, by the quantiles of their law. A range that begins
 * at 0 or below knows no proportions: there `log-uniform` is taken as `uniform`.
 */
export const movesAt = ({ assumptions, law }: Ranges, point: ArrayLike<number>): Move[] =>
  assumptions.map((assumption, i) => ({
    assumption,
    value: rangeQuantile(law === "log-uniform" && !(assumption.low > 0) ? "uniform" : law, assumption, point[i] ?? 0.5)
  }));

export interface SampleRequest {
  readonly ids: readonly string[];
  readonly samples: number;
  readonly seed: number;
  readonly design: SampleDesign;
  readonly correlations: readonly AssumptionCorrelation[];
}

/** Points of the unit cube, a coordinate for each assumption: a scrambled Sobol' sequence, or a Latin hypercube. */
export function samplePoints({ ids, samples, seed, design, correlations }: SampleRequest): readonly Float64Array[] {
  if (ids.length === 0) return Array.from({ length: samples }, () => new Float64Array(0));
  if (design === "sobol") {
    const sequence = new SobolSequence(ids.length, drawsFor("scramble", seed));
    return Array.from({ length: samples }, (_, index) => sequence.point(index));
  }
  const columns = induceRankCorrelations(
    latinHypercube(samples, ids.length, drawsFor("hypercube", seed)),
    correlations.map(({ between: [first, second], value }) => ({
      first: ids.indexOf(first),
      second: ids.indexOf(second),
      correlation: value
    })),
    drawsFor("pairing", seed)
  );
  return Array.from({ length: samples }, (_, index) => Float64Array.from(columns, (column) => column[index] ?? 0));
}
