import { log, type Reading } from "@caseload/simulation";
import type { Driver, ExplainLine, RatioBasis } from "./answer.ts";
import { caseloadLine } from "./caseload-line.ts";
import { defaultsOf } from "./default-ids.ts";
import { line, shown } from "./explain-line.ts";
import { wteInPlace } from "./gap.ts";
import type { Groundwork } from "./groundwork.ts";
import type { Finding } from "./method-answer.ts";
import { ratioPosts, shareReached } from "./ratio.ts";
import { nurse, supportWorker } from "./workload.ts";

/** Default that holds the share of people to be reached by nurses who overlap. */
export const coverageDefault = "target-share";

const whys: Readonly<Record<RatioBasis, string>> = {
  "local-share-additive":
    "takes the reach as a share of the local caseload and adds it up: every service is asked for the same posts, whatever its size",
  "local-share-overlapping":
    "takes the reach as a share of the local caseload and lets nurses reach the same people: the last ones cost most",
  "reference-caseload-additive":
    "turns the reach into people per post at the reference caseload and adds it up: it scales with the caseload",
  "reference-caseload-overlapping":
    "turns the reach into people per post at the reference caseload and lets nurses reach the same people"
};

/** The ratio's finding on one basis. Its range is that of the reach alone; it knows neither readings nor support. */
export function ratioFinding(groundwork: Groundwork, basis: RatioBasis, reading: Reading, coverage: number): Finding {
  const { reach } = groundwork.scenario;
  const estimate = {
    referenceCaseload: reach.referenceCaseload.value,
    caseload: groundwork.caseload.caseload,
    coverage
  };
  const posts = (share: number): number => ratioPosts({ ...estimate, reach: share }, basis);
  const required = (wte: number) =>
    new Map([
      [nurse, wte],
      [supportWorker, 0]
    ]);
  const [most, base, least] = [posts(reach.share.low), posts(reach.share.value), posts(reach.share.high)];
  const localReach = basis.startsWith("local")
    ? reach.share.value
    : (reach.share.value * reach.referenceCaseload.value) / Math.max(estimate.caseload, Number.MIN_VALUE);
  const overlap = basis.endsWith("overlapping");
  const effectiveWte = wteInPlace(groundwork.scenario, nurse);
  return {
    method: "ratio",
    reading,
    basis,
    calibratedTo: null,
    required: required(base),
    low: required(Math.min(least, base)),
    high: required(Math.max(most, base)),
    why: `${whys[basis]}; a staff estimate that knows no readings and counts CNSs alone, so strict and delegated are alike`,
    details: {
      coverage: overlap ? coverage : 1,
      effectiveWte,
      shareReached: shareReached(effectiveWte, localReach, overlap ? "overlapping" : "additive"),
      peoplePerWte: reach.share.value * reach.referenceCaseload.value
    },
    explain: explain(groundwork, basis, coverage, base),
    drivers: least === most ? [] : [driver(groundwork, least, most)],
    assumptions: [
      ...defaultsOf(reach.share),
      ...(basis.startsWith("local")
        ? []
        : defaultsOf(
            reach.referenceCaseload,
            groundwork.scenario.inflow.newPatientsPerYear,
            groundwork.scenario.inflow.pastGrowthPerYear,
            groundwork.scenario.survival
          )),
      ...(overlap ? [coverageDefault] : [])
    ]
  };
}

const driver = ({ scenario }: Groundwork, least: number, most: number): Driver => ({
  id: defaultsOf(scenario.reach.share)[0] ?? "reach.share",
  label: "Share of the caseload that one full-time CNS reaches",
  low: scenario.reach.share.low,
  high: scenario.reach.share.high,
  unit: scenario.reach.share.unit,
  wteAtLow: most,
  wteAtHigh: least
});

function explain(groundwork: Groundwork, basis: RatioBasis, coverage: number, posts: number): ExplainLine[] {
  const { reach } = groundwork.scenario;
  const { caseload } = groundwork.caseload;
  const people = reach.share.value * reach.referenceCaseload.value;
  const answer = (arithmetic: string): ExplainLine =>
    line("CNS posts", arithmetic, posts, "WTE", defaultsOf(reach.share));
  const lines: ExplainLine[] = [];
  let share = reach.share.value;
  if (!basis.startsWith("local")) {
    lines.push(caseloadLine(groundwork));
    lines.push(
      line(
        "People per WTE",
        `${shown(reach.share.value)} × ${shown(reach.referenceCaseload.value)} people`,
        people,
        "people",
        defaultsOf(reach)
      )
    );
    if (basis.endsWith("additive") || caseload === 0) {
      return [...lines, answer(`${shown(caseload)} people ÷ ${shown(people)}`)];
    }
    share = people / caseload;
    lines.push(
      line(
        "Share of the caseload that one post reaches",
        `${shown(people)} ÷ ${shown(caseload)} people`,
        share,
        "share"
      )
    );
  }
  if (basis.endsWith("additive")) return [...lines, answer(`1 ÷ ${shown(share)}`)];
  if (share >= coverage) return [...lines, answer(`${shown(coverage)} ÷ ${shown(share)}`)];
  const leftOut = -log(1 - coverage);
  const leftByOne = -log(1 - share);
  return [
    ...lines,
    line(`Natural logarithm of 1 over the share left out at last`, `ln(1 ÷ (1 − ${shown(coverage)}))`, leftOut, "", [
      coverageDefault
    ]),
    line(
      `Natural logarithm of 1 over the share that one post leaves out`,
      `ln(1 ÷ (1 − ${shown(share)}))`,
      leftByOne,
      ""
    ),
    answer(`${shown(leftOut)} ÷ ${shown(leftByOne)}`)
  ];
}
