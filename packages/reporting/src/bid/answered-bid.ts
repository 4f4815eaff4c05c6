import type {
  BudgetChances,
  Establishment,
  PostsAnswer,
  Preference,
  PricedOption,
  Sensitivity
} from "@caseload/planning";
import type { BidTerms, Scenario } from "@caseload/simulation";
import type { FoundBySimulation } from "../found-by-simulation.ts";
import type { ReadScenario } from "../read-scenarios.ts";
import type { Compared, Simulated } from "../simulated.ts";
import type { StressItem } from "../stress-item.ts";
import type { PriceSensitivity } from "./price-sensitivity.ts";

/** Where an option of a bid comes from. */
export type OptionKind =
  /** The posts in place. */
  | "nothing"
  /** The least that could be done: the next whole CNS post, or the variant that the bid names. */
  | "minimum"
  /** A variant of the file. */
  | "variant"
  /** The least-cost posts that meet the Standards by simulation. */
  | "standards";

/** One way to staff the service, simulated and priced. */
export interface AnsweredOption {
  readonly name: string;
  readonly kind: OptionKind;
  /** As it was simulated: all its posts are there, so that years are alike and options can be held against each other. */
  readonly scenario: Scenario;
  /** As it was priced: new posts begin when they are filled. */
  readonly phased: Scenario;
  /** WTE for secondary breast cancer, weighted by share of time. */
  readonly posts: Establishment;
  /** The same of the posts that have to be filled. */
  readonly added: Establishment;
  /** Doing nothing has no differences. */
  readonly simulated: Simulated | Compared;
  readonly priced: PricedOption;
  /** Pounds of a full year more than doing nothing, in the prices of the price year and by the bid's pension convention. */
  readonly fullYear: {
    /** Everybody in a new post at the step of appointment. */
    readonly atFirst: number;
    /** Everybody at the top of their band: what goes on for good. */
    readonly atTop: number;
  };
}

/** A case for funding, worked out. */
export interface AnsweredBid {
  readonly terms: BidTerms;
  /** The service as it is, with the contact rate that all options keep. */
  readonly base: ReadScenario;
  /** Doing nothing first, then the least that could be done. */
  readonly options: readonly [AnsweredOption, ...AnsweredOption[]];
  readonly preference: Preference;
  readonly posts: PostsAnswer;
  readonly found: FoundBySimulation;
  /** How sure the posts are; null where the numbers of the scenario admit no analysis. */
  readonly sensitivity: Sensitivity | null;
  /** What yearly sums buy, for each reading; empty where nothing costs anything, or nothing was analysed. */
  readonly budgets: readonly BudgetChances[];
  readonly prices: PriceSensitivity;
  /** The STRESS-DES checklist of the simulation. */
  readonly stress: readonly StressItem[];
  /** What a reader of the bid must know. */
  readonly warnings: readonly string[];
}

/** The options' names that no variant may bear. */
export const optionNames = {
  nothing: "Do nothing",
  minimum: "Do minimum",
  standards: "Meet the Standards"
} as const;
