import type { FindPostsOptions, PostsAnswer } from "@caseload/planning";
import type { Batch, Run, Scenario } from "@caseload/simulation";

/** Find the posts of one resolved scenario. */
export interface PostsJob {
  /** Said in the message when the work fails: the name of the variant, or of the organisation. */
  readonly name: string;
  readonly scenario: Scenario;
  readonly options?: FindPostsOptions;
}

/**
 * Run some replications of one program. The program goes with every batch: to clone one takes about 0.1 ms, a
 * replication of the average organisation hundreds of times as long.
 */
export interface ReplicationsJob {
  /** Said in the message when the work fails. */
  readonly name: string;
  readonly batch: Batch;
}

/** One piece of work, as plain data that can be posted to a worker. Its answer is a pure function of it. */
export type Job = PostsJob | ReplicationsJob;

/** What a job is answered with. */
export type JobAnswer<J extends Job> = J extends PostsJob ? PostsAnswer : readonly Run[];

/** What a worker sends back: the answer, or why there is none. */
export type Response =
  | { readonly answer: PostsAnswer | readonly Run[] }
  | { readonly error: string; readonly stack: string | null };
