import type { CalibrationTarget, Reading, Scenario } from "@caseload/simulation";
import { type Assumption, assumptionsOf, type Move, withAssumptionsAt } from "../assumption.ts";
import { calibratedCase, hangsOnContacts, type InferredCase, scenarioAsked } from "../calibrated-case.ts";
import { statedTarget } from "../calibration-target.ts";
import { costOf, payRules } from "../cost.ts";
import type { Evidence } from "../evidence.ts";
import { groundworkOf } from "../groundwork.ts";
import { loadPosts } from "../load.ts";
import { bandOf } from "../method-answer.ts";
import { rememberedStays } from "../stay.ts";
import { cnsNeeded } from "./cns-needed.ts";
import type { Evaluation } from "./finished-evaluations.ts";

/** What the load method asks for at one point, in one reading. */
export interface LoadAtPoint {
  readonly reading: Reading;
  /** Whole-time equivalents by role, in the order of `roles` of the case. */
  readonly posts: readonly number[];
  /** Pounds a year. */
  readonly costPerYear: number;
  /** CNSs needed beside each of the numbers of support workers asked about. */
  readonly cnsBeside: readonly number[];
}

/** What the load method asks for at one point. */
export interface LoadAnswer {
  readonly readings: readonly LoadAtPoint[];
  /** Whether other work alone takes more than the target leaves, so that the contact rate was taken as 0. */
  readonly withoutRate: boolean;
}

/** Answers after which remembered stays are let go, so that they do not pile up. */
const forgottenAfter = 100;

/** A scenario with the assumptions that may be moved, answered by the load method. */
export class UncertainCase {
  readonly scenario: Scenario;
  readonly assumptions: readonly Assumption[];
  readonly to: CalibrationTarget;
  /** In the order in which they are told. */
  readonly roles: readonly string[];
  readonly #asked: Scenario;
  readonly #askedAssumptions: ReadonlyMap<string, Assumption>;
  /** Fitting a survival is the costly part, so stays are remembered for a while: neighbours often share them. */
  #stayOf = rememberedStays();
  #answered = 0;
  readonly #priceOf: (role: string, wte: number) => number;

  /** What the load method asks for with nothing moved. */
  readonly base: LoadAnswer;

  /**
   * The case of a scenario, or why the load method has no answer to it as it is, in a sentence without full stop.
   * @param variantOf - the scenario that this one is a variant of; as for `findPosts`
   * @throws RangeError for a band or year without pay
   */
  static of(scenario: Scenario, evidence: Required<Evidence>, variantOf?: Scenario): UncertainCase | string {
    const to = hangsOnContacts(scenario) ? scenario.calibration.to : "workload";
    const asked = scenarioAsked(scenario, variantOf);
    const target = statedTarget(asked, to);
    return "problem" in target ? target.problem : new UncertainCase(scenario, asked, to, evidence);
  }

  private constructor(scenario: Scenario, asked: Scenario, to: CalibrationTarget, evidence: Required<Evidence>) {
    this.scenario = scenario;
    this.assumptions = assumptionsOf(scenario, evidence.defaults);
    this.to = to;
    this.#asked = asked;
    this.#askedAssumptions = new Map(assumptionsOf(asked, evidence.defaults).map((each) => [each.id, each]));
    this.#priceOf = prices(scenario, evidence);
    const { groundwork, workloads } = this.#calibrated([]);
    this.roles = [
      ...new Set([...workloads.values()].flatMap((workload) => [...loadPosts(groundwork, workload).required.keys()]))
    ];
    const base = this.#load([], new Map());
    if (base === null) throw new RangeError("invalid scenario; the load method has no answer");
    this.base = base;
  }

  /** The scenario with some assumptions moved. @throws RangeError where they contradict each other */
  at(moves: readonly Move[]): { readonly scenario: Scenario; readonly asked: Scenario } {
    const scenario = withAssumptionsAt(this.scenario, moves);
    if (this.#asked === this.scenario) return { scenario, asked: scenario };
    const same = moves.flatMap(({ assumption, value }) => {
      const ofAsked = this.#askedAssumptions.get(assumption.id);
      return ofAsked === undefined ? [] : [{ assumption: ofAsked, value }];
    });
    return { scenario, asked: withAssumptionsAt(this.#asked, same) };
  }

  /**
   * What the load method asks for with some assumptions moved; null where they contradict each other.
   * @param besides - numbers of support workers beside which CNSs are asked for, by reading
   */
  load(moves: readonly Move[], besides: ReadonlyMap<Reading, readonly number[]> = new Map()): LoadAnswer | null {
    try {
      return this.#load(moves, besides);
    } catch (error) {
      if (error instanceof RangeError) return null;
      throw error;
    }
  }

  #load(moves: readonly Move[], besides: ReadonlyMap<Reading, readonly number[]>): LoadAnswer | null {
    this.#answered += 1;
    if (this.#answered % forgottenAfter === 0) this.#stayOf = rememberedStays();
    const { groundwork, workloads, inferred } = this.#calibrated(moves);
    const readings = [...workloads].map(([reading, workload]): LoadAtPoint => {
      const { staffedFor, required } = loadPosts(groundwork, workload);
      const posts = this.roles.map((role) => required.get(role) ?? 0);
      return {
        reading,
        posts,
        costPerYear: this.roles.reduce((sum, role, index) => sum + this.#priceOf(role, posts[index] ?? 0), 0),
        cnsBeside: (besides.get(reading) ?? []).map((wte) => cnsNeeded(groundwork, workload, staffedFor, wte))
      };
    });
    if (!readings.every(({ posts, cnsBeside }) => [...posts, ...cnsBeside].every(Number.isFinite))) return null;
    return { readings, withoutRate: inferred !== null && inferred < 0 };
  }

  #calibrated(moves: readonly Move[]): InferredCase {
    const { scenario, asked } = this.at(moves);
    const stayOf = this.#stayOf;
    const found = calibratedCase(groundworkOf(scenario, stayOf), this.to, stayOf, asked);
    if (found === null) throw new RangeError(`invalid calibration; no contact rate fits: ${this.to}`);
    return found;
  }
}

/** Whole-time equivalents of a role priced as the desk methods do, by the scenario's first pension convention. */
function prices(scenario: Scenario, evidence: Required<Evidence>): (role: string, wte: number) => number {
  const { priceYear: year, cost } = scenario;
  const pension = cost.pension === "system" ? "system" : "trust";
  const known = new Map<string, ReturnType<typeof payRules>>();
  const rulesOf = (role: string) => {
    const found =
      known.get(role) ??
      payRules(
        { year, band: bandOf(scenario, role), step: cost.payStep, highCostArea: cost.highCostArea, pension },
        evidence
      );
    known.set(role, found);
    return found;
  };
  return (role, wte) => (wte > 0 ? costOf(wte, rulesOf(role)) : 0);
}

/** An answer as numbers that can be written down. */
export const numbersOf = (answer: LoadAnswer | null): Evaluation =>
  answer === null
    ? null
    : [
        answer.withoutRate ? 1 : 0,
        ...answer.readings.flatMap(({ posts, costPerYear, cnsBeside }) => [costPerYear, ...posts, ...cnsBeside])
      ];

/** The answer again, from its numbers. */
export function answerOf(
  numbers: Evaluation,
  { scenario, roles }: Pick<UncertainCase, "scenario" | "roles">,
  besides: ReadonlyMap<Reading, readonly number[]> = new Map()
): LoadAnswer | null {
  if (numbers === null) return null;
  let next = 1;
  const take = (many: number): readonly number[] => {
    next += many;
    return numbers.slice(next - many, next);
  };
  const readings = scenario.readings.map((reading): LoadAtPoint => {
    const [costPerYear = 0] = take(1);
    return { reading, costPerYear, posts: take(roles.length), cnsBeside: take(besides.get(reading)?.length ?? 0) };
  });
  return { readings, withoutRate: numbers[0] === 1 };
}
