import { defaultIn } from "../evidence.ts";
import { shown } from "../explain-line.ts";
import { type SizeContext, sizeOrder } from "./size-trust.ts";
import type { SizeMeasure, Trust } from "./trust.ts";

const measureWords: Readonly<Record<SizeMeasure, string>> = {
  newPatients: "new people a year",
  caseload: "people on the caseload",
  population: "population",
  breastActivity: "breast activity"
};

/** What a reader must know of how the sizes came about. */
export function sizeWarnings(trusts: readonly Trust[], { evidence, pathways }: SizeContext): string[] {
  const by = (measure: SizeMeasure): Trust[] => trusts.filter(({ sizedBy }) => sizedBy === measure);
  const warnings: string[] = [];
  const proxies = by("breastActivity").length;
  if (proxies > 0) {
    const { value, low, high } = defaultIn(evidence, "new-patients-england");
    const whole = pathways.isFile
      ? `the ${shown(pathways.count)} pathways of the trusts in the file, which is taken for all of England: specialist centres ` +
        "without breast referrals are not in it"
      : `England's ${shown(pathways.count)} pathways, since the file holds a part of them`;
    warnings.push(
      `${trustsWords(proxies)} sized by proxy: their share of ${whole}, times England's ${shown(value)} new people a year ` +
        `(${shown(low)} to ${shown(high)}). Referral is not where people are treated.`
    );
  }
  const estimated = by("population").length;
  if (estimated > 0)
    warnings.push(`${trustsWords(estimated)} sized by population: an estimate, not a count of people.`);
  const several = sizeOrder.filter((measure) => by(measure).length > 0);
  if (several.length > 1) {
    const list = several.map((measure) => `${measureWords[measure]} (${by(measure).length})`).join(", ");
    warnings.push(
      `Trusts are not all sized by the same measure: ${list}. The first that a trust gives is taken, in this order.`
    );
  }
  const counted = by("caseload").filter(({ to, from }) => to.length + from.length > 0).length;
  if (counted > 0) {
    warnings.push(
      `${trustsWords(counted)} sized by the caseload and also named in the flows: the flows move people of a list that may already be that of the people cared for.`
    );
  }
  const outside = trusts.filter(({ inFile }) => !inFile).length;
  if (outside > 0) {
    warnings.push(
      `${outside} treating ${outside === 1 ? "place is" : "places are"} named by the flows only: what else is done there is not in the file.`
    );
  }
  return warnings;
}

const trustsWords = (count: number): string => (count === 1 ? "1 trust is" : `${shown(count)} trusts are`);
