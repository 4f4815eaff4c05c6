import type { ComparedTrust, Comparison } from "@caseload/planning";
import { dot, ruleX, ruleY, text } from "@observablehq/plot";
import { peopleText, postsText } from "../number-format.ts";
import { column, textColumn } from "../table.ts";
import { hasBestGuess, intervalCell, needBy, proxyMark, trustLabel, trustsText } from "../trusts/trust-words.ts";
import { type Chart, colours, isNarrow, plotDefaults } from "./chart.ts";

interface Mark {
  readonly label: string;
  readonly caseload: number;
  readonly low: number;
  readonly value: number;
  readonly high: number;
  readonly inPlace: number | null;
}

/** CNS posts needed against people on the caseload, with posts in place where they are known; null where no trust has a best guess. */
export function needBySizeChart(comparison: Comparison): Chart | null {
  const { trusts, chosen } = comparison;
  const marks = trusts.flatMap((each) => markOf(each, comparison));
  if (marks.length === 0) return null;
  const known = marks.filter(({ inPlace }) => inPlace !== null);
  const under = known.filter(({ inPlace, low }) => inPlace !== null && inPlace < low).length;
  const isProxy = trusts.some(({ trust }) => trust.sizedBy === "breastActivity");
  const size = isProxy
    ? "people on the caseload (estimated, partly or wholly by proxy)"
    : "people on the caseload (estimated)";
  const shortSize = isProxy ? "people on the caseload (part proxy)" : "people on the caseload (estimated)";
  const least = Math.min(...marks.map(({ value }) => value));
  const most = Math.max(...marks.map(({ value }) => value));
  const absent = trusts.length - marks.length;
  return {
    id: "need-by-size",
    title:
      known.length === 0
        ? `CNS posts needed run from ${postsText(least)} to ${postsText(most)} WTE with the size of the trust${proxyMark(trusts)}`
        : `${under} of ${trustsText(known.length)} ${absent === 0 ? "" : "with a best guess of need "}${under === 1 ? "has" : "have"} fewer CNS posts than the low end of their need${proxyMark(trusts)}`,
    alt:
      `${trustsText(marks.length)}: need by the ${chosen.method} method in the ${chosen.reading} reading, from ${postsText(least)} to ` +
      `${postsText(most)} WTE of CNS, against ${size}. ` +
      (known.length === 0
        ? "No posts in place are in the file."
        : `Posts in place are shown for ${trustsText(known.length)}.`) +
      (absent === 0 ? "" : ` Not drawn: ${trustsText(absent)} without a best guess.`),
    key:
      "Circle: need of a trust; upright line: its interval." +
      (known.length === 0 ? "" : " Diamond: posts in place.") +
      (absent === 0 ? "" : ` ${trustsText(absent)} without a best guess: see the table of gaps and the cards.`),
    table: {
      title: "Need by size",
      columns: [
        textColumn("trust", "trust"),
        column("caseload", "people on the caseload", "", "people"),
        column("need", "CNS needed", "WTE", "posts"),
        column("inPlace", "CNS in place", "WTE", "posts")
      ],
      rows: trusts.map(({ trust, answer }) => {
        const need = needBy(answer.needs, chosen);
        return [
          trustLabel(trust),
          intervalCell(answer.caseload, peopleText),
          need === undefined || need.cannotTell !== null ? "cannot tell" : intervalCell(need.posts.cns, postsText),
          answer.inPlace?.weighted.cns ?? "not in the file"
        ];
      })
    },
    plot: (width) => ({
      ...plotDefaults,
      width,
      height: 440,
      marginLeft: 60,
      marginBottom: 50,
      marginTop: 40,
      marginRight: 40,
      x: {
        label: isNarrow(width) ? shortSize : size,
        labelAnchor: "center",
        domain: [0, Math.max(...marks.map((mark) => mark.caseload)) * 1.08]
      },
      y: { label: "WTE of CNS", zero: true },
      marks: [
        ruleY([0], { stroke: "currentColor" }),
        ruleX(marks, {
          x: "caseload",
          y1: "low",
          y2: "high",
          stroke: colours.blue,
          strokeOpacity: 0.6,
          strokeWidth: 1.5
        }),
        dot(marks, {
          x: "caseload",
          y: "value",
          r: 4,
          fill: colours.blue,
          title: ({ label, value }: Mark) => `${label}: ${postsText(value)} WTE needed`
        }),
        dot(known, {
          x: "caseload",
          y: "inPlace",
          symbol: "diamond",
          r: 5,
          fill: colours.orange,
          stroke: "currentColor",
          title: ({ label, inPlace }: Mark) => `${label}: ${postsText(inPlace ?? 0)} WTE in place`
        }),
        ...endLabels(marks, known)
      ]
    })
  };
}

/** Says beside the largest trust which mark is which. */
function endLabels(marks: readonly Mark[], known: readonly Mark[]) {
  const largest = (among: readonly Mark[]) => [...among].sort((a, b) => b.caseload - a.caseload).slice(0, 1);
  const options = {
    x: "caseload",
    textAnchor: "end",
    dx: -10,
    fill: "currentColor",
    stroke: "var(--plot-background, white)",
    strokeWidth: 4
  } as const;
  return [
    text(largest(marks), { ...options, y: "value", text: () => "needed" }),
    text(largest(known), { ...options, y: "inPlace", text: () => "in place" })
  ];
}

function markOf({ trust, answer }: ComparedTrust, { chosen }: Comparison): Mark[] {
  const need = needBy(answer.needs, chosen);
  if (need === undefined || need.cannotTell !== null || !hasBestGuess(trust) || answer.caseload.value === null)
    return [];
  const { low, value, high } = need.posts.cns;
  if (value === null) return [];
  return [
    {
      label: trustLabel(trust),
      caseload: answer.caseload.value,
      low,
      value,
      high,
      inPlace: answer.inPlace?.weighted.cns ?? null
    }
  ];
}
