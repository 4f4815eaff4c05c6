import { roles } from "@caseload/evidence";
import type { CalibrationTarget, Reading, Scenario } from "@caseload/simulation";
import type { CostRange, Driver, ExplainLine, MethodAnswer, MethodName, RatioBasis, RequiredPosts } from "./answer.ts";
import { costOf, payRules } from "./cost.ts";
import type { Evidence } from "./evidence.ts";
import { costLines, gapLine } from "./explain-cost.ts";
import { gapsOf } from "./gap.ts";
import type { Requirement } from "./groundwork.ts";
import { totalPosts } from "./requirements.ts";

/** What a method found, before it is priced and held against the posts in place. */
export interface Finding {
  readonly method: MethodName;
  readonly reading: Reading;
  readonly basis?: RatioBasis;
  readonly calibratedTo: CalibrationTarget | null;
  readonly required: Requirement;
  readonly low: Requirement;
  readonly high: Requirement;
  readonly overReach?: readonly Requirement[];
  readonly why: string;
  readonly details: Readonly<Record<string, unknown>>;
  readonly explain: readonly ExplainLine[];
  readonly drivers: readonly Driver[];
  readonly assumptions: readonly string[];
}

const noCost: CostRange = { low: 0, base: 0, high: 0 };

/** The answer of a method: its posts with their bands, what they cost and what is missing. */
export function methodAnswer(finding: Finding, scenario: Scenario, evidence: Required<Evidence>): MethodAnswer {
  const { required, low, high, overReach, ...rest } = finding;
  if (totalPosts(required) === Number.POSITIVE_INFINITY) {
    return cannotTell(finding, "a single task takes longer than the delay allowed, so no number of posts keeps it");
  }
  const posts = [...required].map(([role, wte]) => ({
    role,
    band: bandOf(scenario, role),
    wteLow: low.get(role) ?? wte,
    wte,
    wteHigh: high.get(role) ?? wte
  }));
  const gap = gapsOf(scenario, posts);
  const priced = posts.map((post) => ({ ...post, costPerYear: costs([post], scenario, evidence) }));
  return {
    ...rest,
    posts: priced,
    ...(overReach === undefined ? {} : { overReach: [...required].map(([role, wte]) => endsOf(role, wte, overReach)) }),
    costPerYear: costs(posts, scenario, evidence),
    gap,
    explain: [
      ...finding.explain,
      ...posts.flatMap((post) =>
        costLines(nameOf(scenario, post.role), post, scenario.cost.payStep, {
          trust: rulesOf(post.band, scenario, evidence, "trust"),
          system: rulesOf(post.band, scenario, evidence, "system")
        })
      ),
      ...gap
        .filter(({ wte, wteInPlace }) => wte + wteInPlace > 0)
        .map((each) => gapLine(nameOf(scenario, each.role), each))
    ],
    details: { ...finding.details, costByStep: costByStep(posts, scenario, evidence) }
  };
}

function endsOf(role: string, wte: number, ends: readonly Requirement[]) {
  const values = [wte, ...ends.map((end) => end.get(role) ?? wte)];
  return { role, wteLow: Math.min(...values), wteHigh: Math.max(...values) };
}

/** An answer that says why there is none. */
export function cannotTell(finding: Finding, why: string): MethodAnswer {
  const { required: _required, low: _low, high: _high, overReach: _overReach, ...rest } = finding;
  return { ...rest, posts: [], costPerYear: { trust: noCost, system: noCost }, gap: [], drivers: [], cannotTell: why };
}

/** Band of a role: that of a post in place, else what such a post usually has, in the scenario or in the evidence. */
export function bandOf(scenario: Scenario, role: string): string {
  const band =
    scenario.posts.find((post) => post.role === role)?.band ??
    scenario.roles.find(({ id }) => id === role)?.band ??
    roles.find(({ id }) => id === role)?.band;
  if (band == null) throw new RangeError(`invalid role; it has no band: ${role}`);
  return band;
}

const nameOf = (scenario: Scenario, role: string): string =>
  [...scenario.roles, ...roles].find(({ id }) => id === role)?.label ?? role;

function rulesOf(
  band: string,
  { priceYear: year, cost }: Scenario,
  evidence: Required<Evidence>,
  pension: "trust" | "system",
  step = cost.payStep
) {
  return payRules({ year, band, step, highCostArea: cost.highCostArea, pension }, evidence);
}

type Ends = Pick<RequiredPosts, "band" | "wteLow" | "wte" | "wteHigh">;

const costs = (posts: readonly Ends[], scenario: Scenario, evidence: Required<Evidence>) => ({
  trust: costRange(posts, scenario, evidence, "trust"),
  system: costRange(posts, scenario, evidence, "system")
});

function costRange(
  posts: readonly Ends[],
  scenario: Scenario,
  evidence: Required<Evidence>,
  pension: "trust" | "system",
  step = scenario.cost.payStep
): CostRange {
  const sum = (end: "wteLow" | "wte" | "wteHigh"): number =>
    posts.reduce((total, post) => {
      if (post[end] === 0) return total;
      return total + costOf(post[end], rulesOf(post.band, scenario, evidence, pension, step));
    }, 0);
  return { low: sum("wteLow"), base: sum("wte"), high: sum("wteHigh") };
}

/** Cost of the posts at the entry, intermediate and top step, trust convention. */
function costByStep(posts: readonly Ends[], scenario: Scenario, evidence: Required<Evidence>) {
  const at = (step: "entry" | "intermediate" | "top") => costRange(posts, scenario, evidence, "trust", step).base;
  return { entry: at("entry"), intermediate: at("intermediate"), top: at("top") };
}
