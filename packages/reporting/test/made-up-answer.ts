import type { MethodAnswer, PostsAnswer } from "@caseload/planning";
import type { Post, Quantity, Scenario } from "@caseload/simulation";

const quantity = (value: number, low = value, high = value): Quantity => ({
  value,
  low,
  high,
  unit: "share",
  origin: { from: "default", id: "reach-share" }
});

/** A post in place, all of its time for secondary breast cancer unless said otherwise. */
export const post = (role: string, wte: number, sbcShare = 1): Post => ({
  role,
  band: "7",
  wte,
  heads: 1,
  sbcShare: quantity(sbcShare),
  protection: "protected",
  startDate: null,
  endDate: null,
  site: null
});

/** The part of a scenario that reports read; the rest is not there. */
export function madeUpScenario(parts: Partial<Scenario> = {}): Scenario {
  const read: Partial<Scenario> = {
    organisation: "Made-up Trust",
    startDate: "2026-04-01",
    seed: 1,
    readings: ["strict"],
    inflow: {
      newPatientsPerYear: quantity(74),
      proxy: null,
      growthPerYear: quantity(0),
      pastGrowthPerYear: quantity(0),
      monthProfile: null,
      monthlyCounts: null,
      overdispersionCv: quantity(0.1)
    },
    startingCaseload: { from: "steadyState" },
    reach: { share: quantity(0.25, 0.2, 0.3), referenceCaseload: quantity(232) },
    calibration: { to: "reach", audit: null, workload: { peoplePerWte: quantity(50) } },
    posts: [post("cns", 1)],
    cost: { pension: "both", payStep: "intermediate", highCostArea: "none" },
    roles: [
      {
        id: "breastCareNurse",
        label: "Breast care nurse",
        registered: true,
        sbcExpertise: false,
        external: false,
        band: "6"
      }
    ],
    ...parts
  };
  return read as Scenario;
}

/** A method's answer: WTE low, base, high of CNS and, where given, of support workers. */
export function method(
  name: MethodAnswer["method"],
  cns: readonly [number, number, number],
  parts: Partial<MethodAnswer> = {},
  supportWorker?: readonly [number, number, number]
): MethodAnswer {
  const priced = (role: string, band: string, [wteLow, wte, wteHigh]: readonly [number, number, number]) => {
    const cost = { low: 60_000 * wteLow, base: 60_000 * wte, high: 60_000 * wteHigh };
    return { role, band, wteLow, wte, wteHigh, costPerYear: { trust: cost, system: cost } };
  };
  const posts = [
    priced("cns", "7", cns),
    ...(supportWorker === undefined ? [] : [priced("supportWorker", "4", supportWorker)])
  ];
  const pounds = { low: 60_000 * cns[0], base: 60_000 * cns[1], high: 60_000 * cns[2] };
  return {
    method: name,
    reading: "strict",
    calibratedTo: name === "ratio" ? null : "reach",
    posts,
    costPerYear: { trust: pounds, system: pounds },
    gap: [],
    why: `why ${name}`,
    details: {},
    explain: [],
    drivers: [],
    assumptions: [],
    ...parts
  };
}

/** The four desk methods of a service of average size. */
export const fourMethods: readonly MethodAnswer[] = [
  method("ratio", [3.3, 4, 5], { basis: "reference-caseload-additive" }),
  method("ratio", [3.3, 4, 5], { basis: "local-share-additive" }),
  method("ratio", [6, 8, 10], { basis: "local-share-overlapping" }),
  method("wisn", [2, 4, 7]),
  method("load", [2.1, 4.3, 7.7]),
  method("named-nurse", [2, 3.6, 6])
];

export const madeUpAnswer = (methods: readonly MethodAnswer[], parts: Partial<PostsAnswer> = {}): PostsAnswer => ({
  caseload: {
    newPatientsPerYear: 74,
    meanStayYears: 3.13,
    medianStayYears: 2,
    caseload: 231.6,
    caseloadQuantile: 0.9,
    byYear: [231.6]
  },
  methods,
  calibrations: [],
  comparators: [],
  budget: null,
  assumptions: ["reach-share"],
  warnings: [],
  ...parts
});
