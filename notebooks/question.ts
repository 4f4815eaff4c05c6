import type { Answered, ComparedService, FoundBySimulation, OversightSwitch, Simulated } from "caseload";

/** What a notebook can ask the library; `text` is a scenario file. */
export type Question =
  /** How many posts, by the desk methods, for the scenario and its variants? */
  | { readonly ask: "posts"; readonly text: string }
  /** How many minutes of oversight may a task of a support worker take? */
  | { readonly ask: "oversight"; readonly text: string }
  /** What do the posts in place achieve? */
  | { readonly ask: "simulate"; readonly text: string; readonly replications: number }
  /** What does each variant change, on the same people? */
  | { readonly ask: "compare"; readonly text: string; readonly replications: number }
  /** Which posts meet the Standards? */
  | { readonly ask: "find"; readonly text: string; readonly replications?: number };

/** What each question is answered with. */
export interface Answers {
  readonly posts: readonly [Answered, ...Answered[]];
  readonly oversight: OversightSwitch;
  readonly simulate: Simulated;
  readonly compare: ComparedService;
  readonly find: FoundBySimulation;
}

export type AnswerTo<Q extends Question> = Answers[Q["ask"]];

/** To the worker: a question, or that its answer is not wanted any more. */
export type ToWorker =
  | { readonly id: number; readonly question: Question }
  | { readonly id: number; readonly cancel: true };

/** From the worker: how far it is, the answer, or every reason why there is none. */
export type FromWorker =
  | { readonly id: number; readonly done: number; readonly atMost: number | null }
  | { readonly id: number; readonly answer: Answers[Question["ask"]] }
  | { readonly id: number; readonly problems: readonly string[] };
