import { nurse } from "../workload.ts";
import type { ComparedTrust, Funnel } from "./comparison.ts";
import { isShareAssumed } from "./counted-posts.ts";
import type { ProtectedCount, Trust } from "./trust.ts";

/** What a funnel counts, over what, and why a trust may have no place in it. */
export interface FunnelMeasure {
  readonly id: Funnel["id"];
  readonly title: string;
  readonly rateLabel: string;
  readonly denominatorLabel: string;
  /** The observed count. */
  readonly counted: "caseload" | "newPatients";
  /** The two numbers that a trust needs to have a place, in words. */
  readonly takes: string;
  /** What it is held against, in the unit of the rate; or why there is nothing. */
  readonly denominator: (trust: ComparedTrust) => number | string;
  /** Why a trust is left out though it has both; null for most. */
  readonly unlike: (trust: Trust) => string | null;
  /** What a reader has to know beside the limits; a sentence or two. */
  readonly caution: string;
}

/** A place in a funnel. */
export interface FunnelPlace {
  readonly key: string;
  readonly name: string;
  readonly count: ProtectedCount;
  /** The count as it may be shown. */
  readonly shown: number;
  readonly denominator: number;
}

const suppressed = "small number, or hidden beside one";

/** People for each CNS in place, by people on the caseload or by new people a year: observed both, never one from the other. */
const perPost = (counted: FunnelMeasure["counted"]): FunnelMeasure => ({
  id: "people-per-wte",
  title:
    counted === "caseload"
      ? "People on the caseload for each WTE of CNS in place"
      : "New people a year for each WTE of CNS in place",
  rateLabel: `${counted === "caseload" ? "people on the caseload" : "new people a year"} per WTE of CNS`,
  denominatorLabel: "WTE of CNS in place, by their share of time for secondary breast cancer",
  counted,
  takes: `${counted === "caseload" ? "a count of the people on the caseload" : "a count of new people"} and the WTE of CNS in place`,
  denominator: ({ answer }) => {
    if (answer.inPlace === null) return "posts not in the file";
    const { cns } = answer.inPlace.weighted;
    return cns > 0 ? cns : "no CNS in place";
  },
  unlike: (trust) => {
    if (trust.from.length + trust.to.length > 0) return "by the flows, the people counted are not those cared for";
    return isShareAssumed(trust, nurse) ? "share of time of combined posts not in the file" : null;
  },
  caution:
    "WTE are taken as exact, and posts without a share of time or a service model as dedicated. A high rate asks whether " +
    "posts are too few, a low one whether everybody is counted; neither says what anybody's work is worth."
});

const ofRecording = "It says nothing of the quality of care.";

const perActivity: FunnelMeasure = {
  id: "new-patients-per-activity",
  title: "New people counted for each 1,000 breast pathways",
  rateLabel: "new people counted per 1,000 breast pathways",
  denominatorLabel: "thousand breast pathways a year",
  counted: "newPatients",
  takes: "a count of new people and the breast pathways",
  denominator: ({ trust }) => observedIn(trust.observed.breastActivity, 1000, "breast pathways not in the file"),
  unlike: () => null,
  caution: `A low rate asks whether everybody is counted, or whether people are referred here and treated elsewhere. ${ofRecording}`
};

const perPopulation: FunnelMeasure = {
  id: "new-patients-per-population",
  title: "New people counted for each 100,000 inhabitants",
  rateLabel: "new people counted per 100,000 inhabitants",
  denominatorLabel: "hundred thousand inhabitants",
  counted: "newPatients",
  takes: "a count of new people and the population",
  denominator: ({ trust }) => observedIn(trust.observed.population, 100_000, "population not in the file"),
  unlike: () => null,
  caution: `A low rate asks whether everybody is counted, or whether inhabitants are younger or treated elsewhere. ${ofRecording}`
};

function observedIn(count: ProtectedCount | undefined, unit: number, missing: string): number | string {
  if (count === undefined) return missing;
  if (count.shown === null) return suppressed;
  return count.shown > 0 ? count.shown / unit : "what it is held against is none";
}

/** A trust's count and denominator, both such that they may be shown; or why it is left out. */
export function placeIn(measure: FunnelMeasure, compared: ComparedTrust): FunnelPlace | string {
  const { trust } = compared;
  const { key, name } = trust;
  if (!trust.inFile) return "no row in the file";
  const count = trust.observed[measure.counted];
  if (count === undefined) {
    return `${measure.counted === "caseload" ? "people on the caseload" : "new people"} not in the file`;
  }
  const { shown } = count;
  if (shown === null) return suppressed;
  if (trust.dataCompleteness === "none") return "people not counted, as the file says";
  const denominator = measure.denominator(compared);
  if (typeof denominator === "string") return denominator;
  return measure.unlike(trust) ?? { key, name, count, shown, denominator };
}

/** The measures asked of the trusts; people for each CNS by the count that more trusts have. */
export function funnelMeasures(trusts: readonly ComparedTrust[]): readonly FunnelMeasure[] {
  const [byCaseload, byNewPeople] = [perPost("caseload"), perPost("newPatients")];
  const placed = (measure: FunnelMeasure): number =>
    trusts.filter((trust) => typeof placeIn(measure, trust) !== "string").length;
  return [placed(byNewPeople) > placed(byCaseload) ? byNewPeople : byCaseload, perActivity, perPopulation];
}
