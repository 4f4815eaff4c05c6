import type { AnswerTrustQuestion, FindPostsOptions, PostsAnswer, TrustAnswer } from "@caseload/planning";
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

/**
 * Answer one trust whole. Its replications are run where the job is, one after the other: trusts are spread over workers,
 * so no worker waits for another. The base goes with every trust: to clone it takes less than a thousandth of the work.
 */
export interface TrustJob
  extends Pick<AnswerTrustQuestion, "trust" | "scenario" | "base" | "reading" | "replicationsMost"> {
  /** Said in the message when the work fails. */
  readonly name: string;
  /** False for the desk methods alone. */
  readonly isSimulated: boolean;
}

/** One piece of work, as plain data that can be posted to a worker. Its answer is a pure function of it. */
export type Job = TrustJob | PostsJob | ReplicationsJob;

/** What a job is answered with. A trust's job has all that a job for posts has, so it is looked for first. */
export type JobAnswer<J extends Job> = J extends TrustJob
  ? TrustAnswer
  : J extends PostsJob
    ? PostsAnswer
    : readonly Run[];

/** What a worker sends back: the answer, or why there is none. */
export type Response = { readonly answer: JobAnswer<Job> } | { readonly error: string; readonly stack: string | null };
