import type { Comparison, Funnel } from "@caseload/planning";
import { numberText } from "../number-format.ts";
import { type Block, list, type Section, section, words } from "../report.ts";
import { trustLabel } from "./trust-words.ts";

/**
 * What the funnel plots show, in words: who lies outside which limits, and why there is no plot of a rate. Trusts come in the
 * order of the plot.
 */
export function funnelSection(comparison: Comparison): readonly Section[] {
  return section(
    "Rates beside what chance alone would do",
    ...comparison.funnels.flatMap((funnel) => funnelBlocks(funnel, comparison)),
    list(comparison.noFunnel)
  );
}

function funnelBlocks(funnel: Funnel, { trusts }: Comparison): Block[] {
  const { points, leftOut, overdispersion } = funnel;
  const nameOf = ({ key, name }: Funnel["points"][number]): string => {
    const trust = trusts.find((each) => each.trust.key === key)?.trust;
    return trust === undefined ? name : trustLabel(trust);
  };
  const outside = points.filter(({ zone }) => zone !== "within");
  const within = points.length - outside.length;
  const widened = overdispersion.widened ? ` Trusts differ more than chance alone: limits are widened for that.` : "";
  return [
    words(
      `${funnel.title}: ${numberText(funnel.centre)} ${funnel.rateLabel} for all together. ` +
        `${within} of ${points.length} trusts lie within the 95 % limits.${widened} ${funnel.method}`
    ),
    list(
      outside.map(
        (point) =>
          `${nameOf(point)}: ${numberText(point.rate)} with ${numberText(point.denominator)} ${funnel.denominatorLabel}, ` +
          `${point.rate > funnel.centre ? "above" : "below"} the ${point.zone.replace("beyond ", "")} limit`
      )
    ),
    words(
      leftOut.length === 0
        ? ""
        : `Not shown: ${leftOut.length > 5 ? reasons(leftOut) : leftOut.map(({ name, why }) => `${name} (${why})`).join("; ")}.`
    )
  ];
}

function reasons(leftOut: Funnel["leftOut"]): string {
  const whys = [...new Set(leftOut.map(({ why }) => why))];
  return whys.map((why) => `${leftOut.filter((each) => each.why === why).length} (${why})`).join("; ");
}
