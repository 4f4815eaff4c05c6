import {
  type BudgetChances,
  chanceByBudget,
  type Establishment,
  evenBudgets,
  fullYearCost,
  type PostsInQuestion,
  phasedPosts,
  type Sensitivity,
  staffedBy,
  wteInPlace
} from "@caseload/planning";
import { type BidTerms, bundledEvidence, type Scenario } from "@caseload/simulation";
import type { AnsweredOption } from "./answered-bid.ts";

type Options = readonly [AnsweredOption, ...AnsweredOption[]];

/** Beyond the dearest option, to see what more would bring. */
const beyond = 1.25;

/** Pounds a year that an option costs more than doing nothing once all posts are filled and everybody is at the top. */
export const yearlyCost = ({ fullYear }: Pick<AnsweredOption, "fullYear">): number => fullYear.atTop;

/** Budgets that are looked at; empty where no option costs anything. */
function budgetsOf(options: Options): readonly number[] {
  const dearest = Math.max(...options.map((option) => yearlyCost(option)));
  return dearest > 0 ? evenBudgets(dearest * beyond) : [];
}

/** Prices posts beside those in place as the options are priced. */
function pricing(scenario: Scenario, terms: BidTerms): (posts: Establishment) => number {
  const kept = { ...scenario, search: { ...scenario.search, keepPostsInPlace: true } };
  const known = new Map<string, number>();
  return (posts) => {
    const key = `${posts.cns} ${posts.supportWorker}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const staffed = staffedBy(kept, posts);
    const option = { ...staffed, posts: phasedPosts(staffed, scenario.posts, terms.advertDate) };
    const cost = fullYearCost({ option, nothing: scenario, terms, evidence: bundledEvidence }, "top");
    known.set(key, cost);
    return cost;
  };
}

/**
 * Posts of which the chance must be known: those of the options, and beside each of their numbers of support workers as many
 * CNSs as the largest budget pays for.
 */
export function postsInQuestion(scenario: Scenario, terms: BidTerms, options: Options): readonly PostsInQuestion[] {
  const most = budgetsOf(options).at(-1) ?? 0;
  const price = pricing(scenario, terms);
  const inPlace = { cns: wteInPlace(scenario, "cns"), supportWorker: wteInPlace(scenario, "supportWorker") };
  const perCns = price({ ...inPlace, cns: inPlace.cns + 1 });
  const cns = inPlace.cns + Math.ceil((10 * most) / perCns) / 10;
  const posts = options.flatMap(({ posts: own }) => [own, { ...own, cns: Math.max(own.cns, cns) }]);
  const distinct = posts.filter(
    (one, index) =>
      posts.findIndex((other) => other.cns === one.cns && other.supportWorker === one.supportWorker) === index
  );
  return distinct.flatMap((each) => scenario.readings.map((reading) => ({ ...each, reading })));
}

/** What each budget buys in each reading, from the chances that an analysis told of posts. */
export function budgetChances(
  { sampled }: Sensitivity,
  scenario: Scenario,
  terms: BidTerms,
  options: Options
): readonly BudgetChances[] {
  const budgets = budgetsOf(options);
  if (budgets.length === 0) return [];
  const price = pricing(scenario, terms);
  const [nothing] = options;
  return sampled.map(({ reading, points, chances }): BudgetChances => {
    const chanceOf = ({ cns, supportWorker }: Establishment): number | undefined =>
      chances.find((each) => isNear(each.cns, cns) && isNear(each.supportWorker, supportWorker))?.chance;
    const own = options.flatMap((option) => {
      const chance = chanceOf(option.posts);
      if (chance === undefined) return [];
      return [{ ...option.posts, name: option.name, chance, costPerYear: yearlyCost(option) }];
    });
    const others = chances
      .filter(({ cns, supportWorker }) => cns >= nothing.posts.cns && supportWorker >= nothing.posts.supportWorker)
      .map(({ cns, supportWorker, chance }) => ({
        cns,
        supportWorker,
        chance,
        costPerYear: price({ cns, supportWorker })
      }));
    const priced = [...own.map(({ name: _, ...posts }) => posts), ...others];
    return { reading, points, steps: chanceByBudget(priced, budgets), options: own, priced };
  });
}

const isNear = (one: number, other: number): boolean => Math.abs(one - other) < 1e-9;
