import { countZ, type FunnelLimits, funnelLimits, type Overdispersion, overdispersion } from "@caseload/simulation";
import type { ComparedTrust, Funnel } from "./comparison.ts";
import { type FunnelMeasure, type FunnelPlace, funnelMeasures, placeIn } from "./funnel-measures.ts";

/** With fewer, a common rate says nothing of any one of them: it is made of the very trusts that are held against it. */
const fewestTrusts = 3;

/** With fewer, limits and overdispersion rest on little, which is said. */
const fewTrusts = 10;

/** Denominators at which the limits are worked out for drawing. */
const pointsOfLimits = 60;

/**
 * Funnel plots of the rates that the file holds: a count of people over what it is held against, for each trust that has
 * both, with the limits within which chance alone would leave it. Counts are protected ones; suppressed ones are left out,
 * and a rounded one lies outside only where every count that it may stand for does.
 *
 * Limits of 95 % and 99.8 % around the rate of all together: exact Poisson limits (Spiegelhalter 2005), or where trusts
 * differ significantly beyond chance, limits that allow for a variance between them (Spiegelhalter et al. 2012).
 *
 * No funnel of a measure that fewer than three trusts have: `missingFunnels` says why.
 */
export const funnelsOf = (trusts: readonly ComparedTrust[]): readonly Funnel[] =>
  funnelMeasures(trusts).flatMap((measure) => {
    const placed = placesIn(measure, trusts);
    return isDrawn(placed) ? [funnelOf(measure, placed)] : [];
  });

/** Why there is no funnel of a measure, a sentence each without full stop. */
export const missingFunnels = (trusts: readonly ComparedTrust[]): readonly string[] =>
  funnelMeasures(trusts).flatMap((measure) => {
    const places = placesIn(measure, trusts);
    return isDrawn(places) ? [] : [whyMissing(measure, places)];
  });

interface Places {
  readonly placed: readonly FunnelPlace[];
  readonly leftOut: Funnel["leftOut"];
}

function placesIn(measure: FunnelMeasure, trusts: readonly ComparedTrust[]): Places {
  const placed: FunnelPlace[] = [];
  const leftOut: { readonly name: string; readonly why: string }[] = [];
  for (const compared of trusts) {
    const place = placeIn(measure, compared);
    if (typeof place === "string") leftOut.push({ name: compared.trust.name, why: place });
    else placed.push(place);
  }
  return { placed, leftOut };
}

const isDrawn = ({ placed }: Places): boolean => placed.length >= fewestTrusts && placed.some(({ shown }) => shown > 0);

function whyMissing({ title, takes }: FunnelMeasure, { placed, leftOut }: Places): string {
  const no = `No funnel plot of "${title}"`;
  if (placed.length >= fewestTrusts) return `${no}: nobody was counted`;
  const has =
    placed.length === 0 ? "no trust has both" : `${placed.length} ${placed.length === 1 ? "has" : "have"} both`;
  const whys = [...new Set(leftOut.map(({ why }) => why))];
  const reasons = whys.map((why) => {
    const count = leftOut.filter((each) => each.why === why).length;
    return `${count === 1 ? "1 trust" : `${count} trusts`}: ${why}`;
  });
  const missing = reasons.length === 0 ? "" : ` (${reasons.join("; ")})`;
  return `${no}: it takes at least ${fewestTrusts} trusts with ${takes} to show, and ${has}${missing}`;
}

function funnelOf(measure: FunnelMeasure, { placed, leftOut }: Places): Funnel {
  const { id, title, rateLabel, denominatorLabel } = measure;
  const centre = sum(placed.map(({ shown }) => shown)) / sum(placed.map(({ denominator }) => denominator));
  const countsOf = ({ shown, denominator }: FunnelPlace) => ({ count: shown, expected: centre * denominator });
  const spread = overdispersion(placed.map(countsOf));
  const widened = spread.isSignificant && spread.tau > 0;
  const tau = widened ? spread.tau : 0;
  return {
    ...{ id, title, rateLabel, denominatorLabel, centre },
    points: placed.map((place) => {
      const { key, name, shown, denominator } = place;
      const zone = zoneOf(place, centre, funnelLimits(centre, denominator, tau));
      return { key, name, denominator, rate: shown / denominator, z: countZ(countsOf(place), tau), zone };
    }),
    limits: denominatorsOf(placed).map((denominator) => ({ denominator, ...funnelLimits(centre, denominator, tau) })),
    overdispersion: { phi: spread.phi, tau, widened },
    method: methodOf(measure, spread, placed),
    leftOut
  };
}

/** By the count that it may be which lies nearest to what is expected. */
function zoneOf(
  { count, denominator }: FunnelPlace,
  centre: number,
  limits: FunnelLimits
): Funnel["points"][number]["zone"] {
  const rate = Math.min(count.high, Math.max(count.low, centre * denominator)) / denominator;
  if (rate < limits.low998 || rate > limits.high998) return "beyond 99.8 %";
  return rate < limits.low95 || rate > limits.high95 ? "beyond 95 %" : "within";
}

/** From half the smallest to a little beyond the largest, closer together where the limits bend. */
function denominatorsOf(placed: readonly FunnelPlace[]): readonly number[] {
  const all = placed.map(({ denominator }) => denominator);
  const from = Math.sqrt(Math.min(...all) / 2);
  const to = Math.sqrt(Math.max(...all) * 1.05);
  return Array.from({ length: pointsOfLimits }, (_, index) => {
    const root = from + ((to - from) * index) / (pointsOfLimits - 1);
    return root * root;
  });
}

function methodOf(
  { caution }: FunnelMeasure,
  { phi, probability, isSignificant, tau }: Overdispersion,
  placed: readonly FunnelPlace[]
): string {
  const chance = probability < 0.001 ? "below 0.001" : probability.toFixed(3);
  const found = `phi ${phi.toFixed(2)}, chance ${chance}, of z-scores on square roots, 10 % winsorised`;
  const spread =
    isSignificant && tau > 0
      ? `trusts differ beyond chance (${found}), so they allow for a standard deviation between trusts of tau = ${tau.toFixed(3)} ` +
        "on that scale (Spiegelhalter et al. 2012, by the moments of DerSimonian & Laird 1986)"
      : `trusts do not differ significantly beyond chance (${found}), so they are not widened`;
  const few = placed.length < fewTrusts ? ` They rest on ${placed.length} trusts only.` : "";
  const isRounded = placed.some(({ count }) => count.low < count.high);
  const rounded = isRounded ? " A rounded count lies outside only where every count that it may stand for does." : "";
  return (
    "Limits of 95 % and 99.8 % are exact for a Poisson count about the rate of all together (Spiegelhalter 2005; between whole " +
    `numbers by the gamma function); ${spread}.${few} By chance alone 1 in 20 lies outside the 95 % limits.${rounded} ${caution}`
  );
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
