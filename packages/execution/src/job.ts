import type { FindPostsOptions, PostsAnswer } from "@caseload/planning";
import type { Scenario } from "@caseload/simulation";

/** One piece of work, as plain data that can be posted to a worker: find the posts of one resolved scenario. */
export interface Job {
  /** Said in the message when the work fails: the name of the variant, or of the organisation. */
  readonly name: string;
  readonly scenario: Scenario;
  readonly options?: FindPostsOptions;
}

/** What a worker is sent. */
export interface Request {
  readonly index: number;
  readonly job: Job;
}

/** What a worker sends back: the answer, or why there is none. */
export type Response =
  | { readonly index: number; readonly answer: PostsAnswer }
  | { readonly index: number; readonly error: string };
