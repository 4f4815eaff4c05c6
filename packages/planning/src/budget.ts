import type { Reading, Scenario } from "@caseload/simulation";
import { affordableWte, inSteps } from "./affordable.ts";
import type { BudgetAnswer, MethodAnswer } from "./answer.ts";
import type { CalibratedCase } from "./calibrated-case.ts";
import { costOf, type PayRules, payRules } from "./cost.ts";
import type { Establishment } from "./establishment.ts";
import type { Evidence } from "./evidence.ts";
import { shown } from "./explain-line.ts";
import { wteInPlace } from "./gap.ts";
import { loadPosts } from "./load.ts";
import { bandOf } from "./method-answer.ts";
import { shareCovered } from "./share-covered.ts";
import { nurse, supportWorker, type Workload } from "./workload.ts";

type Option = BudgetAnswer["options"][number];
type Pension = Option["pension"];

/**
 * What a sum of money a year buys, by both pension conventions: CNSs alone, and in the delegated reading also support
 * workers alone and, where it covers more than either, the best mix; each without posts that would add nothing.
 *
 * @param answers - the load method's, one for each reading to be answered
 */
export function budgetAnswer(
  poundsPerYear: number,
  calibrated: CalibratedCase,
  answers: readonly MethodAnswer[],
  evidence: Required<Evidence>
): BudgetAnswer {
  const options = answers.flatMap((answer) => {
    const workload = calibrated.workloads.get(answer.reading);
    if (workload === undefined) return [];
    return (["trust", "system"] as const).flatMap((pension) =>
      optionsOf(poundsPerYear, shopFor(calibrated, workload, answer, pension, evidence))
    );
  });
  return { poundsPerYear, options };
}

/** What is for sale, at what price, and what it is worth. */
interface Shop {
  readonly scenario: Scenario;
  readonly reading: Reading;
  readonly pension: Pension;
  readonly cns: PayRules;
  readonly supportWorker: PayRules;
  /** Posts beyond which no more are needed. */
  readonly enough: number;
  /** Share of the hours needed once these posts are added to those in place; `ofNeed` scales the need. */
  readonly share: (bought: Establishment, ofNeed?: number) => number;
  /** Need at the ends of the load method's range, over its base. */
  readonly needLow: number;
  readonly needHigh: number;
}

function shopFor(
  { groundwork }: CalibratedCase,
  workload: Workload,
  answer: MethodAnswer,
  pension: Pension,
  evidence: Required<Evidence>
): Shop {
  const { scenario } = groundwork;
  const { priceYear: year, cost } = scenario;
  const rules = (role: string): PayRules =>
    payRules(
      { year, band: bandOf(scenario, role), step: cost.payStep, highCostArea: cost.highCostArea, pension },
      evidence
    );
  const inPlace = { cns: wteInPlace(scenario, nurse), supportWorker: wteInPlace(scenario, supportWorker) };
  const { staffedFor } = loadPosts(groundwork, workload);
  const total = (end: "wteLow" | "wte" | "wteHigh"): number => answer.posts.reduce((sum, post) => sum + post[end], 0);
  const ratio = (end: "wteLow" | "wteHigh"): number => (total("wte") > 0 ? total(end) / total("wte") : 1);
  return {
    scenario,
    reading: workload.reading,
    pension,
    cns: rules(nurse),
    supportWorker: rules(supportWorker),
    enough: total("wteHigh") + 1,
    share: (bought, ofNeed = 1) =>
      shareCovered(groundwork, workload, staffedFor * ofNeed, {
        cns: inPlace.cns + bought.cns,
        supportWorker: inPlace.supportWorker + bought.supportWorker
      }),
    needLow: ratio("wteLow"),
    needHigh: ratio("wteHigh")
  };
}

function optionsOf(pounds: number, shop: Shop): Option[] {
  const nurses = {
    cns: atMostUseful(affordableWte(pounds, shop.cns), (cns) => shop.share({ cns, supportWorker: 0 })),
    supportWorker: 0
  };
  if (shop.reading === "strict") return [option(pounds, shop, nurses)];
  const workers = {
    cns: 0,
    supportWorker: atMostUseful(affordableWte(pounds, shop.supportWorker), (supportWorker) =>
      shop.share({ cns: 0, supportWorker })
    )
  };
  const alone = [nurses, workers];
  const best = bestMix(pounds, shop, alone);
  return [...alone, ...(alone.includes(best) ? [] : [best])].map((bought) => option(pounds, shop, bought));
}

const hundredths = 100;
const tenths = 10;

/** Two shares that differ by less are equal. */
const sameShare = 1e-9;

/**
 * The fewest hundredths of a post that cover as much as any number that the money could buy: the rest is not needed.
 * The share is concave in the posts: it rises, and may fall where each support worker takes a CNS's time.
 */
function atMostUseful(affordable: number, share: (wte: number) => number): number {
  const at = (steps: number): number => share(steps / hundredths);
  let high = Math.round(inSteps(affordable, hundredths) * hundredths);
  for (let low = 0; low < high; ) {
    const middle = Math.floor((low + high) / 2);
    if (at(middle + 1) > at(middle) + sameShare) low = middle + 1;
    else high = middle;
  }
  return high / hundredths;
}

/** The mix with the largest share, CNSs in tenths of a post; of equals the cheapest. */
function bestMix(pounds: number, shop: Shop, others: readonly Establishment[]): Establishment {
  const most = Math.min(affordableWte(pounds, shop.cns), shop.enough);
  const mixes = Array.from({ length: Math.floor(most * tenths + sameShare) + 1 }, (_, steps) => {
    const cns = steps / tenths;
    const rest = affordableWte(pounds - costOf(cns, shop.cns), shop.supportWorker);
    const enough = Math.min(rest, shop.enough);
    return { cns, supportWorker: atMostUseful(enough, (supportWorker) => shop.share({ cns, supportWorker })) };
  });
  return [...others, ...mixes].reduce((best, mix) => {
    const gain = shop.share(mix) - shop.share(best);
    if (gain > sameShare) return mix;
    return gain > -sameShare && costOfAll(mix, shop) < costOfAll(best, shop) ? mix : best;
  });
}

const costOfAll = (bought: Establishment, shop: Shop): number =>
  costOf(bought.cns, shop.cns) + costOf(bought.supportWorker, shop.supportWorker);

function option(pounds: number, shop: Shop, bought: Establishment): Option {
  const posts = (
    [
      [nurse, bought.cns],
      [supportWorker, bought.supportWorker]
    ] as const
  )
    .filter(([, wte]) => wte > 0)
    .map(([role, wte]) => ({ role, band: bandOf(shop.scenario, role), wte }));
  const shares = {
    shareOfNeedLow: shop.share(bought, shop.needHigh),
    shareOfNeed: shop.share(bought),
    shareOfNeedHigh: shop.share(bought, shop.needLow)
  };
  const costPerYear = costOfAll(bought, shop);
  const label = { reading: shop.reading, pension: shop.pension };
  return { ...label, posts, costPerYear, ...shares, words: words(pounds, shop.pension, posts, shares) };
}

function words(
  pounds: number,
  pension: Pension,
  posts: Option["posts"],
  shares: Pick<Option, "shareOfNeedLow" | "shareOfNeed" | "shareOfNeedHigh">
): string {
  const names = posts.map(({ role, band, wte }) => `${shown(wte)} WTE of a ${roleWords[role] ?? role} (band ${band})`);
  const bought = names.length === 0 ? "buys no post" : `buys ${names.join(" and ")}`;
  const payer = pension === "trust" ? "at the trust's cost" : "at the cost to the NHS";
  const percent = (share: number): string => `${Math.round(share * 100)} per cent`;
  const range = `${percent(shares.shareOfNeedLow)} to ${percent(shares.shareOfNeedHigh)}`;
  return `£${shown(pounds)} a year ${bought} ${payer}; with the posts in place that covers ${percent(shares.shareOfNeed)} (${range}) of the hours needed`;
}

const roleWords: Readonly<Record<string, string>> = { [nurse]: "CNS", [supportWorker]: "support worker" };
