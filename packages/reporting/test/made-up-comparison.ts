import type {
  ComparedGroup,
  ComparedTrust,
  Comparison,
  Interval,
  MethodName,
  Need,
  Pooling,
  Swing,
  Trust,
  TrustSimulation
} from "@caseload/planning";
import { type Reading, successShare } from "@caseload/simulation";

/** Made-up years on the caseload, and WTE of CNS a person by method. */
const stayYears = 3;
const cnsPerPerson: readonly (readonly [MethodName, number])[] = [
  ["ratio", 0.0125],
  ["wisn", 0.018],
  ["load", 0.02],
  ["named-nurse", 0.022]
];

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const root = (numbers: readonly number[]): number => Math.sqrt(sum(numbers.map((number) => number * number)));

/** A trust is so much off either way by what is its own, and a quarter by what all share. */
const sharedOff = 0.25;

function interval(used: number, ownOff: number, value: number | null): Interval {
  const off = root([sharedOff, ownOff]) * used;
  return { low: Math.max(0, used - off), value, high: used + off };
}

interface MadeUp {
  readonly key: string;
  readonly name: string;
  readonly used: number;
  readonly ownOff: number;
  readonly isKnown: boolean;
  readonly inPlace: number | null;
  readonly contracted: number;
  readonly trust: Omit<Trust, "key" | "name" | "newPatientsPerYear" | "newPatientsUsed" | "factors">;
}

function needOf(made: MadeUp, method: MethodName, reading: Reading, perPerson: number): Need {
  const caseload = made.used * stayYears;
  const isShared = reading === "delegated" && method !== "ratio" && method !== "named-nurse";
  const used = {
    cns: caseload * perPerson * (isShared ? 0.7 : 1),
    supportWorker: isShared ? caseload * perPerson * 0.5 : 0
  };
  const shownIf = (value: number): number | null => (made.isKnown ? value : null);
  const posts = {
    cns: interval(used.cns, made.ownOff, shownIf(used.cns)),
    supportWorker: interval(used.supportWorker, made.ownOff, shownIf(used.supportWorker))
  };
  const costUsed = used.cns * 68_000 + used.supportWorker * 40_000;
  const less = ({ low, value, high }: Interval, wte: number): Interval => ({
    low: low - wte,
    value: value === null ? null : value - wte,
    high: high - wte
  });
  const swing = (id: string, shared: boolean, off: number): Swing => ({
    ...{ id, isShared: shared, role: "cns" },
    ...{ atLow: -off * used.cns, atHigh: off * used.cns }
  });
  return {
    method,
    reading,
    ...(method === "ratio" ? { basis: "reference-caseload-additive" as const } : {}),
    posts,
    used,
    costPerYear: interval(costUsed, made.ownOff, shownIf(costUsed)),
    costUsed,
    gap:
      made.inPlace === null
        ? null
        : { cns: less(posts.cns, made.inPlace), supportWorker: less(posts.supportWorker, 0) },
    swings: [swing("contact-minutes", true, sharedOff), swing("own:chance", false, made.ownOff)],
    cannotTell: null
  };
}

const readings: readonly Reading[] = ["strict", "delegated"];

function simulationOf(made: MadeUp): TrustSimulation | null {
  if (!made.isKnown) return null;
  const cns = Math.ceil(made.used * stayYears * 0.0215 * 10) / 10;
  return {
    reading: "strict",
    verdict: "meets",
    needed: { cns, supportWorker: 0 },
    tooFew: { cns: cns - 0.2, supportWorker: 0 },
    success: successShare(20, 20),
    outOfReach: [],
    now:
      made.inPlace === null
        ? null
        : {
            verdict: "does not meet",
            reach: { low: 0.21, value: 0.24, high: 0.27 },
            doneInTime: 0.41,
            firstToFail: ["standard-3", "standard-1"]
          },
    effort: { establishments: 6, replications: 64 }
  };
}

function compared(made: MadeUp): ComparedTrust {
  const caseload = made.used * stayYears;
  return {
    trust: {
      ...made.trust,
      key: made.key,
      name: made.name,
      newPatientsPerYear: interval(made.used, made.ownOff, made.isKnown ? made.used : null),
      newPatientsUsed: made.used,
      factors: [{ id: "own:chance", label: "chance", isShared: false, low: 1 - made.ownOff, high: 1 + made.ownOff }]
    },
    answer: {
      key: made.key,
      caseload: interval(caseload, made.ownOff, made.isKnown ? caseload : null),
      caseloadUsed: caseload,
      caseloadSwings: [
        { id: "survival-mean-years", isShared: true, atLow: -sharedOff * caseload, atHigh: sharedOff * caseload },
        { id: "own:chance", isShared: false, atLow: -made.ownOff * caseload, atHigh: made.ownOff * caseload }
      ],
      needs: readings.flatMap((reading) =>
        cnsPerPerson.map(([method, perPerson]) => needOf(made, method, reading, perPerson))
      ),
      inPlace:
        made.inPlace === null
          ? null
          : {
              weighted: { cns: made.inPlace, supportWorker: 0 },
              contracted: { cns: made.contracted, supportWorker: 0 }
            },
      simulation: simulationOf(made),
      warnings: made.isKnown ? [] : ["Not simulated: its size has no best guess"]
    }
  };
}

const plain = {
  odsCode: null,
  inFile: true,
  sizedBy: "newPatients",
  serviceModel: "dedicated",
  dataCompleteness: "full",
  sites: 1,
  rurality: "mixed",
  from: [],
  to: []
} as const;

const counted = (shown: number) => ({
  newPatients: { shown, suppressed: null, used: shown, low: shown - 2, high: shown + 2 }
});
const hidden = { newPatients: { shown: null, suppressed: "secondary", used: 10, low: 1, high: 19 } } as const;
const posts = (wte: number, sbcShare: number) => [{ role: "cns", wte, sbcShare }];
const north = "Made-up North";
const south = "Made-up South";

/** Name that a spreadsheet would take for a formula. */
export const formulaName = '=HYPERLINK("http://x")';
/** Name that holds markup. */
export const markupName = `Fenland <b>"Wold"</b> & Marsh's`;

const madeUp: readonly MadeUp[] = [
  {
    ...{
      key: "trust-1",
      name: "Northmoor Infirmary",
      used: 75,
      ownOff: 0.12,
      isKnown: true,
      inPlace: 1,
      contracted: 1
    },
    trust: {
      ...plain,
      ...{ odsCode: "ZZ1", alliance: north, observed: counted(75), posts: posts(1, 1) },
      how: "75 new people a year, as counted (rounded to the nearest 5)."
    }
  },
  {
    ...{ key: "trust-2", name: formulaName, used: 45, ownOff: 0.15, isKnown: true, inPlace: 0.5, contracted: 1 },
    trust: {
      ...plain,
      ...{ alliance: north, observed: counted(45), posts: posts(1, 0.5), serviceModel: "combined" },
      how: "45 new people a year, as counted (rounded to the nearest 5)."
    }
  },
  {
    ...{ key: "trust-3", name: "Little Marsh", used: 10, ownOff: 0.9, isKnown: false, inPlace: 0.2, contracted: 0.4 },
    trust: {
      ...plain,
      ...{ alliance: north, observed: hidden, posts: posts(0.4, 0.5), rurality: "rural" },
      how: "The count is suppressed: 1 to 19 new people a year."
    }
  },
  {
    ...{ key: "trust-4", name: "Upper Fell", used: 10, ownOff: 0.9, isKnown: false, inPlace: 0, contracted: 0 },
    trust: {
      ...plain,
      ...{ alliance: north, observed: hidden, posts: [], serviceModel: "none", rurality: "rural" },
      how: "The count is suppressed: 1 to 19 new people a year."
    }
  },
  {
    ...{ key: "trust-5", name: "Eastcliff", used: 40, ownOff: 0.5, isKnown: false, inPlace: 0.8, contracted: 0.8 },
    trust: {
      ...plain,
      ...{ alliance: south, observed: counted(40), posts: posts(0.8, 1), dataCompleteness: "none" },
      how: "The trust holds no data on secondary breast cancer: from 20 to 60 new people a year, no best guess."
    }
  },
  {
    ...{ key: "trust-6", name: "Southwater", used: 60, ownOff: 0.3, isKnown: true, inPlace: 2, contracted: 2 },
    trust: {
      ...plain,
      ...{
        odsCode: "ZZ6",
        alliance: south,
        posts: posts(2, 1),
        dataCompleteness: null,
        sites: 3,
        sizedBy: "breastActivity"
      },
      observed: { breastActivity: { shown: 6250, suppressed: null, used: 6250, low: 6248, high: 6252 } },
      how: "By proxy: 6,250 of 882,700 breast pathways, times 8,474 new people a year in England."
    }
  },
  {
    ...{ key: "trust-7", name: markupName, used: 30, ownOff: 0.4, isKnown: true, inPlace: null, contracted: 0 },
    trust: {
      ...plain,
      ...{ alliance: south, observed: counted(30), posts: null, serviceModel: null, dataCompleteness: "partial" },
      how: "30 new people a year, as counted (rounded to the nearest 5), of data that are partial."
    }
  }
];

/** Shared assumptions add up, own ones as the root of the sum of squares. */
function together(parts: readonly { readonly used: number; readonly ownOff: number }[]): Interval {
  const total = sum(parts.map(({ used }) => used));
  const off = root([sharedOff * total, ...parts.map(({ used, ownOff }) => used * ownOff)]);
  return { low: Math.max(0, total - off), value: total, high: total + off };
}

function groupOf(name: string | null, trusts: readonly MadeUp[], pooling: Pooling | null): ComparedGroup {
  const rows = trusts.map(compared);
  const known = trusts.filter(({ inPlace }) => inPlace !== null);
  const inPlace = sum(known.map((made) => made.inPlace ?? 0));
  const needs = (rows[0]?.answer.needs ?? []).map((like, i): Need => {
    const parts = (of: "cns" | "supportWorker" | "cost", among: readonly MadeUp[]) =>
      among.flatMap((made) => {
        const need = compared(made).answer.needs[i];
        if (need === undefined) return [];
        return [{ used: of === "cost" ? need.costUsed : need.used[of], ownOff: made.ownOff }];
      });
    const cns = together(parts("cns", trusts));
    const supportWorker = together(parts("supportWorker", trusts));
    const costPerYear = together(parts("cost", trusts));
    const [gapCns, gapSupport] = [together(parts("cns", known)), together(parts("supportWorker", known))];
    return {
      ...like,
      posts: { cns, supportWorker },
      used: { cns: cns.value ?? 0, supportWorker: supportWorker.value ?? 0 },
      costPerYear,
      costUsed: costPerYear.value ?? 0,
      gap: {
        cns: { low: gapCns.low - inPlace, value: (gapCns.value ?? 0) - inPlace, high: gapCns.high - inPlace },
        supportWorker: gapSupport
      },
      swings: []
    };
  });
  return {
    name,
    trusts: trusts.map(({ key }) => key),
    newPatientsPerYear: together(trusts),
    caseload: together(trusts.map(({ used, ownOff }) => ({ used: used * stayYears, ownOff }))),
    needs,
    inPlace: {
      weighted: { cns: inPlace, supportWorker: 0 },
      contracted: { cns: sum(known.map(({ contracted }) => contracted)), supportWorker: 0 },
      trusts: known.length
    },
    pooling
  };
}

const pooling = (alone: number): Pooling => ({
  reading: "strict",
  ways: [
    {
      way: "alone",
      byArithmetic: { cns: alone, supportWorker: 0 },
      bySimulation: { cns: alone + 0.8, supportWorker: 0 },
      verdict: null
    },
    {
      way: "hubAndSpoke",
      byArithmetic: { cns: alone - 0.4, supportWorker: 0 },
      bySimulation: { cns: alone - 0.1, supportWorker: 0 },
      verdict: "meets"
    },
    {
      way: "leaveCover",
      byArithmetic: { cns: alone - 0.2, supportWorker: 0 },
      bySimulation: null,
      verdict: null
    }
  ],
  explain: [
    {
      label: "Sum of each alone",
      arithmetic: "what the load method asks for at each trust, added up",
      value: alone,
      unit: "WTE",
      sources: []
    },
    {
      label: "One caseload instead of several",
      arithmetic: "the allowance for chance of one larger caseload",
      value: alone - 0.4,
      unit: "WTE",
      sources: ["caseload-quantile"]
    }
  ],
  words: "Sharing posts saves 0.4 WTE by the arithmetic and 0.9 by simulation."
});

const named = (key: string): { key: string; name: string } => ({
  key,
  name: madeUp.find((made) => made.key === key)?.name ?? ""
});

/** Seven made-up trusts in two alliances, with every oddity that a file may hold. */
export const madeUpComparison: Comparison = {
  file: "made-up-trusts.csv",
  columns: [
    { column: "Trust", readAs: "name" },
    { column: "Alliance", readAs: "alliance" },
    { column: "New pts / yr", readAs: "new patients a year" },
    { column: "CNS WTE", readAs: "CNS: WTE" },
    { column: "Comments", readAs: "not read" }
  ],
  disclosure: {
    rule: "nhs",
    suppressed: 2,
    words: "Counts of 1 to 7 are not shown, others are rounded to the nearest 5; 2 counts are suppressed."
  },
  chosen: { method: "load", reading: "strict" },
  trusts: madeUp.map(compared),
  alliances: [
    groupOf(
      north,
      madeUp.filter(({ trust }) => trust.alliance === north),
      pooling(8.4)
    ),
    groupOf(
      south,
      madeUp.filter(({ trust }) => trust.alliance === south),
      pooling(7.8)
    )
  ],
  total: groupOf(null, madeUp, null),
  funnels: [
    {
      id: "people-per-wte",
      title: "People on the caseload for each whole-time CNS",
      rateLabel: "people on the caseload per WTE of CNS",
      denominatorLabel: "WTE of CNS in place",
      centre: 150,
      points: [
        { ...named("trust-1"), denominator: 1, rate: 225, z: 1.4, zone: "within" },
        { ...named("trust-2"), denominator: 0.5, rate: 270, z: 2.2, zone: "beyond 95 %" },
        { ...named("trust-6"), denominator: 2, rate: 90, z: -3.3, zone: "beyond 99.8 %" }
      ],
      limits: [0.5, 1, 1.5, 2].map((denominator) => {
        const sd = 25 / Math.sqrt(denominator);
        return {
          denominator,
          low95: 150 - 1.96 * sd,
          high95: 150 + 1.96 * sd,
          low998: 150 - 3.09 * sd,
          high998: 150 + 3.09 * sd
        };
      }),
      overdispersion: { phi: 2.1, tau: 0.08, widened: true },
      method: "Limits of 95 % and 99.8 %, widened for overdispersion by an additive variance (Spiegelhalter 2005).",
      leftOut: [
        { name: "Little Marsh", why: "its count is suppressed" },
        { name: markupName, why: "its posts are not in the file" }
      ]
    }
  ],
  noFunnel: [
    'There is no funnel plot of "New people counted for each 1,000 breast pathways": it takes 3 trusts that have both its numbers to show, and one has'
  ],
  ranks: {
    method: "10,000 draws of what is each trust's own",
    perHundredPeople: false,
    rows: [
      { ...named("trust-1"), gap: { low: 2.2, value: 3.5, high: 4.8 }, rank: 1, rankLow: 1, rankHigh: 2 },
      { ...named("trust-2"), gap: { low: 1.4, value: 2.2, high: 3 }, rank: 2, rankLow: 1, rankHigh: 3 },
      { ...named("trust-6"), gap: { low: 0.2, value: 1.6, high: 3 }, rank: 3, rankLow: 2, rankHigh: 3 }
    ],
    words: "No rank is certain: the first may be second, the second first to third."
  },
  allocation: {
    role: "cns",
    newPosts: 3,
    step: 0.5,
    method: "load",
    reading: "strict",
    strategies: [
      {
        strategy: "mostNeed",
        given: [
          { ...named("trust-1"), wte: 1.5 },
          { ...named("trust-2"), wte: 1 },
          { ...named("trust-6"), wte: 0.5 }
        ],
        ...{ closed: 2.9, left: 5.6, trustsMeeting: 0, trustsMeetingExpected: 0.4, lowestCoverage: 0.5, unused: 0.1 }
      },
      {
        strategy: "mostTrusts",
        given: [
          { ...named("trust-2"), wte: 1 },
          { ...named("trust-6"), wte: 2 }
        ],
        ...{ closed: 2.5, left: 6, trustsMeeting: 1, trustsMeetingExpected: 0.9, lowestCoverage: 0.22, unused: 0.5 }
      },
      {
        strategy: "worstFirst",
        given: [
          { ...named("trust-1"), wte: 2 },
          { ...named("trust-2"), wte: 1 }
        ],
        ...{ closed: 2.8, left: 5.7, trustsMeeting: 0, trustsMeetingExpected: 0.3, lowestCoverage: 0.55, unused: 0.2 }
      }
    ],
    words: "Most need closes 2.9 of 8.5 WTE; bringing one trust to its need costs 0.4 WTE of that.",
    leftOut: ["Little Marsh", "Upper Fell", "Eastcliff", markupName]
  },
  notInFile: [
    `The posts of 1 of 7 trusts are not in the file: ${markupName}.`,
    "Where people are treated is not in the file: no flows were given."
  ],
  warnings: ["1 trust is sized by proxy: referral is not where people are treated."],
  unfinished: [],
  assumptions: ["survival-mean-years", "contact-minutes", "caseload-quantile"]
};
